import ArgumentParser
import Errors

/// A strategy as it is named on the command line: `wheel-btc`, `wheel-btc@3`, an id, or a unique prefix of one.
struct StrategyName: Sendable, Hashable, CustomStringConvertible {
    var nameOrID: String
    /// 0: the newest.
    var version: Int32

    var description: String { self.version == 0 ? self.nameOrID : "\(self.nameOrID)@\(self.version)" }

    init(nameOrID: String, version: Int32) {
        self.nameOrID = nameOrID
        self.version = version
    }

    /// - Throws: `LabError(.invalidArgument)` where the version is not a number from 1 up, or the name could be
    ///   neither a name nor an id.
    init(parsing text: String) throws(LabError) {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        self.nameOrID = String(parts.first ?? "")
        self.version = 0
        if parts.count == 2 {
            guard let version = Int32(parts[1]), version >= 1 else {
                throw LabError(
                    .invalidArgument,
                    "a version must be a number from 1 up, was '\(parts[1])'",
                    field: "version",
                    remedy: "write NAME@3 for version 3, or NAME for the newest"
                )
            }
            self.version = version
        }
        guard Self.isName(self.nameOrID) || Self.isIDPrefix(self.nameOrID) else {
            throw LabError(
                .invalidArgument,
                "a strategy's name must match [a-z][a-z0-9-]{0,62}, was '\(self.nameOrID)'",
                field: "name",
                remedy: "use lower-case letters, digits and hyphens"
            )
        }
    }

    /// Whether the text is a strategy's name: `[a-z][a-z0-9-]{0,62}`.
    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= 63 else { return false }
        return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    /// Whether the text can be a UUID or the beginning of one that is long enough to be meant as such.
    static func isIDPrefix(_ text: String) -> Bool {
        (8...36).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || (0x41...0x46).contains($0) || $0 == 0x2D
            }
    }
}

extension StrategyName: ExpressibleByArgument {
    init?(argument: String) {
        guard let name = try? StrategyName(parsing: argument) else { return nil }
        self = name
    }
}
