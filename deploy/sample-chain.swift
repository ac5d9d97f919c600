// Makes a chain file in the lab's own CSV layout, for trying the lab without a recorded market.
//
// The model: the index is a geometric random walk with a slowly mean-reverting volatility; every expiry's smile is a
// parabola in log-moneyness per square root of time; marks are Black-76 at r = 0; bid and ask stand half a spread
// around the mark, rounded to Deribit's tick (0.0001 below 0.005 coin, else 0.0005). Expiries are at 08:00 UTC: the
// next two days, four Fridays, and the last Fridays of three months. The same seed gives the same bytes on one machine.
//
//   sample-chain [--seed N] [--days N] [--start YYYY-MM-DD] [--spot USD] > chain.csv
import Foundation

@main
struct SampleChain {
    static func main() {
        var options = Options()
        do {
            try options.parse(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("sample-chain: \(error)\n".utf8))
            exit(64)
        }
        var market = Market(seed: options.seed, spot: options.spot)
        var output = OutputBuffer()
        output.write("time_ms,index,instrument,expiry_ms,strike,right,bid,ask,mark,mark_iv,forward,delta\n")
        let step: Int64 = 4 * 3_600_000
        for time in stride(from: options.start, to: options.start + Int64(options.days) * 86_400_000, by: Int(step)) {
            market.advance(years: Double(step) / Market.millisecondsPerYear)
            for expiry in Calendar.expiries(at: time) {
                market.writeQuotes(at: time, expiry: expiry, to: &output)
            }
        }
        output.flush()
    }
}

struct Options {
    var seed: UInt64 = 12
    var days = 120
    var start: Int64 = 1_735_689_600_000  // 2025-01-01
    var spot = 95_000.0

    struct Refusal: Error, CustomStringConvertible { var description: String }

    mutating func parse(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let flag = rest.popFirst() {
            guard let value = rest.popFirst() else { throw Refusal(description: "\(flag) needs a value") }
            switch flag {
            case "--seed": self.seed = try Self.read(value, flag, UInt64.init)
            case "--days":
                self.days = try Self.read(value, flag) { Int($0).flatMap { (1...3650).contains($0) ? $0 : nil } }
            case "--spot":
                self.spot = try Self.read(value, flag) { Double($0).flatMap { $0 > 0 && $0 < 1e7 ? $0 : nil } }
            case "--start": self.start = try Self.read(value, flag, Calendar.midnight)
            default: throw Refusal(description: "unknown option \(flag); it takes --seed, --days, --start and --spot")
            }
        }
    }

    private static func read<Value>(_ text: String, _ flag: String, _ parse: (String) -> Value?) throws -> Value {
        guard let value = parse(text) else { throw Refusal(description: "\(flag) cannot be '\(text)'") }
        return value
    }
}

/// Dates in UTC, counted in days since 1970-01-01, a Thursday.
enum Calendar {
    static let day: Int64 = 86_400_000

    /// The expiries listed at `time`, ascending, each at 08:00 UTC and at least an hour away.
    static func expiries(at time: Int64) -> [Int64] {
        let today = time / day
        let firstFriday = today + (8 - today % 7) % 7
        var days = Set([today, today + 1, today + 2])
        for week in 0..<4 { days.insert(firstFriday + Int64(week) * 7) }
        var fridays = (0..<16).map { firstFriday + Int64($0) * 7 }
        fridays.removeAll { Self.month($0) == Self.month($0 + 7) }
        days.formUnion(fridays.prefix(3))
        return days.map { $0 * day + 8 * 3_600_000 }.filter { $0 - time >= 3_600_000 }.sorted()
    }

    /// Year, month and day of a day number (Hinnant, "chrono-compatible low-level date algorithms").
    static func civil(_ dayNumber: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = dayNumber + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    static func month(_ dayNumber: Int64) -> Int64 { Self.civil(dayNumber).month }

    /// 00:00 UTC of an ISO date of this century, by search: it runs once.
    static func midnight(_ text: String) -> Int64? {
        for number in Int64(10_957)...47_481 {
            let date = Self.civil(number)
            if text == String(format: "%04d-%02d-%02d", Int(date.year), Int(date.month), Int(date.day)) {
                return number * day
            }
        }
        return nil
    }

    /// Deribit's name of a date: 28MAR25.
    static func name(_ dayNumber: Int64) -> String {
        let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
        let date = Self.civil(dayNumber)
        return "\(date.day)\(months[Int(date.month) - 1])" + String(format: "%02d", Int(date.year % 100))
    }
}

struct Market {
    static let millisecondsPerYear = 365.0 * 86_400_000
    private var random: SplitMix64
    private var spot: Double
    private var volatility = 0.55

