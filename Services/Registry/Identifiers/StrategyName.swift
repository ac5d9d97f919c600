public import Errors

/// What people call a strategy: `[a-z][a-z0-9-]{0,62}`, unique among those that are not deleted.
///
/// A name begins with a letter and an id, its first bits being the time, with a digit: one is never taken for the other.
public struct StrategyName: Sendable, Hashable {
    public let text: String

    public init(_ text: String, field: String = "name") throws(LabError) {
        guard Self.isWellFormed(text) else {
            throw LabError(
                .invalidArgument,
                "\(field) must be 1 to 63 characters of a-z, 0-9 and - and begin with a letter, was \"\(text.prefix(80))\"",
                field: field
            )
        }
        self.text = text
    }

    private static func isWellFormed(_ text: String) -> Bool {
        guard (1...63).contains(text.utf8.count), let first = text.utf8.first else { return false }
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return letters.contains(first)
            && text.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
    }
}

extension StrategyName: CustomStringConvertible {
    public var description: String { self.text }
}
