import Compression
import Errors
import Options

@testable import Scraper

extension FuzzTarget {
    /// Recorded chains as CSV in every layout, plain and packed.
    ///
    /// The first byte says what the importer was told, the second where the bytes are cut; the rest is the file. What
    /// comes of it does not depend on the cuts, and can be stored.
    static let chainCSV = FuzzTarget("chain-csv") { input in
        var source = ByteSource(input)
        let told = Int(source.byte())
        let seed = source.byte()
        var file = source.rest()
        let terms = ChainFileReader.Terms(
            underlying: told & 1 == 0 ? .btc : .eth,
            settlement: told & 2 == 0 ? .inverse : .linear,
            layout: told & 4 == 0 ? nil : ChainLayout.allCases[(told >> 3 & 3) % ChainLayout.allCases.count],
            sample: told & 32 == 0 ? Milliseconds.hour : 1000
        )
        if told & 64 != 0 { file = must("gzip") { try Gzip.compress(file, level: 1) } }
        let whole = imported([file], terms)
        demand(imported(file.pieces(seed: seed), terms) == whole, "an import depends on how its file was cut")
    }

    /// What came of a file.
    private struct Imported: Equatable {
        var isRefused = false
        var tally: DefectTally?
        var rows = 0
        var snapshots = 0
        var quotes = 0
        var content: [UInt64] = []
    }

    private static func imported(_ pieces: [[UInt8]], _ terms: ChainFileReader.Terms) -> Imported {
        let reader = ChainFileReader(terms)
        var storage = Storage(terms)
        do throws(LabError) {
            for piece in pieces {
                try reader.read(piece) { (snapshot, table, _) throws(LabError) in storage.take(snapshot, table) }
            }
            try reader.finish { (snapshot, table, _) throws(LabError) in storage.take(snapshot, table) }
        } catch {
            // How far damaged gzip was read before it was refused does depend on the cuts.
            return Imported(isRefused: true)
        }
        storage.check()
        demand(reader.quotes == storage.quotes && reader.snapshots == storage.content.count, "the reader's counts")
        demand(reader.tally.rejected <= reader.rows, "more rows left out than there were")
        return Imported(
            tally: reader.tally,
            rows: reader.rows,
            snapshots: reader.snapshots,
            quotes: reader.quotes,
            content: storage.content
        )
    }
}

/// What an import stores, checked as it comes.
private struct Storage {
    private let terms: ChainFileReader.Terms
    private var lastTime = Int64.min
    private var used: Set<UInt32> = []
    private var instruments: [Instrument] = []
    private var block = ChunkBlock()
    private(set) var content: [UInt64] = []
    private(set) var quotes = 0

    init(_ terms: ChainFileReader.Terms) { self.terms = terms }

    mutating func take(_ snapshot: RecordedSnapshot, _ table: InstrumentTable) {
        demand(snapshot.time > self.lastTime, "snapshots out of order")
        demand(Milliseconds.accepted.contains(snapshot.time), "a snapshot at \(snapshot.time)")
        demand(snapshot.index > 0 && snapshot.index.isFinite, "an index of \(snapshot.index)")
        self.lastTime = snapshot.time
        let hash = snapshot.contentHash(table)
        self.content.append(hash)
        self.block.begin(time: snapshot.time, index: snapshot.index, quotes: snapshot.quotes.count, content: hash)
        for quote in snapshot.quotes where self.used.insert(quote.instrument).inserted {
            self.instruments.append(table.instruments[Int(quote.instrument)])
        }
        self.block.append(snapshot.quotes, of: snapshot.quotes.map(\.instrument))
        self.quotes += snapshot.quotes.count
    }

    /// Whether it reads back, and whether a dataset of it can be made.
    func check() {
        guard let first = self.block.times.first, let last = self.block.times.last else { return }
        var footer = ChunkFooter(underlying: self.terms.underlying, settlement: self.terms.settlement)
        footer.instruments = self.instruments
        let place = ChunkFooter.Block(
            snapshots: self.block.times.count,
            quotes: self.quotes,
            span: first...last,
            columns: ChunkColumn.allCases.map { _ in
                ChunkFooter.Column(offset: ChunkFormat.headBytes, packedBytes: 0, bytes: 0, checksum: 0)
            }
        )
        footer.blocks = [place]
        let read = must("reading a footer that was stored") {
            try ChunkFooter(footer.encode(), columnBytes: ChunkFormat.headBytes..<ChunkFormat.headBytes)
        }
        demand(read == footer, "a footer changed on its way")
        var block = ChunkBlock()
        let numbers = Int(self.used.max() ?? 0) + 1
        for column in ChunkColumn.allCases {
            must("reading the column \(column) that was stored") {
                try block.decode(column, self.block.encode(column), of: place, instruments: numbers)
            }
        }
        var builder = DatasetBuilder(
            key: DatasetKey(source: "fuzz", revision: "1", request: "all"),
            underlying: self.terms.underlying,
            settlement: self.terms.settlement
        )
        for instrument in self.instruments {
            _ = must("an instrument of a dataset") { try builder.intern(instrument) }
        }
    }
}
