import Foundation

/// Figures as people read them: few digits, thousands apart, a sign where it matters. A figure that is not defined is
/// a dash.
enum Figures {
    static let absent = "–"

    /// `12,345.68`.
    static func decimal(_ value: Double?, digits: Int = 2, signed: Bool = false) -> String {
        guard let value, value.isFinite else { return Self.absent }
        let text = String(format: "%.\(digits)f", abs(value))
        let parts = text.split(separator: ".", maxSplits: 1)
        let whole = Self.grouped(String(parts.first ?? "0"))
        let isZero = !text.contains { ("1"..."9").contains($0) }
        let sign = value < 0 && !isZero ? "-" : signed && !isZero ? "+" : ""
        return sign + whole + (parts.count == 2 ? "." + parts[1] : "")
    }

    /// A fraction as percent: 0.0312 is `3.12%`.
    static func percent(_ fraction: Double?, digits: Int = 2, signed: Bool = false) -> String {
        guard let fraction, fraction.isFinite else { return Self.absent }
        return Self.decimal(fraction * 100, digits: digits, signed: signed) + "%"
    }

    /// `1,234,567`.
    static func count(_ value: Int64?) -> String {
        guard let value else { return Self.absent }
        return (value < 0 ? "-" : "") + Self.grouped(String(value.magnitude))
    }

    /// `1.2 MiB`.
    static func bytes(_ value: Int64) -> String {
        let units = ["B", "KiB", "MiB", "GiB", "TiB"]
        var amount = Double(value)
        var unit = 0
        while amount >= 1024, unit < units.count - 1 {
            amount /= 1024
            unit += 1
        }
        return (unit == 0 ? String(value) : Self.decimal(amount, digits: 1)) + " " + units[unit]
    }

    /// `950 ms`, `4.2 s`, `3m 20s`, `2h 5m`, `6d 4h`; without the smaller part where it is 0: `4h`.
    static func duration(milliseconds: Int64) -> String {
        let seconds = milliseconds / 1000
        switch milliseconds {
        case ..<1000: return "\(milliseconds) ms"
        case ..<60_000: return Self.decimal(Double(milliseconds) / 1000, digits: 1) + " s"
        case ..<3_600_000: return Self.pair(seconds / 60, "m", seconds % 60, "s")
        case ..<86_400_000: return Self.pair(seconds / 3600, "h", seconds / 60 % 60, "m")
        default: return Self.pair(seconds / 86_400, "d", seconds / 3600 % 24, "h")
        }
    }

    private static func pair(_ large: Int64, _ largeUnit: String, _ small: Int64, _ smallUnit: String) -> String {
        small == 0 ? "\(large)\(largeUnit)" : "\(large)\(largeUnit) \(small)\(smallUnit)"
    }

    private static func grouped(_ digits: String) -> String {
        var groups: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
            groups.append(rest.suffix(3))
            rest = rest.dropLast(3)
        }
        groups.append(rest)
        return groups.reversed().joined(separator: ",")
    }
}
