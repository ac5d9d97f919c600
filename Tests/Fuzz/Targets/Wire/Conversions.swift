import Conversions
import Messages
import Options
import Strategy

extension FuzzTarget {
    /// Messages of a peer as values of the domain: what is accepted goes there and back.
    ///
    /// The first byte chooses the message, the rest is it.
    static let conversions = FuzzTarget("conversions") { input in
        var source = ByteSource(input)
        switch source.choice(5) {
        case 0: definition(source.rest())
        case 1: settings(source.rest())
        case 2: result(source.rest())
        case 3: record(source.rest())
        default: chain(&source)
        }
    }

    private static func definition(_ bytes: [UInt8]) {
        guard let wire = try? StrategyV1.Definition(serialized: bytes), let definition = try? Definition(wire),
            (try? definition.validate()) != nil
        else { return }
        let again = must("a definition of ours") { try Definition(StrategyV1.Definition(definition)) }
        demand(again == definition, "a definition changed on its way: \(definition.document.text)")
        let read = must("a definition's document") { try Definition(document: definition.document) }
        demand(read.document == definition.document, "a definition changed as a document")
    }

    private static func settings(_ bytes: [UInt8]) {
        guard let wire = try? StrategyV1.RunSettings(serialized: bytes), let settings = try? RunSettings(wire),
            (try? settings.validate()) != nil
        else { return }
        let again = must("settings of ours") { try RunSettings(StrategyV1.RunSettings(settings)) }
        demand(again == settings, "settings changed on their way")
        _ = RunRequest(Definition(), settings).dataRange
    }

    private static func result(_ bytes: [UInt8]) {
        guard let wire = try? BacktestV1.Result(serialized: bytes), let result = try? BacktestResult(wire) else {
            return
        }
        let text = result.document().prettyText
        _ = must("a result's document is JSON") { try JSONValue(parsing: text) }
        let again = must("a result of ours") { try BacktestResult(BacktestV1.Result(result)) }
        demand(again.document().text == result.document().text, "a result changed on its way")
    }

    private static func record(_ bytes: [UInt8]) {
        guard let wire = try? BacktestV1.Run(serialized: bytes) else { return }
        _ = try? RunRecord(wire)
        _ = try? BacktestResult(wire)
    }

    /// A stream of chunks, index samples and delivery prices; what comes of it streams again to the same content.
    private static func chain(_ source: inout ByteSource) {
        let key = DatasetKey(source: "fuzz", revision: "1", request: "all")
        var reader = ChainReader(key: key, underlying: .btc, settlement: .inverse)
        var steps = 0
        while !source.isEmpty, steps < 16 {
            steps += 1
            let kind = source.choice(4)
            let bytes = source.take(Int(source.integer(UInt16.self)))
            do {
                switch kind {
                case 0, 1: try reader.append(MarketDataV1.ChainChunk(serialized: bytes))
                case 2: try reader.append(MarketDataV1.StreamIndexResponse(serialized: bytes))
                default: try reader.append(MarketDataV1.DeliveryPricesResponse(serialized: bytes))
                }
            } catch {
                return
            }
        }
        let dataset = reader.finish()
        var second = ChainReader(key: key, underlying: .btc, settlement: .inverse)
        must("a dataset of ours") {
            for chunk in dataset.chunks(bytesMax: 256) { try second.append(chunk) }
            try second.append(dataset.indexMessage)
            try second.append(dataset.deliveryMessage)
        }
        demand(content(second.finish()) == content(dataset), "a dataset changed on its way")
    }

    private static func content(_ dataset: Dataset) -> [UInt8] {
        var bytes: [UInt8] = []
        dataset.canonicalBytes { bytes += $0 }
        return bytes
    }
}
