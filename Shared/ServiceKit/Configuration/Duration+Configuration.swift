/// Durations are written as numbers with units, largest first: `250ms`, `5s`, `1m30s`, `12h`, `7d`. A number without a
/// unit is refused: whether it means seconds or milliseconds is what such files get wrong.
extension Duration: ConfigurationValue {
    public static var kind: String { "a duration (such as 250ms, 5s, 1m30s, 12h or 7d)" }

    /// The units, largest first, each with its length in milliseconds.
    private static let units: [(symbol: String, milliseconds: Int64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1),
    ]

    public init?(configurationText text: String) {
        var rest = text[...]
        var total: Int64 = 0
        var smallest = Int64.max
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            let symbol = rest.prefix { $0.isASCII && $0.isLetter }
            rest = rest.dropFirst(symbol.count)
            guard let count = Int64(digits), let unit = Self.units.first(where: { $0.symbol == symbol }),
                unit.milliseconds < smallest
            else { return nil }
            smallest = unit.milliseconds
            let (product, tooLong) = count.multipliedReportingOverflow(by: unit.milliseconds)
            let (sum, overflow) = total.addingReportingOverflow(product)
            guard !tooLong, !overflow else { return nil }
            total = sum
        }
        self = .milliseconds(total)
    }

    public var configurationText: String {
        var milliseconds = self.milliseconds
        if milliseconds == 0 { return "0s" }
        var text = ""
        for unit in Self.units where milliseconds >= unit.milliseconds {
            text += "\(milliseconds / unit.milliseconds)\(unit.symbol)"
            milliseconds %= unit.milliseconds
        }
        return text
    }

    /// Whole milliseconds, rounded towards zero.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = self.components
        return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    }

    /// Seconds, as metrics count them.
    var seconds: Double {
        let (seconds, attoseconds) = self.components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }
}