    init(seed: UInt64, spot: Double) {
        self.random = SplitMix64(state: seed)
        self.spot = spot
    }

    mutating func advance(years: Double) {
        let shock = self.random.nextGaussian()
        let volatilityShock = self.random.nextGaussian()
        self.spot *= exp(
            -0.5 * self.volatility * self.volatility * years + self.volatility * years.squareRoot() * shock
        )
        // Log-volatility returns to 0.5 within about a month, and rises when the index falls.
        let pull = 12 * (log(0.5) - log(self.volatility)) * years
        let noise = 0.9 * years.squareRoot() * (0.8 * volatilityShock - 0.6 * shock)
        self.volatility = min(1.5, max(0.2, self.volatility * exp(pull + noise)))
    }

    func writeQuotes(at time: Int64, expiry: Int64, to output: inout OutputBuffer) {
        let years = Double(expiry - time) / Self.millisecondsPerYear
        let forward = (self.spot * exp(0.06 * years) * 100).rounded() / 100
        let index = (self.spot * 100).rounded() / 100
        let spacing = years < 0.03 ? 1000.0 : years < 0.12 ? 2000.0 : 5000.0
        let reach = 2.5 * self.volatility * years.squareRoot() + 0.02
        let lowest = (forward * exp(-reach) / spacing).rounded(.up) * spacing
        let date = Calendar.name(expiry / Calendar.day)
        for strike in stride(from: lowest, through: forward * exp(reach), by: spacing) {
            let moneyness = log(strike / forward) / (self.volatility * years.squareRoot())
            let smile = 1.08 * self.volatility * (1 + 0.03 * moneyness * moneyness - 0.03 * moneyness)
            for right in ["C", "P"] {
                let quote = Quote(
                    forward: forward,
                    strike: strike,
                    years: years,
                    volatility: smile,
                    isPut: right == "P"
                )
                let name = "BTC-\(date)-\(Int(strike))-\(right)"
                output.write(
                    "\(time),\(index),\(name),\(expiry),\(Int(strike)),\(right),\(quote.columns),\(forward),\(quote.delta)\n"
                )
            }
        }
    }
}

/// One option's prices in coin, by Black-76 at r = 0.
struct Quote {
    /// bid, ask, mark, mark_iv as cells.
    let columns: String
    let delta: Double

    init(forward: Double, strike: Double, years: Double, volatility: Double, isPut: Bool) {
        let deviation = volatility * years.squareRoot()
        let d1 = log(forward / strike) / deviation + deviation / 2
        let call = Self.normal(d1) - strike / forward * Self.normal(d1 - deviation)
        let mark = max(0, isPut ? call - 1 + strike / forward : call)
        let halfSpread = max(0.0002, 0.02 * mark)
        let bid = Self.tick(mark - halfSpread, .down)
        let ask = Self.tick(mark + halfSpread, .up)
        let cells = [bid > 0 ? Self.cell(bid, 4) : "", Self.cell(ask, 4), Self.cell(mark, 6), Self.cell(volatility, 4)]
        self.columns = cells.joined(separator: ",")
        self.delta = ((Self.normal(d1) - (isPut ? 1 : 0)) * 100_000).rounded() / 100_000
    }

    private static func normal(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

    private static func tick(_ price: Double, _ rule: FloatingPointRoundingRule) -> Double {
        let size = price < 0.005 ? 0.0001 : 0.0005
        return max(0, (price / size).rounded(rule) * size)
    }

    private static func cell(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
}

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        self.state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = self.state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Box–Muller, one of the pair.
    mutating func nextGaussian() -> Double {
        let radius = (-2 * log(Double(self.next() >> 11 | 1) * 0x1p-53)).squareRoot()
        return radius * cos(2 * .pi * Double(self.next() >> 11) * 0x1p-53)
    }
}

/// Gathers lines and writes them to standard output in large pieces.
struct OutputBuffer {
    private var bytes: [UInt8] = []

    mutating func write(_ text: String) {
        self.bytes.append(contentsOf: text.utf8)
        if self.bytes.count > 1 << 20 { self.flush() }
    }

    mutating func flush() {
        FileHandle.standardOutput.write(Data(self.bytes))
        self.bytes.removeAll(keepingCapacity: true)
    }
}
