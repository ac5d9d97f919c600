public import Errors

extension JSONValue {
    /// Reads one JSON document (RFC 8259) from UTF-8.
    ///
    /// A key given twice is an error, since one of the two would be lost silently; so is nesting beyond 64 levels.
    ///
    /// - Throws: `invalidArgument` with the line of the first byte that does not belong.
    public init(parsing bytes: [UInt8]) throws(LabError) {
        var parser = JSONParser(bytes)
        self = try parser.document()
    }

    public init(parsing text: String) throws(LabError) { try self.init(parsing: Array(text.utf8)) }
}

/// A recursive-descent parser over bytes.
private struct JSONParser {
    private static let maximumDepth = 64

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(LabError) -> JSONValue {
        let value = try self.value()
        self.skipSpace()
        guard self.position == self.bytes.count else { throw self.error("nothing after the document") }
        return value
    }

    private mutating func value() throws(LabError) -> JSONValue {
        self.skipSpace()
        guard let byte = self.peek else { throw self.error("a value") }
        switch byte {
        case UInt8(ascii: "{"): return try self.nested { (parser) throws(LabError) in try parser.object() }
        case UInt8(ascii: "["): return try self.nested { (parser) throws(LabError) in try parser.array() }
        case UInt8(ascii: "\""): return .text(try self.string())
        case UInt8(ascii: "t"): return try self.word("true", .flag(true))
        case UInt8(ascii: "f"): return try self.word("false", .flag(false))
        case UInt8(ascii: "n"): return try self.word("null", .null)
        default: return try self.number()
        }
    }

    private mutating func nested(
        _ body: (inout JSONParser) throws(LabError) -> JSONValue
    ) throws(LabError) -> JSONValue {
        guard self.depth < Self.maximumDepth else { throw self.error("at most \(Self.maximumDepth) levels of nesting") }
        self.depth += 1
        self.position += 1
        let value = try body(&self)
        self.depth -= 1
        return value
    }

    private mutating func object() throws(LabError) -> JSONValue {
        var members: [JSONValue.Member] = []
        var keys: Set<String> = []
        self.skipSpace()
        if self.take("}") { return .object(members) }
        while true {
            self.skipSpace()
            guard self.peek == UInt8(ascii: "\"") else { throw self.error("a key in quotes") }
            let key = try self.string()
            guard keys.insert(key).inserted else { throw self.error("each key once, \"\(key.prefix(64))\" came twice") }
            self.skipSpace()
            guard self.take(":") else { throw self.error("a colon") }
            members.append(JSONValue.Member(key, try self.value()))
            self.skipSpace()
            if self.take("}") { return .object(members) }
            guard self.take(",") else { throw self.error("a comma or a closing brace") }
        }
    }

    private mutating func array() throws(LabError) -> JSONValue {
        var elements: [JSONValue] = []
        self.skipSpace()
        if self.take("]") { return .array(elements) }
        while true {
            elements.append(try self.value())
            self.skipSpace()
            if self.take("]") { return .array(elements) }
            guard self.take(",") else { throw self.error("a comma or a closing bracket") }
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(LabError) -> JSONValue {
        let expected = Array("\(word)".utf8)
        guard self.bytes[self.position...].starts(with: expected) else { throw self.error("a value") }
        self.position += expected.count
        return value
    }

    private mutating func number() throws(LabError) -> JSONValue {
        let start = self.position
        _ = self.take("-")
        guard let first = self.peek, Self.isDigit(first) else { throw self.error("a value") }
        self.skipDigits()
        if first == UInt8(ascii: "0"), self.position - start > (self.bytes[start] == first ? 1 : 2) {
            throw self.error("a number without leading zeros")
        }
        var isWhole = true
        if self.take(".") {
            isWhole = false
            guard let digit = self.peek, Self.isDigit(digit) else { throw self.error("a digit") }
            self.skipDigits()
        }
        if self.take("e") || self.take("E") {
            isWhole = false
            if !self.take("+") { _ = self.take("-") }
            guard let digit = self.peek, Self.isDigit(digit) else { throw self.error("a digit") }
            self.skipDigits()
        }
        let text = String(decoding: self.bytes[start..<self.position], as: UTF8.self)
        if isWhole, let value = Int64(text) { return .integer(value) }
        guard let value = Double(text), value.isFinite else { throw self.error("a number that fits a double") }
        return .number(value)
    }

    private mutating func string() throws(LabError) -> String {
        self.position += 1
        var units: [UInt8] = []
        while let byte = self.peek {
            self.position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: units, as: UTF8.self) else { throw self.error("valid UTF-8") }
                return text
            case UInt8(ascii: "\\"): units.append(contentsOf: String(try self.escape()).utf8)
            case ..<0x20: throw self.error("control characters escaped")
            default: units.append(byte)
            }
        }
        throw self.error("a closing quote")
    }

    private mutating func escape() throws(LabError) -> Character {
        guard let byte = self.peek else { throw self.error("an escape") }
        self.position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try self.unicodeEscape()
        default: throw self.error("an escape of JSON")
        }
    }

    private mutating func unicodeEscape() throws(LabError) -> Character {
        var code = try self.fourHexDigits()
        if (0xD800...0xDBFF).contains(code) {
            guard self.take("\\"), self.take("u") else { throw self.error("the second half of a surrogate pair") }
            let low = try self.fourHexDigits()
            guard (0xDC00...0xDFFF).contains(low) else { throw self.error("the second half of a surrogate pair") }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw self.error("a Unicode scalar") }
        return Character(scalar)
    }

    private mutating func fourHexDigits() throws(LabError) -> UInt32 {
        let digits = self.bytes[self.position...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Self.isHexDigit($0) }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw self.error("four hexadecimal digits") }
        self.position += 4
        return value
    }

    // MARK: - Bytes

    private var peek: UInt8? { self.position < self.bytes.count ? self.bytes[self.position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard self.peek == UInt8(ascii: character) else { return false }
        self.position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = self.peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { self.position += 1 }
    }

    private mutating func skipDigits() {
        while let byte = self.peek, Self.isDigit(byte) { self.position += 1 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        Self.isDigit(byte) || (65...70).contains(byte) || (97...102).contains(byte)
    }

    private func error(_ expected: String) -> LabError {
        let line = self.bytes[..<min(self.position, self.bytes.count)].count { $0 == 0x0A } + 1
        return LabError(.invalidArgument, "not JSON: line \(line) should have \(expected)")
    }
}
