import Errors
import Options
import Testing

@Suite("A dataset")
struct DatasetTests {
    static let hour = Milliseconds.hour
    static let expiry: Int64 = 1_706_860_800_000

    static func builder() -> DatasetBuilder {
        DatasetBuilder(
            key: DatasetKey(source: "test", revision: "1", request: "all"),
            underlying: .btc,
            settlement: .inverse
        )
    }

    static func option(_ strike: Int, _ right: Right = .call, daysLater: Int64 = 0) -> Instrument {
        let expiry = Self.expiry + daysLater * Milliseconds.day
        let name = Instrument.name(
            underlying: .btc,
            settlement: .inverse,
            expiry: expiry,
            strike: Double(strike),
            right: right
        )
        return Instrument(
            name: name,
            underlying: .btc,
            settlement: .inverse,
            expiry: expiry,
            strike: Double(strike),
            right: right
        )
    }

    /// Rows of one snapshot in the order given, with the bid as a mark of which row it was.
    static func dataset(_ rows: [(Instrument, Double)]) throws -> Dataset {
        var builder = Self.builder()
        try builder.beginSnapshot(time: Self.expiry - 100 * Self.hour, index: 40_000)
        for (instrument, bid) in rows { try builder.append(Quote(bid: bid), of: try builder.intern(instrument)) }
        return builder.finish()
    }

