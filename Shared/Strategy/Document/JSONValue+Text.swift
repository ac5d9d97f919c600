extension JSONValue {
    /// The document as one line of JSON. A number that is not finite, which no document should hold, is null.
    public var text: String {
        var text = ""
        self.write(to: &text, indent: nil, depth: 0)
        return text
    }

    /// The document over several lines, two spaces a level; lists of plain values stay on one line.
    public var prettyText: String {
        var text = ""
        self.write(to: &text, indent: 2, depth: 0)
        return text
    }

    private var isPlain: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    private func write(to text: inout String, indent: Int?, depth: Int) {
        switch self {
        case .null: text += "null"
        case .flag(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value): text += value.isFinite ? Self.text(of: value) : "null"
        case .text(let value): Self.write(quoted: value, to: &text)
        case .array(let elements):
            let inner = elements.allSatisfy(\.isPlain) ? nil : indent
            text += "["
            for (position, element) in elements.enumerated() {
                if position > 0 { text += inner == nil && indent != nil ? ", " : "," }
                Self.breakLine(&text, inner, depth + 1)
                element.write(to: &text, indent: indent, depth: depth + 1)
            }
            if !elements.isEmpty { Self.breakLine(&text, inner, depth) }
            text += "]"
        case .object(let members):
            text += "{"
            for (position, member) in members.enumerated() {
                if position > 0 { text += "," }
                Self.breakLine(&text, indent, depth + 1)
                Self.write(quoted: member.key, to: &text)
                text += indent == nil ? ":" : ": "
                member.value.write(to: &text, indent: indent, depth: depth + 1)
            }
            if !members.isEmpty { Self.breakLine(&text, indent, depth) }
            text += "}"
        }
    }

    private static func breakLine(_ text: inout String, _ indent: Int?, _ depth: Int) {
        guard let indent else { return }
        text += "\n" + String(repeating: " ", count: indent * depth)
    }

    /// Swift prints the shortest digits; its `1e-05` and `1e+20` are JSON as they are.
    private static func text(of value: Double) -> String { value.description }

    private static func write(quoted value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case let control where control.value < 0x20:
                let digits = String(control.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
