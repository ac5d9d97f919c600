import Configuration
public import Errors

/// The configuration of a process: every declared key, read, typed and checked before anything was opened.
///
/// Flags win over environment variables, these over the file, and that over defaults.
public struct ConfigurationValues: Sendable {
    private let values: [String: any Sendable]
    private let table: ConfigurationTable
    private let sources: [String: String]
    private let texts: [String: String]

    /// Reads every key of `table` from the layers.
    ///
    /// - Parameter isComplete: whether a required key that is missing is refused; else it must not be asked for.
    /// - Throws: `invalidArgument` for the first value that is bad or required key that is missing, in the table's order.
    init(
        table: ConfigurationTable,
        flags: [String: String],
        environment: [String: String],
        file: ConfigurationFile?,
        isComplete: Bool = true
    ) throws(LabError) {
        let named = Dictionary(
            table.keys.compactMap { key in environment[key.environmentName].map { (key.name, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        let layers: [(name: String, values: [String: String])] = [
            ("flag", flags), ("environment", named), (file?.path ?? "file", file?.values ?? [:]),
        ]
        let secrets = Set(table.keys.filter(\.isSecret).map(\.name))
        let reader = ConfigReader(
            providers: layers.map { layer in
                InMemoryProvider(
                    name: layer.name,
                    values: Dictionary(
                        uniqueKeysWithValues: layer.values.map { name, text in
                            (
                                AbsoluteConfigKey(ConfigKey(name)),
                                ConfigValue(.string(text), isSecret: secrets.contains(name))
                            )
                        }
                    )
                )
            }
        )
        var values: [String: any Sendable] = [:]
        var sources: [String: String] = [:]
        var texts: [String: String] = [:]
        for key in table.keys {
            let text = reader.string(forKey: ConfigKey(key.name), isSecret: key.isSecret)
            let source = layers.first { $0.values[key.name] != nil }?.name
            if text != nil || !key.isRequired || isComplete {
                values[key.name] = try key.value(of: text, from: Self.place(of: key, in: source))
            }
            sources[key.name] = source
            texts[key.name] = text
        }
        self.values = values
        self.table = table
        self.sources = sources
        self.texts = texts
    }

    /// The value of `key`.
    ///
    /// - Precondition: the program lists the key among its `keys`.
    public subscript<Value>(key: ConfigurationKey<Value>) -> Value {
        guard let value = self.values[key.name] as? Value else {
            preconditionFailure("Condition: \(key.name) is among the keys of the program")
        }
        return value
    }

    /// What somebody wrote for the key, in whatever layer it won; nil where nobody did.
    func text(of key: any ConfigurationDeclaration) -> String? { self.texts[key.name] }

    /// Each key that somebody set, as `name=value`, secrets redacted: what a service logs when it starts.
    var given: [String: String] {
        self.texts.reduce(into: [:]) { shown, entry in
            shown[entry.key] = self.table[entry.key]?.isSecret == true ? redacted : entry.value.printable
        }
    }

    private static func place(of key: any ConfigurationDeclaration, in source: String?) -> String {
        switch source {
        case "flag": "flag --\(key.name)"
        case "environment": "environment \(key.environmentName)"
        case let path?: "file \(path.printable)"
        case nil: "default"
        }
    }
}

extension ConfigurationValues {
    /// The values of `keys` from flags alone, for tests and for tools that hold their configuration already.
    public init(_ keys: [any ConfigurationDeclaration], _ values: [String: String] = [:]) throws(LabError) {
        let table = ConfigurationTable(keys)
        for name in values.keys.sorted() where table[name] == nil {
            throw LabError(.invalidArgument, "unknown key \(name)", field: name)
        }
        try self.init(table: table, flags: values, environment: [:], file: nil)
    }
}
