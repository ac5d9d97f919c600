import Conversions
import Errors
import Messages
import Options

extension WorldKind.Setting {
    /// The coin, settlement and seed that a request names.
    ///
    /// - Throws: `invalidArgument`, naming the field.
    init(_ wire: MarketDataV1.DatasetRequest) throws(LabError) {
        guard wire.source == Synthetic.source else {
            throw LabError(
                .invalidArgument,
                "source must be \(Synthetic.source) here, was \"\(wire.source.prefix(64))\"",
                field: "source"
            )
        }
        guard wire.privateDataset.isEmpty else {
            throw LabError(
                .invalidArgument,
                "private_dataset belongs to the source file, and \(Synthetic.source) has none",
                field: "private_dataset"
            )
        }
        self.init(
            underlying: try Self.tradable(wire.underlying),
            settlement: try Settlement(wire.settlement),
            seed: wire.worldSeed ?? WorldCatalogue.usualSeed
        )
    }

    /// The coin of `text`, one that worlds are made of.
    static func tradable(_ text: String) throws(LabError) -> Underlying {
        let underlying = try Underlying(wire: text)
        guard Underlying.tradable.contains(underlying) else {
            let known = Underlying.tradable.map(\.rawValue).joined(separator: " or ")
            throw LabError(.invalidArgument, "underlying must be \(known), was \(underlying)", field: "underlying")
        }
        return underlying
    }
}

extension ChainRequest {
    /// - Throws: `invalidArgument`, naming the field; `outOfRange` where a slice is longer than `spanMax`.
    init(
        _ wire: MarketDataV1.DatasetRequest,
        columns: [MarketDataV1.Column] = [],
        spanMax: Int64
    ) throws(LabError) {
        guard Milliseconds.accepted.contains(wire.fromMs), Milliseconds.accepted.contains(wire.toMs),
            wire.fromMs <= wire.toMs
        else {
            throw LabError(
                .invalidArgument,
                "from_ms and to_ms must be two of \(Milliseconds.accepted), in order, were \(wire.fromMs) and \(wire.toMs)",
                field: "from_ms"
            )
        }
        guard wire.toMs - wire.fromMs <= spanMax else {
            throw LabError(
                .outOfRange,
                "a slice spans at most \(spanMax / Milliseconds.day) days, this one spans "
                    + "\((wire.toMs - wire.fromMs + Milliseconds.day - 1) / Milliseconds.day)",
                field: "to_ms",
                remedy: "Ask for it in parts: overlapping slices agree."
            )
        }
        self.init(from: wire.fromMs, to: wire.toMs, quotesFrom: max(wire.quotesFromMs, wire.fromMs))
        if let universe = wire.universe { self.universe = try Universe(universe) }
        if !columns.isEmpty { self.columns = try Self.columns(columns) }
    }

    /// Refuses what lies outside the world's time. A warm-up may begin before it: there is no more index then.
    ///
    /// - Throws: `outOfRange`, saying from when to when there is something.
    func check(against grid: TimeGrid) throws(LabError) {
        guard self.quotesFrom >= grid.start, self.to <= grid.end else {
            throw LabError(
                .outOfRange,
                "this world lasts from \(Self.day(grid.start)) to \(Self.day(grid.end)), asked was for "
                    + "\(Self.day(self.quotesFrom)) to \(Self.day(self.to))",
                field: self.to > grid.end ? "to_ms" : "from_ms"
            )
        }
    }

    private static func day(_ instant: Int64) -> String {
        WorldDay(date: CivilDate(utcDay: Milliseconds.utcDay(of: instant))).worldText
    }

    private static func columns(_ wire: [MarketDataV1.Column]) throws(LabError) -> Set<QuoteColumn> {
        var columns: Set<QuoteColumn> = []
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

extension Universe {
    /// - Throws: `invalidArgument`, naming the field.
    init(_ wire: MarketDataV1.Universe) throws(LabError) {
        self.init()
        switch wire.right {
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
        self.dte = try Self.range(wire.dte, "universe.dte")
        self.absoluteDelta = try Self.range(wire.absoluteDelta, "universe.absolute_delta")
    }

    private static func range(_ wire: StrategyV1.Range?, _ field: String) throws(LabError) -> ClosedRange<Double>? {
        guard let wire else { return nil }
        guard wire.low.isFinite, wire.high.isFinite, wire.low <= wire.high else {
            throw LabError(.invalidArgument, "\(field) must be a range, was \(wire.low)…\(wire.high)", field: field)
        }
        return wire.low...wire.high
    }
}
