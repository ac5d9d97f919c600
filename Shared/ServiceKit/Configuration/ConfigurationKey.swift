public import Errors

/// One configuration key, declared once: its name, type, default, allowed values and what it is for.
///
/// The name is dotted (`drain.notice`). The same key is the flag `--drain.notice`, the environment variable
/// `THETALAB_DRAIN_NOTICE` and `drain: { notice: … }` in the file. A service declares its keys as static constants of
/// its `…Configuration`, lists them in `keys`, and reads them by subscript:
///
/// ```swift
/// public struct RegistryConfiguration: Sendable {
///     static let pageSizeMax = ConfigurationKey(
///         "registry.page_size_max", default: 500, in: 1...10_000, "Most entries on one page of a list.")
///     public static let keys: [any ConfigurationDeclaration] = [pageSizeMax]
///
///     public let pageSizeMax: Int
///     public init(_ values: ConfigurationValues) { self.pageSizeMax = values[Self.pageSizeMax] }
/// }
/// ```
public struct ConfigurationKey<Value: Sendable>: ConfigurationDeclaration {
    public let name: String
    public let documentation: String
    public let isSecret: Bool
    public let kind: String
    /// The values that are allowed, for refusals and `--help`; nil where every value of the kind is.
    public let allowed: String?
    /// The default as a person would write it; nil where there is none.
    public let defaultText: String?
    /// Whether the default is found on the machine, and so is not the same on all.
    public let isDefaultOfMachine: Bool
    /// Whether leaving it out is refused.
    public let isRequired: Bool

    let fallback: Value?
    let read: @Sendable (String) -> Value?

    /// A key whose value lies in `range` and is `default` where nobody says otherwise.
    ///
    /// - Parameter machine: what of the machine the default is, where it is found there: "its processors".
    public init(
        _ name: String,
        default value: Value,
        of machine: String? = nil,
        in range: ClosedRange<Value>,
        _ documentation: String
    ) where Value: ConfigurationValue & Comparable {
        precondition(range.contains(value), "Condition: the default of \(name) lies in its range")
        self.init(
            name: name,
            documentation: documentation,
            isSecret: false,
            kind: Value.kind,
            allowed: "\(range.lowerBound.configurationText)…\(range.upperBound.configurationText)",
            defaultText: machine ?? value.configurationText,
            isDefaultOfMachine: machine != nil,
            isRequired: false,
            fallback: value,
            read: { text in Value(configurationText: text).flatMap { range.contains($0) ? $0 : nil } }
        )
    }

    /// A key of which every value of its type is allowed, and is `default` where nobody says otherwise.
    public init(_ name: String, default value: Value, secret: Bool = false, _ documentation: String)
    where Value: ConfigurationValue {
        self.init(
            name: name,
            documentation: documentation,
            isSecret: secret,
            kind: Value.kind,
            allowed: nil,
            defaultText: value.configurationText,
            isRequired: false,
            fallback: value,
            read: { Value(configurationText: $0) }
        )
    }

    /// A key that must be given.
    public static func required(
        _ name: String,
        secret: Bool = false,
        _ documentation: String
    ) -> ConfigurationKey<Value>
    where Value: ConfigurationValue {
        ConfigurationKey(
            name: name,
            documentation: documentation,
            isSecret: secret,
            kind: Value.kind,
            allowed: nil,
            defaultText: nil,
            isRequired: true,
            fallback: nil,
            read: { Value(configurationText: $0) }
        )
    }

    /// A key that may be left out: its value is then nil.
    public static func optional<Wrapped: ConfigurationValue>(
        _ name: String,
        secret: Bool = false,
        _ documentation: String
    ) -> ConfigurationKey<Value> where Value == Wrapped? {
        ConfigurationKey(
            name: name,
            documentation: documentation,
            isSecret: secret,
            kind: Wrapped.kind,
            allowed: nil,
            defaultText: nil,
            isRequired: false,
            fallback: .some(nil),
            read: { text in Wrapped(configurationText: text).map(Optional.some) }
        )
    }

    private init(
        name: String,
        documentation: String,
        isSecret: Bool,
        kind: String,
        allowed: String?,
        defaultText: String?,
        isDefaultOfMachine: Bool = false,
        isRequired: Bool,
        fallback: Value?,
        read: @escaping @Sendable (String) -> Value?
    ) {
        self.name = name
        self.documentation = documentation
        self.isSecret = isSecret
        self.kind = kind
        self.allowed = allowed
        self.defaultText = defaultText
        self.isDefaultOfMachine = isDefaultOfMachine
        self.isRequired = isRequired
        self.fallback = fallback
        self.read = read
    }
}

/// A configuration key of any type: what `--help`, the reading of layers and refusals need to know of it.
public protocol ConfigurationDeclaration: Sendable {
    var name: String { get }
    var documentation: String { get }
    /// A secret's value appears in no log, no refusal and no listing.
    var isSecret: Bool { get }
    var kind: String { get }
    var allowed: String? { get }
    var defaultText: String? { get }
    var isDefaultOfMachine: Bool { get }
    var isRequired: Bool { get }

    /// The value of `text`, or of its absence.
    ///
    /// - Throws: `invalidArgument` naming the key, the value (not a secret's) and what is allowed.
    func value(of text: String?, from source: String) throws(LabError) -> any Sendable
}

extension ConfigurationKey {
    public func value(of text: String?, from source: String) throws(LabError) -> any Sendable {
        guard let text else {
            guard let fallback = self.fallback else {
                throw LabError(
                    .invalidArgument,
                    "\(self.name) is required and was not given",
                    field: self.name,
                    remedy: "give --\(self.name), \(self.environmentName) or the key in the file"
                )
            }
            return fallback
        }
        guard let value = self.read(text) else {
            let range = self.allowed.map { " in \($0)" } ?? ""
            let shown = self.isSecret ? redacted : "\"\(text.printable)\""
            throw LabError(
                .invalidArgument,
                "\(self.name) must be \(self.kind)\(range), was \(shown) (\(source))",
                field: self.name
            )
        }
        return value
    }
}

extension ConfigurationDeclaration {
    /// `THETALAB_DRAIN_NOTICE` for `drain.notice`.
    var environmentName: String {
        environmentPrefix + self.name.uppercased().map { $0 == "." || $0 == "-" ? "_" : String($0) }.joined()
    }

    /// What may be written, and what holds where nothing is: `a whole number, 1…9; default: 1`.
    var terms: String {
        var text = self.kind
        if let allowed = self.allowed { text += ", \(allowed)" }
        if self.isRequired {
            text += "; required"
        } else if let defaultText = self.defaultText, !self.isSecret {
            text += defaultText.isEmpty ? "; default: empty" : "; default: \(defaultText)"
        } else {
            text += "; optional"
        }
        return self.isSecret ? text + "; secret" : text
    }
}

/// What stands in the place of a secret.
let redacted = "<redacted>"
/// What the environment variables of the lab begin with.
let environmentPrefix = "THETALAB_"

extension String {
    /// The text on one line and of bounded length, fit for an error message.
    var printable: String {
        let clean = self.prefix(200).unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: clean)
        return self.count > 200 ? String(text) + "…" : String(text)
    }
}
