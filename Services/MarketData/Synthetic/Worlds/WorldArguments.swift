/// The values of a world's parameters: those that were given, and the usual ones of the rest.
struct WorldArguments: Sendable {
    /// By key; only what was given.
    private var given: [String: any WorldValue] = [:]

    /// What `key` is here.
    subscript<Value>(_ key: WorldKey<Value>) -> Value { self.given[key.key] as? Value ?? key.usual }

    /// The canonical spelling of what `parameter` is here.
    func text(of parameter: any WorldParameter) -> String {
        self.given[parameter.key]?.worldText ?? parameter.usualText
    }

    mutating func set(_ parameter: any WorldParameter, to value: any WorldValue) { self.given[parameter.key] = value }
}
