import Errors
import Options

/// What a world's parameter can be: a value with one spelling, so that one world has one key.
protocol WorldValue: Sendable, Hashable {
    /// The canonical spelling.
    var worldText: String { get }
}

extension Double: WorldValue {
    /// The shortest decimal that reads back as the same number; whole numbers without a fraction.
    var worldText: String {
        if let whole = Int64(exactly: self), abs(whole) < 1 << 53 { return String(whole) }
        return "\(self)"
    }
}

extension ClosedRange: WorldValue where Bound == Double {
    var worldText: String { "\(self.lowerBound.worldText)..\(self.upperBound.worldText)" }
}

/// One of a few words.
struct WorldWord: WorldValue {
    var worldText: String
}

/// A UTC day; nothing where none is meant.
struct WorldDay: WorldValue {
    static let none = "none"

    var date: CivilDate?

    /// 00:00 UTC of the day, in milliseconds.
    var instant: Int64? { self.date.map { $0.utcDay * Milliseconds.day } }

    var worldText: String {
        guard let date else { return Self.none }
        func digits(_ value: Int, _ count: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return "\(digits(date.year, 4))-\(digits(date.month, 2))-\(digits(date.day, 2))"
    }
}
