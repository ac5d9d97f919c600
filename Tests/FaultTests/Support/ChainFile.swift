import Foundation

/// A chain file in the lab's own layout: weekly expiries around an index that wanders, priced by Black-76.
struct ChainFile: Sendable {
    let url: URL
    let snapshots: Int
    let rows: Int

    var name: String { self.url.lastPathComponent }

    private static let hour: Int64 = 3_600_000
    private static let day = 24 * Self.hour
    private static let header = "time_ms,index,instrument,expiry_ms,strike,right,bid,ask,mark,mark_iv,forward,delta\n"
    private static let volatility = 0.6
    private static let expiries = 5

    /// Writes the file.
    ///
    /// - Parameters:
    ///   - start: the first snapshot's time in days since 1970; every snapshot is four hours after the one before.
    ///   - level: of the index, around which it wanders by a tenth.
    init(in folder: URL, _ name: String, start: Int64, snapshots: Int, level: Double = 60_000) throws {
        self.url = folder.appendingPathComponent(name)
        self.snapshots = snapshots
        var text = Self.header
        var rows = 0
        for number in 0..<snapshots {
            let time = start * Self.day + Int64(number) * 4 * Self.hour
            let phase = Double(time / Self.hour)
            let wave = sin(phase / 91) + 0.6 * sin(phase / 37 + 1) + 0.4 * sin(phase / 13 + 2)
            let index = (level * (1 + 0.05 * wave) * 100).rounded() / 100
            for expiry in Self.expiryTimes(after: time) {
                let date = Self.date(expiry / Self.day)
                for step in -6...6 {
                    let strike = ((level + Double(step) * level / 25) / 1_000).rounded() * 1_000
                    for right in ["C", "P"] {
                        text += Self.row(time, index, expiry, date, strike, right)
                        rows += 1
                    }
                }
            }
        }
        self.rows = rows
        try Data(text.utf8).write(to: self.url)
    }

    /// The next Fridays at 08:00 UTC; day 0 was a Thursday.
    private static func expiryTimes(after time: Int64) -> [Int64] {
        let today = time / Self.day
        let friday = today + (8 - today % 7) % 7
        return (0...Self.expiries).map { (friday + Int64($0) * 7) * Self.day + 8 * Self.hour }.filter { $0 > time }
    }

    private static func row(
        _ time: Int64,
        _ index: Double,
        _ expiry: Int64,
        _ date: String,
        _ strike: Double,
        _ right: String
    ) -> String {
        let years = Double(expiry - time) / Double(365 * Self.day)
        let deviation = Self.volatility * years.squareRoot()
        let d1 = log(index / strike) / deviation + deviation / 2
        let call = Self.normal(d1) - strike / index * Self.normal(d1 - deviation)
        let isPut = right == "P"
        let mark = max(0.0001, isPut ? call - 1 + strike / index : call)
        let half = max(0.0002, 0.02 * mark)
        let bid = max(0, ((mark - half) * 10_000).rounded(.down) / 10_000)
        let ask = ((mark + half) * 10_000).rounded(.up) / 10_000
        let delta = Self.normal(d1) - (isPut ? 1 : 0)
        let cells = [bid > 0 ? Self.cell(bid, 4) : "", Self.cell(ask, 4), Self.cell(mark, 6)]
        let name = "BTC-\(date)-\(Int(strike))-\(right)"
        return "\(time),\(index),\(name),\(expiry),\(Int(strike)),\(right),\(cells.joined(separator: ",")),"
            + "\(Self.volatility),\(index),\(Self.cell(delta, 5))\n"
    }

    private static func normal(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

    private static func cell(_ value: Double, _ digits: Int) -> String {
        let scale = digits == 4 ? 1e4 : digits == 5 ? 1e5 : 1e6
        return "\((value * scale).rounded() / scale)"
    }

    /// Deribit's name of a day: 28MAR25. Hinnant, "chrono-compatible low-level date algorithms".
    private static func date(_ dayNumber: Int64) -> String {
        let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
        let shifted = dayNumber + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let number = Int(month < 10 ? month + 3 : month - 9)
        let year = yearOfEra + era * 400 + (number <= 2 ? 1 : 0)
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        return "\(day)\(months[number - 1])\(year % 100 < 10 ? "0" : "")\(year % 100)"
    }
}