    @Test("orders rows by expiry, strike, call before put, however they came")
    func order() throws {
        let rows: [(Instrument, Double)] = [
            (Self.option(50_000, daysLater: 7), 6), (Self.option(40_000, .put), 2), (Self.option(41_000), 3),
            (Self.option(40_000), 1), (Self.option(41_000, .put), 4), (Self.option(39_000, daysLater: 7), 5),
        ]
        for shift in rows.indices {
            let dataset = try Self.dataset(Array(rows[shift...] + rows[..<shift]))
            #expect(dataset.rows.bid == [1, 2, 3, 4, 5, 6])
            #expect(dataset.groupExpiries == [Self.expiry, Self.expiry + 7 * Milliseconds.day])
            #expect(dataset.groupRows == [0, 4, 6])
            for row in 0..<6 { #expect(dataset.row(of: dataset.rows.instrument[row], in: 0) == row) }
        }
    }

    @Test("keeps the last row where an instrument comes twice in a snapshot")
    func duplicates() throws {
        let dataset = try Self.dataset([
            (Self.option(41_000), 1), (Self.option(40_000), 2), (Self.option(41_000), 3), (Self.option(41_000), 4),
        ])
        #expect(dataset.rows.bid == [2, 4])
        #expect(dataset.snapshotRows == [0, 2])
    }

    @Test("keeps a snapshot without quotes")
    func empty() throws {
        var builder = Self.builder()
        try builder.beginSnapshot(time: 1000, index: 40_000)
        try builder.beginSnapshot(time: 2000, index: 41_000)
        let dataset = builder.finish()
        #expect(dataset.snapshotCount == 2)
        #expect(dataset.groups(of: 1).isEmpty)
        #expect(dataset.forward(of: Self.expiry, in: 1) == 41_000)
        #expect(dataset.modelledShare == nil)
    }

    @Test("refuses snapshots out of order, naming the times")
    func disorder() throws {
        var builder = Self.builder()
        try builder.beginSnapshot(time: 2000, index: 40_000)
        for time: Int64 in [2000, 1999] {
            let error = #expect(throws: LabError.self) { try builder.beginSnapshot(time: time, index: 40_000) }
            #expect(error?.field == "time_ms")
        }
        #expect(builder.snapshotCount == 1)
    }

    @Test("refuses what is not a market's: prices, times, kinds, terms that change")
    func refusals() throws {
        var builder = Self.builder()
        #expect(throws: LabError.self) { try builder.beginSnapshot(time: -1, index: 40_000) }
        #expect(throws: LabError.self) { try builder.beginSnapshot(time: .max, index: 40_000) }
        #expect(throws: LabError.self) { try builder.append(Quote(), of: 0) }
        for index in [0, -1, Double.nan, .infinity] {
            #expect(throws: LabError.self) { try builder.beginSnapshot(time: 1, index: index) }
        }
        var other = Self.option(40_000)
        other.settlement = .linear
        #expect(throws: LabError.self) { try builder.intern(other) }
        let number = try builder.intern(Self.option(40_000))
        #expect(try builder.intern(Self.option(40_000)) == number)
        var changed = Self.option(40_000)
        changed.strike = 41_000
        #expect(throws: LabError.self) { try builder.intern(changed) }
        try builder.beginSnapshot(time: 1, index: 40_000)
        #expect(throws: LabError.self) { try builder.append(Quote(), of: number + 1) }
    }

    @Test("takes the forward of an expiry from its first quote by strike, call before put, that has one")
    func forward() throws {
        var builder = Self.builder()
        try builder.beginSnapshot(time: 1000, index: 40_000)
        for (instrument, forward) in [
            (Self.option(41_000), 40_300), (Self.option(40_000, .put), 40_200), (Self.option(40_000), Double.nan),
            (Self.option(39_000), 0),
        ] {
            try builder.append(Quote(forward: forward), of: try builder.intern(instrument))
        }
        let dataset = builder.finish()
        #expect(dataset.forward(of: Self.expiry, in: 0) == 40_200)
        #expect(dataset.forward(of: Self.expiry + Milliseconds.day, in: 0) == 40_000)
    }

    @Test("settles at the source's own price, else the latest index sample that is not too old")
    func delivery() throws {
        let age = 6 * Self.hour
        var builder = Self.builder()
        try builder.beginSnapshot(time: Self.expiry - 7 * Self.hour, index: 39_000)
        #expect(builder.finish().deliveryPrice(of: Self.expiry, maximumAge: age) == nil)

        builder = Self.builder()
        try builder.beginSnapshot(time: Self.expiry - age, index: 39_000)
        try builder.beginSnapshot(time: Self.expiry + 1, index: 41_000)
        #expect(builder.finish().deliveryPrice(of: Self.expiry, maximumAge: age) == 39_000)

        // A series of its own replaces the snapshots, even where it is too old and they are not.
        builder = Self.builder()
        try builder.beginSnapshot(time: Self.expiry, index: 39_000)
        try builder.appendIndex(time: Self.expiry - 7 * Self.hour, value: 38_000)
        #expect(builder.finish().deliveryPrice(of: Self.expiry, maximumAge: age) == nil)
        try builder.appendIndex(time: Self.expiry - Self.hour, value: 38_500)
        #expect(builder.finish().deliveryPrice(of: Self.expiry, maximumAge: age) == 38_500)
        try builder.setDeliveryPrice(38_123, of: Self.expiry)
        #expect(builder.finish().deliveryPrice(of: Self.expiry, maximumAge: age) == 38_123)
    }

    @Test("gives the same canonical bytes whatever the order of its rows and instruments, and others for other content")
    func canonicalBytes() throws {
        func bytes(_ dataset: Dataset) -> [UInt8] {
            var all: [UInt8] = []
            dataset.canonicalBytes { all += $0 }
            return all
        }
        let rows: [(Instrument, Double)] = [
            (Self.option(40_000), 1), (Self.option(40_000, .put), 2), (Self.option(50_000, daysLater: 7), 3),
        ]
        let expected = bytes(try Self.dataset(rows))
        #expect(bytes(try Self.dataset(rows.reversed())) == expected)
        #expect(bytes(try Self.dataset([(Self.option(40_000), 9)] + rows)) == expected)
        #expect(bytes(try Self.dataset(Array(rows.dropLast()))) != expected)
        #expect(bytes(try Self.dataset([rows[0], rows[1], (rows[2].0, 3.000_000_1)])) != expected)

        var builder = Self.builder()
        _ = try builder.intern(Self.option(60_000))
        try builder.beginSnapshot(time: Self.expiry - 100 * Self.hour, index: 40_000)
        for (instrument, bid) in rows { try builder.append(Quote(bid: bid), of: try builder.intern(instrument)) }
        #expect(bytes(builder.finish()) == expected, "an instrument that was never quoted is not content")
        try builder.setDeliveryPrice(1, of: 1)
        #expect(bytes(builder.finish()) != expected)
    }

    @Test("cut at a time, holds everything up to it and nothing after")
    func truncated() throws {
        var builder = Self.builder()
        let number = try builder.intern(Self.option(40_000))
        for time: Int64 in 1...5 {
            try builder.beginSnapshot(time: time * 1000, index: 40_000)
            try builder.append(Quote(bid: Double(time)), of: number, isModelled: time == 2)
            try builder.appendIndex(time: time * 1000, value: Double(time))
            try builder.setDeliveryPrice(1, of: time * 1000)
        }
        let cut = builder.finish().truncated(after: 3500)
        #expect(cut.snapshotTimes == [1000, 2000, 3000])
        #expect(cut.rows.bid == [1, 2, 3])
        #expect(cut.indexTimes == [1000, 2000, 3000])
        #expect(cut.deliveryPrices.keys.sorted() == [1000, 2000, 3000])
        #expect(cut.modelledShare == 1.0 / 3)
        #expect(cut.truncated(after: 0).snapshotCount == 0)
    }
}
