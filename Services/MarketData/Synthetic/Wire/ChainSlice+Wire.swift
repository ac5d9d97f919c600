import Conversions
import Messages
import Options

extension MarketDataV1.ChainChunk {
    init(_ slice: ChainSlice) {
        self.init(
            instruments: slice.instruments.map { MarketDataV1.Instrument($0) },
            snapshotTimeMs: slice.times,
            snapshotIndex: slice.index,
            snapshotQuotes: slice.counts.map { UInt32($0) },
            instrumentID: slice.quotes.instrument,
            bid: slice.quotes.bid,
            ask: slice.quotes.ask,
            mark: slice.quotes.mark,
            markIv: slice.quotes.markIV,
            forward: slice.quotes.forward,
            delta: slice.quotes.delta,
            modelled: slice.quotes.isModelled.map { $0 ? 1 : 0 }
        )
    }
}
