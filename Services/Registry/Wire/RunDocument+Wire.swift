import Compression
import Crypto
import Errors
import Foundation
import Messages

// A run is kept as the bytes of its message, compressed with zstd, in two parts. A list, and whoever looks at figures,
// reads the brief part alone; trades and curve are read with the run. Messages rather than columns, because nobody asks
// the database about single points, the contract already says how the parts may grow, and packed columns compress well.

extension RunDocument {
    init(_ run: BacktestV1.Run) throws(LabError) {
        var brief = run
        var bulk = BacktestV1.Result()
        if var result = run.result {
            bulk.trades = result.trades
            bulk.equity = result.equity
            if let days = result.attribution?.days { bulk.attribution = BacktestV1.Attribution(days: days) }
            result.trades = []
            result.equity = nil
            result.attribution?.days = nil
            brief.result = result
        }
        self.init(
            brief: try Self.packed(brief),
            bulk: try Self.packed(bulk),
            digest: try Self.digest(of: run)
        )
    }

    /// The run, whole where this document is.
    func run() throws(LabError) -> BacktestV1.Run {
        var run = try BacktestV1.Run(serialized: try Self.unpacked(self.brief))
        guard !self.bulk.isEmpty else { return run }
        let bulk = try BacktestV1.Result(serialized: try Self.unpacked(self.bulk))
        run.result?.trades = bulk.trades
        run.result?.equity = bulk.equity
        if let days = bulk.attribution?.days { run.result?.attribution?.days = days }
        return run
    }

    /// Of all that the run is and what came out of it: not how long it took, nor when it was.
    private static func digest(of run: BacktestV1.Run) throws(LabError) -> [UInt8] {
        var content = run
        content.timings = nil
        content.createdAtMs = 0
        content.alreadyRecorded = false
        return Array(SHA256.hash(data: Data(try content.serialized())))
    }

    private static let unpackedBytesMax = 1 << 30

    private static func packed(_ message: some LabMessage) throws(LabError) -> [UInt8] {
        let bytes = try message.serialized()
        return try Zstd.compress(bytes.span.bytes)
    }

    private static func unpacked(_ bytes: [UInt8]) throws(LabError) -> [UInt8] {
        do throws(LabError) {
            return try Zstd.decompress(bytes.span.bytes, bytesMax: Self.unpackedBytesMax)
        } catch {
            throw LabError(.dataLoss, "a recorded run cannot be unpacked", cause: error)
        }
    }
}
