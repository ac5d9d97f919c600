import Compression
import Errors
import Foundation
import Options
import TestSupport

/// A made-up chain of BTC options, hour by hour, in the lab's layout: seeded, and as large as real recordings are (some
/// four hundred quotes a snapshot, or two hundred around the money; prices on the exchange's ticks).
///
/// It is for speed alone: the index is a random walk, volatility is one number, and nobody should trade on it.
struct SampleChain: Sendable {
    struct Quoted: Sendable {
        var instrument: Instrument
        var quote: Quote
    }

    struct Snapshot: Sendable {
        var time: Int64
        var index: Double
        var quotes: [Quoted]
    }

    private static let header =
        "time_ms,index,instrument,expiry_ms,strike,right,bid,ask,mark,mark_iv,forward,delta\n"
    private static let volatility = 0.55
    private static let hoursPerDay = 24

    /// Midnight of the first day, in days since 1970.
    let firstDay: Int64
    let days: Int
    let seed: UInt64
    /// Around the forward, of each of eight expiries; a strike that was listed once stays. Each is a call and a put.
    var strikesPerExpiry = 20

    /// The times of the chain's snapshots lie in here.
    var range: Range<Int64> {
        self.firstDay * Milliseconds.day..<(self.firstDay + Int64(self.days)) * Milliseconds.day
    }

    /// Hands the snapshots to `body`, the earliest first.
    func forEach<Failure: Error>(_ body: (Snapshot) throws(Failure) -> Void) throws(Failure) {
        var random = SplitMix64(seed: self.seed)
        var index = 60_000.0
        var listings: [Int64: Listing] = [:]
        for hour in 0..<(self.days * Self.hoursPerDay) {
            let time = self.range.lowerBound + Int64(hour) * Milliseconds.hour
            index *= exp(Self.volatility * (1.0 / 8760).squareRoot() * random.nextNormal())
            index = (index * 100).rounded() / 100
            var quotes: [Quoted] = []
            for expiry in Self.expiries(at: time) {
                let forward = Self.forward(of: expiry, at: time, index: index)
                var listing = listings[expiry] ?? Listing(expiry, at: time)
                listing.list(self.strikesPerExpiry, around: forward)
                listings[expiry] = listing
                Self.append(listing.strikes, expiry: expiry, forward: forward, at: time, &random, to: &quotes)
            }
            if hour % Self.hoursPerDay == 0 { listings = listings.filter { $0.key > time } }
            try body(Snapshot(time: time, index: index, quotes: quotes))
        }
    }

    /// The next two days, then six Fridays, at 08:00 UTC.
    private static func expiries(at time: Int64) -> [Int64] {
        let today = Milliseconds.utcDay(of: time)
        // Day 0 was a Thursday.
        let friday = today + 3 + ((1 - (today + 3) % 7) + 7) % 7
        let days = [today + 1, today + 2] + (0..<6).map { friday + 7 * $0 }
        return days.map { $0 * Milliseconds.day + 8 * Milliseconds.hour }
    }

    private static func forward(of expiry: Int64, at time: Int64, index: Double) -> Double {
        (index * exp(0.05 * Milliseconds.daysToExpiry(expiry, at: time) / 365) * 100).rounded() / 100
    }

    private static func append(
        _ strikes: some Sequence<Double>,
        expiry: Int64,
        forward: Double,
        at time: Int64,
        _ random: inout SplitMix64,
        to quotes: inout [Quoted]
    ) {
        let years = Milliseconds.daysToExpiry(expiry, at: time) / 365
        let date = CivilDate(utcDay: Milliseconds.utcDay(of: expiry))
        for strike in strikes {
            let moneyness = log(strike / forward) / (Self.volatility * years.squareRoot())
            let smile = Self.volatility * (1 + 0.03 * moneyness * moneyness) + 0.005 * random.nextNormal()
            let volatility = (max(0.05, smile) * 10_000).rounded() / 10_000
            let model = Black76(forward: forward, strike: strike, years: years, volatility: volatility)
            for right in [Right.call, .put] {
                let mark = (max(0, model.price(right) / forward) * 1e6).rounded() / 1e6
                let spread = max(0.0002, 0.02 * mark)
                let bid = ((mark - spread) * 1e4).rounded(.down) / 1e4
                quotes.append(
                    Quoted(
                        instrument: Instrument(
                            name: "BTC-\(date.exchangeText)-\(Int(strike))-\(right == .call ? "C" : "P")",
                            underlying: .btc,
                            settlement: .inverse,
                            expiry: expiry,
                            strike: strike,
                            right: right
                        ),
                        quote: Quote(
                            bid: bid > 0 ? bid : .nan,
                            ask: ((mark + spread) * 1e4).rounded(.up) / 1e4,
                            mark: mark,
                            markIV: volatility,
                            forward: forward,
                            delta: (model.delta(right) * 1e5).rounded() / 1e5
                        )
                    )
                )
            }
        }
    }

    // MARK: - As a file and as a dataset

    /// Writes the chain to `file`, as gzip does by default; how many rows it has.
    func write(to file: URL) throws -> Int {
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        var encoder = try GzipEncoder()
        var packed: [UInt8] = []
        var text = CSVText()
        text.append(Self.header)
        var rows = 0
        try self.forEach { (snapshot) throws in
            rows += snapshot.quotes.count
            for quoted in snapshot.quotes { text.append(quoted, of: snapshot) }
            try encoder.encode(text.bytes.span.bytes, into: &packed)
            text.removeAll()
            try handle.write(contentsOf: Data(packed))
            packed.removeAll(keepingCapacity: true)
        }
        try encoder.finish(into: &packed)
        try handle.write(contentsOf: Data(packed))
        return rows
    }

    /// The chain in memory.
    func dataset() throws(LabError) -> Dataset {
        var builder = DatasetBuilder(
            key: DatasetKey(source: "sample", revision: "1", request: "all"),
            underlying: .btc,
            settlement: .inverse
        )
        try self.forEach { (snapshot) throws(LabError) in
            try builder.beginSnapshot(time: snapshot.time, index: snapshot.index)
            for quoted in snapshot.quotes { try builder.append(quoted.quote, of: builder.intern(quoted.instrument)) }
        }
        return builder.finish()
    }
}

extension SplitMix64 {
    /// Box–Muller, one of the pair.
    fileprivate mutating func nextNormal() -> Double {
        let radius = (-2 * log(Double(self.next() >> 11 | 1) * 0x1p-53)).squareRoot()
        return radius * cos(2 * .pi * self.unit())
    }
}

/// The strikes of one expiry, on a grid that is finer the nearer the expiry was when it was listed.
private struct Listing {
    private let step: Double
    private var places: ClosedRange<Int>?

    init(_ expiry: Int64, at time: Int64) {
        let days = Milliseconds.daysToExpiry(expiry, at: time)
        self.step = days < 11 ? 500 : days < 37 ? 1_000 : 2_000
    }

    /// Lists so many strikes around `forward`, beside those that are listed.
    mutating func list(_ count: Int, around forward: Double) {
        let middle = Int((forward / self.step).rounded())
        let low = max(1, middle - count / 2)
        let high = middle + (count - 1) / 2
        guard let places = self.places else {
            self.places = low...high
            return
        }
        self.places = min(low, places.lowerBound)...max(high, places.upperBound)
    }

    var strikes: [Double] { self.places.map { $0.map { Double($0) * self.step } } ?? [] }
}
