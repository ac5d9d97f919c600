/// A type that a configuration value can have: how it is read from text, and how a person writes it.
///
/// All layers (flags, environment, file) hold text; this protocol is the one place that gives it a type.
public protocol ConfigurationValue: Sendable {
    /// What `--help` and refusals call it: "a duration (250ms, 5s, 10m)".
    static var kind: String { get }

    /// The value written as `text`; nil where the text is not one.
    init?(configurationText text: String)

    /// The value as it would be written in a file.
    var configurationText: String { get }
}

extension Bool: ConfigurationValue {
    public static var kind: String { "true or false" }

    public init?(configurationText text: String) {
        switch text.lowercased() {
        case "true", "yes", "on": self = true
        case "false", "no", "off": self = false
        default: return nil
        }
    }

    public var configurationText: String { self ? "true" : "false" }
}

extension Int: ConfigurationValue {
    public static var kind: String { "a whole number" }
    public init?(configurationText text: String) { self.init(text) }
    public var configurationText: String { String(self) }
}

extension Double: ConfigurationValue {
    public static var kind: String { "a number" }

    public init?(configurationText text: String) {
        guard let value = Double(text), value.isFinite else { return nil }
        self = value
    }

    public var configurationText: String { String(self) }
}

extension String: ConfigurationValue {
    public static var kind: String { "text" }
    public init?(configurationText text: String) { self = text }
    public var configurationText: String { self }
}

/// Several values, written with commas between them in one text, or as a list in the file.
extension Array: ConfigurationValue where Element: ConfigurationValue {
    public static var kind: String { "a list: \(Element.kind), with commas between" }

    public init?(configurationText text: String) {
        var elements: [Element] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: true) {
            let trimmed = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
            guard let element = Element(configurationText: String(trimmed)) else { return nil }
            elements.append(element)
        }
        self = elements
    }

    public var configurationText: String { self.map(\.configurationText).joined(separator: ",") }
}

/// A value that is one of a few words: conform a `String` enum with `CaseIterable`.
public protocol ConfigurationChoice: ConfigurationValue, CaseIterable, RawRepresentable<String> {}

extension ConfigurationChoice {
    public static var kind: String { "one of " + Self.allCases.map(\.rawValue).joined(separator: ", ") }
    public init?(configurationText text: String) { self.init(rawValue: text) }
    public var configurationText: String { self.rawValue }
}
