import Errors
import Foundation
import Options
import TestSupport

@testable import Scraper

/// Chain files and readers for tests.
enum Chains {
    static let labHeader = "time_ms,index,instrument,expiry_ms,strike,right,bid,ask,mark,mark_iv,forward,delta\n"

    /// What a file came to.
    struct Outcome {
        var snapshots: [RecordedSnapshot] = []
        var names: [[String]] = []
        var tally: DefectTally
        var rows: Int
        var layout: ChainLayout?

        subscript(_ defect: Defect) -> Int { self.tally[defect] }
    }

    static func read(
        _ bytes: [UInt8],
        underlying: Underlying = .btc,
        settlement: Settlement = .inverse,
        layout: ChainLayout? = nil,
        sample: Int64 = Milliseconds.hour,
        index: PriceSeries = PriceSeries(),
        pieces size: Int = 1 << 16
    ) throws -> Outcome {
        let reader = ChainFileReader(
            ChainFileReader.Terms(underlying: underlying, settlement: settlement, layout: layout, sample: sample),
            indexSeries: index
        )
        var snapshots: [RecordedSnapshot] = []
        var names: [[String]] = []
        let keep: SnapshotAssembler.Body = { (snapshot, table, _) throws(LabError) in
            snapshots.append(snapshot)
            names.append(snapshot.quotes.map { table.instruments[Int($0.instrument)].name })
        }
        for start in stride(from: 0, to: bytes.count, by: size) {
            try reader.read(Array(bytes[start..<min(start + size, bytes.count)]), keep)
        }
        try reader.finish(keep)
        return Outcome(
            snapshots: snapshots,
            names: names,
            tally: reader.tally,
            rows: reader.rows,
            layout: reader.layout
        )
    }

    static func lab(_ rows: String) throws -> Outcome { try Self.read(Array((Self.labHeader + rows).utf8)) }

    /// A chain of `snapshots` hours and `strikes` strikes with every kind of value, as lab CSV.
    static func synthetic(
        snapshots: Int,
        strikes: Int,
        seed: UInt64 = 1,
        from start: Int64 = 1_706_745_600_000
    ) -> [UInt8] {
        var generator = SplitMix64(seed: seed)
        var text = Self.labHeader
        for snapshot in 0..<snapshots {
            let time = start + Int64(snapshot) * Milliseconds.hour
            let index = 43_000 + Double(Int.random(in: -500_000...500_000, using: &generator)) / 100
            for strike in 0..<strikes {
                let right = strike % 2 == 0 ? "C" : "P"
                let price = Double(Int.random(in: 0...2_000, using: &generator)) / 10_000
                let bid = price == 0 ? "" : "\(price)"
                let iv = Double(Int.random(in: 2_000...15_000, using: &generator)) / 10_000
                let delta = Double.random(in: 0...1, using: &generator) * (right == "C" ? 1 : -1)
                let level = 30_000 + strike / 2 * 500
                text += "\(time),\(index),BTC-27DEC30-\(level)-\(right),1924588800000,\(level),\(right),"
                text += "\(bid),\(price + 0.0005),\(price),\(iv),\(index * 1.01),\(delta)\n"
            }
        }
        return Array(text.utf8)
    }
}

/// A folder that is removed with its owner.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        self.path = FileManager.default.temporaryDirectory.appendingPathComponent("scraper-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: self.path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: self.path) }
}
