import Conversions
import Errors
import Messages
import Options

extension SeriesName {
    /// The series that a request names.
    ///
    /// - Throws: `invalidArgument`, naming the field.
    init(_ wire: MarketDataV1.DatasetRequest) throws(LabError) {
        guard wire.source == Self.recorded || wire.source == Self.privateFiles else {
            throw LabError(
                .invalidArgument,
                "source must be \(Self.recorded) or \(Self.privateFiles) here, was \"\(wire.source.prefix(64))\"",
                field: "source"
            )
        }
        let isPrivate = wire.source == Self.privateFiles
        guard isPrivate == !wire.privateDataset.isEmpty else {
            throw LabError(
                .invalidArgument,
                "private_dataset belongs to the source \(Self.privateFiles), which needs it",
                field: "private_dataset"
            )
        }
        self.init(
            source: wire.source,
            underlying: try Underlying(wire: wire.underlying),
            settlement: try Settlement(wire.settlement),
            dataset: wire.privateDataset
        )
    }
}

extension ChainQuery {
    /// - Throws: `invalidArgument`, naming the field.
    init(_ wire: MarketDataV1.DatasetRequest, columns: [MarketDataV1.Column] = []) throws(LabError) {
        guard Milliseconds.accepted.contains(wire.fromMs), Milliseconds.accepted.contains(wire.toMs),
            wire.fromMs <= wire.toMs
        else {
            throw LabError(
                .invalidArgument,
                "from_ms and to_ms must be two of \(Milliseconds.accepted), in order, were \(wire.fromMs) and \(wire.toMs)",
                field: "from_ms"
            )
        }
        self.init(from: wire.fromMs, to: wire.toMs, quotesFrom: max(wire.quotesFromMs, wire.fromMs))
        if let universe = wire.universe {
            switch universe.right {
            case .unspecified: break
            case .call: self.right = .call
            case .put: self.right = .put
            case .unrecognized(let number):
                throw LabError(
                    .invalidArgument,
                    "universe.right must be CALL or PUT, was \(number)",
                    field: "universe.right"
                )
            }
            self.dte = try Self.range(universe.dte, "universe.dte")
            self.absoluteDelta = try Self.range(universe.absoluteDelta, "universe.absolute_delta")
        }
        if !columns.isEmpty { self.columns = try Self.columns(columns) }
    }

    private static func range(_ wire: StrategyV1.Range?, _ field: String) throws(LabError) -> ClosedRange<Double>? {
        guard let wire else { return nil }
        guard wire.low.isFinite, wire.high.isFinite, wire.low <= wire.high else {
            throw LabError(.invalidArgument, "\(field) must be a range, was \(wire.low)…\(wire.high)", field: field)
        }
        return wire.low...wire.high
    }

    private static func columns(_ wire: [MarketDataV1.Column]) throws(LabError) -> Set<ChunkColumn> {
        var columns: Set<ChunkColumn> = []
        for column in wire {
            switch column {
            case .bid: columns.insert(.bid)
            case .ask: columns.insert(.ask)
            case .mark: columns.insert(.mark)
            case .markIv: columns.insert(.markIV)
            case .forward: columns.insert(.forward)
            case .delta: columns.insert(.delta)
            case .unspecified, .unrecognized:
                throw LabError(.invalidArgument, "columns has a column that is not known", field: "columns")
            }
        }
        return columns
    }
}

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
            delta: slice.quotes.delta
        )
    }
}
