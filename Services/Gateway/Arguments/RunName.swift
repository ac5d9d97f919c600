import ArgumentParser

/// A run as it is named on the command line: its id, or a prefix of it that is long enough to be meant as one.
struct RunName: Sendable, Hashable, ExpressibleByArgument {
    var id: String

    init?(argument: String) {
        guard StrategyName.isIDPrefix(argument) else { return nil }
        self.id = argument.lowercased()
    }
}
