import ArgumentParser

/// `key=value`, as `--set` takes it.
struct Assignment: Sendable, Hashable, ExpressibleByArgument {
    var key: String
    var value: String

    init(key: String, value: String) {
        self.key = key
        self.value = value
    }

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else { return nil }
        self.key = String(argument[..<sign])
        self.value = String(argument[argument.index(after: sign)...])
    }
}
