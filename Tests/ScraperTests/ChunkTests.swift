import Errors
import Foundation
import Options
import TestSupport
import Testing

@testable import Scraper

@Suite("A chunk file")
struct ChunkTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    /// Writes the snapshots of a lab CSV as one file.
    private func write(_ csv: [UInt8], to name: String = "a.chunk") throws -> (path: String, ChunkWriter.Summary) {
        let path = "\(self.folder.path)/\(name)"
        var writer = try ChunkWriter(path: path, underlying: .btc, settlement: .inverse)
        let reader = ChainFileReader(ChainFileReader.Terms(underlying: .btc, settlement: .inverse))
        try reader.read(csv) { _, _, _ in }
        try reader.finish { (snapshot, table, _) throws(LabError) in
            try writer.append(snapshot, content: snapshot.contentHash(table), table)
        }
        let summary = try writer.finish()
        return (path, summary)
    }

    @Test("gives back every snapshot bit for bit", arguments: [(1, 1), (3, 40), (60, 1_000)])
    func roundTrip(snapshots: Int, strikes: Int) throws {
        let csv = Chains.synthetic(snapshots: snapshots, strikes: strikes)
        let expected = try Chains.read(csv)
        let (path, summary) = try self.write(csv)
        #expect(summary.snapshots == snapshots)
        #expect(summary.quotes == snapshots * strikes)
        let reader = try ChunkReader(path: path)
        var number = 0
        for index in reader.footer.blocks.indices {
            let block = try reader.block(index, Set(ChunkColumn.allCases))
            var row = 0
            for (place, time) in block.times.enumerated() {
                let snapshot = expected.snapshots[number]
                #expect(time == snapshot.time)
                #expect(block.index[place].bitPattern == snapshot.index.bitPattern)
                #expect(block.counts[place] == snapshot.quotes.count)
                for (order, quote) in snapshot.quotes.enumerated() {
                    let instrument = reader.footer.instruments[Int(block.quotes.instrument[row])]
                    #expect(instrument.name == expected.names[number][order])
                    #expect(block.quotes.bid[row].bitPattern == quote.quote.bid.bitPattern)
                    #expect(block.quotes.ask[row].bitPattern == quote.quote.ask.bitPattern)
                    #expect(block.quotes.mark[row].bitPattern == quote.quote.mark.bitPattern)
                    #expect(block.quotes.markIV[row].bitPattern == quote.quote.markIV.bitPattern)
                    #expect(block.quotes.forward[row].bitPattern == quote.quote.forward.bitPattern)
                    #expect(block.quotes.delta[row].bitPattern == quote.quote.delta.bitPattern)
                    row += 1
                }
                number += 1
            }
        }
        #expect(number == snapshots)
    }

    @Test("reads only the columns that are asked for")
    func columns() throws {
        let (path, _) = try self.write(Chains.synthetic(snapshots: 3, strikes: 10))
        let reader = try ChunkReader(path: path)
        let block = try reader.block(0, [.time, .bid])
        #expect(block.times.count == 3)
        #expect(block.quotes.bid.count == 30)
        #expect(block.quotes.ask.isEmpty)
        #expect(block.quotes.instrument.isEmpty)
    }

    @Test("one flipped bit anywhere is found, and the file is named")
    func bitFlips() throws {
        let (path, _) = try self.write(Chains.synthetic(snapshots: 2, strikes: 12))
        let sound = try Data(contentsOf: URL(fileURLWithPath: path))
        for place in 0..<sound.count {
            var damaged = sound
            damaged[place] ^= 1 << UInt8(place % 8)
            try damaged.write(to: URL(fileURLWithPath: path))
            let error = #expect(throws: LabError.self, "byte \(place)") {
                let reader = try ChunkReader(path: path)
                try reader.verify()
            }
            #expect(error?.message.contains("a.chunk is damaged") == true)
        }
    }

    @Test("a flipped bit in a column is reported with block, column and bytes")
    func place() throws {
        let (path, _) = try self.write(Chains.synthetic(snapshots: 2, strikes: 12))
        let bid = try ChunkReader(path: path).footer.blocks[0].columns[ChunkColumn.bid.rawValue]
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[bid.offset + 3] ^= 4
        try bytes.write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: LabError.self) { try ChunkReader(path: path).verify() }
        #expect(error?.code == .dataLoss)
        #expect(error?.message.contains("column bid of block 0 (bytes \(bid.offset)..<") == true)
    }

    @Test("cut off anywhere, it is refused")
    func truncation() throws {
        let (path, _) = try self.write(Chains.synthetic(snapshots: 2, strikes: 12))
        let sound = try Data(contentsOf: URL(fileURLWithPath: path))
        for count in 0..<sound.count {
            try sound.prefix(count).write(to: URL(fileURLWithPath: path))
            #expect(throws: LabError.self, "cut to \(count) bytes") { try ChunkReader(path: path).verify() }
        }
    }

    @Test("any bytes are refused, with sound checksums too", arguments: 0..<300 as Range<UInt64>)
    func hostile(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let bytes = (0..<Int(generator.next() % 300)).map { _ in UInt8.random(in: 0...255, using: &generator) }
        #expect(throws: LabError.self) { _ = try ChunkFooter(bytes, columnBytes: 16..<1_000) }
        let count = Int(generator.next() % 1_000)
        // Some random bytes are a column by chance; what counts is that nothing traps and nothing grows.
        if let values = try? DoubleColumn.decode([UInt8(seed % 4)] + bytes, count: count) {
            #expect(values.count == count)
        }
        if let values = try? IntegerColumn.decode(bytes, count: count, in: 0...1_000) { #expect(values.count == count) }
    }

    @Test("doubles of every kind survive, whatever coding is chosen", arguments: 0..<40 as Range<UInt64>)
    func doubles(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let values: [Double] = (0..<500).map { _ in
            switch seed % 5 {
            case 0: Double(Int.random(in: -10_000...10_000, using: &generator)) / 10_000
            case 1: Double(Int.random(in: 0...20_000, using: &generator)) / 100 / 100
            case 2: [1.1, -0.0, .nan, .pi, 1e300][Int.random(in: 0..<5, using: &generator)]
            case 3: Double(bitPattern: generator.next())
            default:
                Int.random(in: 0..<12, using: &generator) == 0
                    ? Double.random(in: 0...1, using: &generator)
                    : Double(Int.random(in: 0...9_999, using: &generator)) / 1_000
            }
        }
        let decoded = try DoubleColumn.decode(DoubleColumn.encode(values), count: values.count)
        for (value, back) in zip(values, decoded) {
            #expect(value.isNaN ? back.isNaN : back.bitPattern == value.bitPattern)
        }
    }

    @Test("the store proves a chunk by its digest and sweeps what nobody names")
    func store() throws {
        let store = ChunkStore(folder: self.folder.path + "/chunks")
        try store.claim()
        let (first, summary) = try self.write(Chains.synthetic(snapshots: 2, strikes: 4))
        try store.keep(first, digest: summary.digest)
        let (second, other) = try self.write(Chains.synthetic(snapshots: 3, strikes: 4))
        try store.keep(second, digest: other.digest)
        #expect(try store.open(summary.digest).footer.snapshots == 2)
        #expect(try store.sweep(keeping: [summary.digest]) == 1)
        #expect(try store.open(summary.digest).footer.snapshots == 2)
        let error = #expect(throws: LabError.self) { _ = try store.open(other.digest) }
        #expect(error?.code == .dataLoss)
    }

    @Test("the store finds a bit that was flipped behind its back, in a column that nobody asks for")
    func storeFlip() throws {
        let store = ChunkStore(folder: self.folder.path + "/chunks")
        try store.claim()
        let (path, summary) = try self.write(Chains.synthetic(snapshots: 2, strikes: 4))
        try store.keep(path, digest: summary.digest)
        let vega = try store.open(summary.digest).footer.blocks[0].columns[ChunkColumn.delta.rawValue]
        let stored = URL(fileURLWithPath: "\(store.folder)/\(ChunkStore.hex(summary.digest)).chunk")
        var bytes = try Data(contentsOf: stored)
        bytes[vega.offset] ^= 1
        try bytes.write(to: stored)
        let error = #expect(throws: LabError.self) { _ = try store.open(summary.digest) }
        #expect(error?.message.contains("column delta of block 0") == true)
    }

    @Test("a folder has one user")
    func lock() throws {
        let folder = self.folder.path + "/chunks"
        let store = ChunkStore(folder: folder)
        try store.claim()
        let error = #expect(throws: LabError.self) { try ChunkStore(folder: folder).claim() }
        #expect(error?.code == .failedPrecondition)
        withExtendedLifetime(store) {}
    }
}
