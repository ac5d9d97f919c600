import Conversions
import Errors
import Messages
import Options
import Testing

@Suite("A dataset as a stream of messages")
struct DatasetStreamTests {
    static let key = DatasetKey(source: "test", revision: "1", request: "r")

    /// Snapshots with 0 to 5 quotes of up to 40 instruments, some modelled, some fields absent.
    static func dataset(seed: Int, snapshots: Int) throws -> Dataset {
        var samples = Samples(seed: seed)
        var builder = DatasetBuilder(key: key, underlying: .btc, settlement: .inverse)
        for snapshot in 0..<snapshots {
            try builder.beginSnapshot(
                time: 1_700_000_000_000 + Int64(snapshot) * 3_600_000,
                index: samples.number(1...9e4)
            )
            for _ in 0..<samples.count(5) {
                let strike = 20_000 + 1_000 * samples.count(19)
                let right = samples.one(Right.self)
                let number = try builder.intern(
                    Instrument(
                        name: "BTC-26DEC25-\(strike)-\(right.rawValue)",
                        underlying: .btc,
                        settlement: .inverse,
                        expiry: 1_766_736_000_000,
                        strike: Double(strike),
                        right: right,
                        listed: strike.isMultiple(of: 2_000) ? 1_690_000_000_000 : nil
                    )
                )
                try builder.append(
                    Quote(
                        bid: samples.flag() ? samples.number(0...1) : .nan,
                        ask: samples.number(0...1),
                        mark: samples.number(0...1),
                        markIV: samples.number(0...2),
                        forward: samples.number(1...9e4)
                    ),
                    of: number,
                    isModelled: samples.count(3) == 0
                )
            }
        }
        try builder.appendIndex(time: 1_700_000_000_000, value: 37_000)
        try builder.appendIndex(time: 1_700_000_060_000, value: 37_001)
        try builder.setDeliveryPrice(41_000, of: 1_766_736_000_000)
        return builder.finish()
    }

    static func bytes(_ dataset: Dataset) -> [UInt8] {
        var all: [UInt8] = []
        dataset.canonicalBytes { all += $0 }
        return all
    }

    @Test("has the same canonical bytes at the other end, however it is cut", arguments: 0..<10, [1, 200, 1 << 20])
    func roundTrip(seed: Int, bytesMax: Int) throws {
        let dataset = try Self.dataset(seed: seed, snapshots: 60)
        var reader = ChainReader(key: Self.key, underlying: .btc, settlement: .inverse)
        var chunks = 0
        for chunk in dataset.chunks(bytesMax: bytesMax) {
            try reader.append(try MarketDataV1.ChainChunk(serialized: try chunk.serialized()))
            chunks += 1
        }
        try reader.append(dataset.indexMessage)
        try reader.append(dataset.deliveryMessage)
        #expect(reader.snapshotCount == 60)
        #expect(Self.bytes(reader.finish()) == Self.bytes(dataset))
        #expect(bytesMax > 1 << 10 ? chunks == 1 : chunks > 10)
    }

    @Test("sends each instrument once")
    func instruments() throws {
        let dataset = try Self.dataset(seed: 1, snapshots: 100)
        let names = dataset.chunks(bytesMax: 300).flatMap { $0.instruments.map(\.name) }
        #expect(Set(names).count == names.count)
        #expect(Set(names) == Set(dataset.instruments.map(\.name)))
    }

    @Test("reads columns that were not asked for as absent")
    func missingColumns() throws {
        var reader = ChainReader(key: Self.key, underlying: .btc, settlement: .inverse)
        try reader.append(Self.oneQuote)
        let dataset = reader.finish()
        #expect(dataset.quote(0).bid == 0.5)
        #expect(dataset.quote(0).ask.isNaN)
        #expect(dataset.rows.isModelled.isEmpty)
    }

    static let damages: [(String, @Sendable (inout MarketDataV1.ChainChunk) -> Void)] = [
        ("bid", { $0.bid = [] + [1, 2] }),
        ("snapshot_index", { $0.snapshotIndex = [] }),
        ("snapshot_quotes", { $0.snapshotQuotes = [] }),
        ("instrument_id", { $0.snapshotQuotes = [4_000_000_000] }),
        ("instrument_id", { $0.instrumentID = [7] }),
        ("modelled", { $0.modelled = [1, 1] }),
        ("index", { $0.snapshotIndex = [-1] }),
        ("time_ms", { $0.snapshotTimeMs = [.max] }),
        ("strike", { $0.instruments[0].strike = -5 }),
    ]

    @Test("refuses chunks that do not fit together, naming the column", arguments: damages)
    func refusals(field: String, damage: @Sendable (inout MarketDataV1.ChainChunk) -> Void) throws {
        var chunk = Self.oneQuote
        damage(&chunk)
        var reader = ChainReader(key: Self.key, underlying: .btc, settlement: .inverse)
        let error = #expect(throws: LabError.self) { try reader.append(chunk) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.field == field)
    }

    static let oneQuote = MarketDataV1.ChainChunk(
        instruments: [
            MarketDataV1.Instrument(name: "BTC-26DEC25-40000-C", expiryMs: 1_766_736_000_000, strike: 40_000)
        ],
        snapshotTimeMs: [1_700_000_000_000],
        snapshotIndex: [37_000],
        snapshotQuotes: [1],
        instrumentID: [0],
        bid: [0.5]
    )
}
