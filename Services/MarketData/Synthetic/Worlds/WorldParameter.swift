import Errors
import Options

/// A parameter of a kind of world, whatever its type: what a listing shows and a spec's text is read by.
protocol WorldParameter: Sendable {
    var key: String { get }
    /// What it does, in one sentence.
    var meaning: String { get }
    /// What it is measured in; empty where it has no unit.
    var unit: String { get }
    /// The values that are allowed, for people.
    var rangeText: String { get }
    /// The value where none is given, in its canonical spelling.
    var usualText: String { get }

    /// The value that `text` spells.
    ///
    /// - Throws: `invalidArgument`, naming the parameter, what is allowed and what was given.
    func read(_ text: String) throws(LabError) -> any WorldValue
}

/// A parameter of a kind of world, and by it the value's type.
struct WorldKey<Value: WorldValue>: WorldParameter {
    let key: String
    let meaning: String
    let unit: String
    let rangeText: String
    let usual: Value
    private let parse: @Sendable (String) -> Value?

    var usualText: String { self.usual.worldText }

    func read(_ text: String) throws(LabError) -> any WorldValue {
        guard let value = self.parse(text) else {
            throw LabError(
                .invalidArgument,
                "\(self.key) must be \(self.rangeText), was \"\(text.prefix(64))\"",
                field: "world.\(self.key)",
                remedy: self.meaning
            )
        }
        return value
    }
}

extension WorldKey where Value == Double {
    /// A number of `range`.
    init(_ key: String, _ usual: Double, in range: ClosedRange<Double>, unit: String = "", _ meaning: String) {
        self.init(
            key: key,
            meaning: meaning,
            unit: unit,
            rangeText: "a number in \(range.lowerBound.worldText)…\(range.upperBound.worldText)",
            usual: usual,
            parse: { WorldNumber.parse($0).flatMap { range.contains($0) ? $0 : nil } }
        )
    }
}

extension WorldKey where Value == ClosedRange<Double> {
    /// A span `low..high` inside `range`; one number is a span of no width.
    init(
        _ key: String,
        _ usual: ClosedRange<Double>,
        in range: ClosedRange<Double>,
        unit: String = "",
        _ meaning: String
    ) {
        self.init(
            key: key,
            meaning: meaning,
            unit: unit,
            rangeText: "a span LOW..HIGH in \(range.lowerBound.worldText)…\(range.upperBound.worldText)",
            usual: usual,
            parse: { text in
                guard let span = WorldNumber.parseSpan(text), range.contains(span.lowerBound),
                    range.contains(span.upperBound)
                else { return nil }
                return span
            }
        )
    }
}

extension WorldKey where Value == WorldWord {
    /// One of `words`.
    init(_ key: String, _ usual: String, of words: [String], _ meaning: String) {
        self.init(
            key: key,
            meaning: meaning,
            unit: "",
            rangeText: words.joined(separator: " or "),
            usual: WorldWord(worldText: usual),
            parse: { words.contains($0) ? WorldWord(worldText: $0) : nil }
        )
    }
}

extension WorldKey where Value == WorldDay {
    /// A day of 1970…2999, or none.
    init(_ key: String, day usual: CivilDate?, _ meaning: String) {
        self.init(
            key: key,
            meaning: meaning,
            unit: "UTC day",
            rangeText: "a day such as 2022-06-13, or none",
            usual: WorldDay(date: usual),
            parse: { text in
                text == WorldDay.none ? WorldDay(date: nil) : WorldNumber.parseDay(text).map { WorldDay(date: $0) }
            }
        )
    }
}

/// The numbers in a spec: decimal digits, a sign, a point, an exponent; nothing that is infinite or no number.
enum WorldNumber {
    static func parse(_ text: some StringProtocol) -> Double? {
        let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || [43, 45, 46, 101].contains($0) }
        guard isPlain, text.utf8.count <= 32, let value = Double(String(text)), value.isFinite else { return nil }
        // −0 is 0, and would be another key.
        return value == 0 ? 0 : value
    }

    static func parseSpan(_ text: String) -> ClosedRange<Double>? {
        let parts = Self.halves(text)
        guard let low = Self.parse(parts.0), let high = Self.parse(parts.1), low <= high else { return nil }
        return low...high
    }

    static func parseDay(_ text: String) -> CivilDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), (1970...2999).contains(year), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// The texts around the first `..`; the whole twice where there is none.
    private static func halves(_ text: String) -> (Substring, Substring) {
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            if text[index] == ".", next < text.endIndex, text[next] == "." {
                return (text[..<index], text[text.index(after: next)...])
            }
            index = next
        }
        return (text[...], text[...])
    }
}
