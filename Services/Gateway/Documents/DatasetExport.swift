import Errors
import GRPCCore
import Messages

/// A slice of a source on its way into files: the chain, and where they are asked for its index series and its delivery
/// prices. In memory is one chunk at a time, whatever the slice.
struct DatasetExport: Sendable {
    /// What became a file.
    struct Written: Sendable {
        var file: OutputFile
        var kind: String
        /// As they are on disk.
        var bytes: Int64
        var rows: Int64
    }

    struct Outcome: Sendable {
        var key = MarketDataV1.DatasetKey()
        var snapshots: Int64 = 0
        var quotes: Int64 = 0
        var modelledQuotes: Int64 = 0
        var files: [Written] = []
    }

    var dataset: MarketDataV1.DatasetRequest
    /// Nil: standard output.
    var chain: String?
    var index: String?
    var delivery: String?

    /// Writes the files; they have their names when all of them are whole.
    ///
    /// - Throws: what the source and the disk throw; `aborted` where the source changed meanwhile.
    func write<Transport: ClientTransport>(
        from client: MarketDataV1_MarketData.Client<Transport>,
        progress: ProgressBar
    ) async throws -> Outcome {
        let resolved = try await client.resolveDataset(.init(dataset: self.dataset))
        guard let key = resolved.key else { throw LabError.incomplete("key") }
        var outcome = try await self.writeChain(from: client, key, of: resolved.quotes, progress: progress)
        if let index { outcome.files.append(try await self.writeIndex(from: client, to: OutputFile(index))) }
        if let delivery {
            let prices = try await client.deliveryPrices(.init(dataset: self.dataset))
            outcome.files.append(try Self.write(prices, to: OutputFile(delivery)))
        }
        if !outcome.files.isEmpty, try await client.resolveDataset(.init(dataset: self.dataset)).key != key {
            throw Self.changed(key)
        }
        for written in outcome.files { try written.file.commit() }
        return outcome
    }

    private func writeChain<Transport: ClientTransport>(
        from client: MarketDataV1_MarketData.Client<Transport>,
        _ key: MarketDataV1.DatasetKey,
        of total: Int64,
        progress: ProgressBar
    ) async throws -> Outcome {
        let file = try self.chain.map { path throws(LabError) in try OutputFile(path) } ?? OutputFile.standardOutput
        return try await client.streamChain(.init(dataset: self.dataset)) { response in
            var sink = try OutputSink(file)
            var chain = ChainCSV()
            var text = Array(ChainCSV.header.utf8)
            for try await message in response.messages {
                try Task.checkCancellation()
                if let sent = message.key, sent != key { throw Self.changed(key) }
                if let chunk = message.chunk { try chain.append(chunk, to: &text) }
                try sink.write(text)
                text.removeAll(keepingCapacity: true)
                progress.advance(to: chain.quotes, of: total)
            }
            // A chain without a message still has its header.
            try sink.write(text)
            try sink.finish()
            return Outcome(
                key: key,
                snapshots: chain.snapshots,
                quotes: chain.quotes,
                modelledQuotes: chain.modelledQuotes,
                files: file.path == nil
                    ? [] : [Written(file: file, kind: "chain", bytes: sink.byteCount, rows: chain.quotes)]
            )
        }
    }

    private func writeIndex<Transport: ClientTransport>(
        from client: MarketDataV1_MarketData.Client<Transport>,
        to file: OutputFile
    ) async throws -> Written {
        try await client.streamIndex(.init(dataset: self.dataset)) { response in
            var sink = try OutputSink(file)
            var rows: Int64 = 0
            var text = Array(PriceCSV.header("time_ms").utf8)
            for try await samples in response.messages {
                try Task.checkCancellation()
                try PriceCSV.append(times: samples.timeMs, prices: samples.price, to: &text)
                rows += Int64(samples.timeMs.count)
                try sink.write(text)
                text.removeAll(keepingCapacity: true)
            }
            try sink.write(text)
            try sink.finish()
            return Written(file: file, kind: "index", bytes: sink.byteCount, rows: rows)
        }
    }

    private static func write(_ prices: MarketDataV1.DeliveryPricesResponse, to file: OutputFile) throws -> Written {
        var text = Array(PriceCSV.header("expiry_ms").utf8)
        try PriceCSV.append(times: prices.expiryMs, prices: prices.price, to: &text)
        var sink = try OutputSink(file)
        try sink.write(text)
        try sink.finish()
        return Written(file: file, kind: "delivery", bytes: sink.byteCount, rows: Int64(prices.expiryMs.count))
    }

    private static func changed(_ key: MarketDataV1.DatasetKey) -> LabError {
        LabError(
            .aborted,
            "the source \(key.source) changed while it was read: revision \(key.revision) is not its newest any more",
            remedy: "export it again"
        )
    }
}
