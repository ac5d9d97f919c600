import Conversions
import Errors
import Messages
import Options
import Strategy

@testable import Registry

/// Runs as an engine hands them in.
struct RunMaker: Sendable {
    let ids = RecordIDSource()

    func id() -> RecordID { self.ids.next(atMs: 1_700_000_000_000) }

    /// 64 hex digits that depend on `text`.
    static func digest(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 64 - digits.count) + digits
    }

    static func identity(
        config: String = "a",
        dataset: String = "real_scraper@1/x",
        digest: String? = "content",
        seed: Int64 = 0
    ) -> RunIdentity {
        RunIdentity(
            engineSemantics: 1,
            build: "test",
            configDigest: Self.digest(config),
            datasetKey: dataset,
            datasetDigest: digest.map(Self.digest) ?? "",
            policySource: "rules",
            seed: seed
        )
    }

    static func result(status: BacktestResult.Status = .ok, sharpe: Double? = 1.5) -> BacktestResult {
        var result = BacktestResult(status: status)
        if status == .failed { result.failure = RunFailure(.missingDeliveryPrice, "no price") }
        var figures = PerformanceFigures()
        figures.sharpe = sharpe
        figures.netPnL = 100
        var trading = TradingFigures()
        trading.numTrades = 3
        figures.trading = trading
        result.usd = Comparison(strategy: figures, hold: PerformanceFigures())
        result.coin = result.usd
        result.dataset = DatasetSummary(from: 0, to: 10, snapshots: 2, quotes: 4, modelledShare: 0.25)
        result.trades = [
            Trade(
                id: 1,
                instrument: "BTC-2FEB24-40000-C",
                right: .call,
                strike: 40_000,
                expiry: 5,
                openTime: 1,
                closeTime: 5,
                contracts: 1,
                entryPrice: 0.01,
                exitPrice: 0,
                entryIndex: 39_000,
                exitIndex: 39_500,
                exitReason: .settled,
                feesCoin: 0.0003,
                feesUSD: 11,
                pnlCoin: 0.0097,
                pnlUSD: 380,
                isOpenAtEnd: false
            )
        ]
        result.equity.time = [1, 2]
        result.equity.snapshot = [1, 2]
        result.equity.index = [39_000, 39_500]
        result.equity.coin = [1, 1.0097]
        result.equity.usd = [0, 0]
        result.equity.equityCoin = [1, 1.0097]
        result.equity.equityUSD = [39_000, 39_883]
        result.equity.openPositions = [1, 0]
        result.equity.openContracts = [1, 0]
        result.equity.realisedVolatility = [0.5, 0.5]
        result.equity.impliedVolatility = [0.6, 0.6]
        return result
    }

    static func message(
        _ id: RecordID,
        _ identity: RunIdentity = identity(),
        of strategy: StrategyRecord? = nil,
        result: BacktestResult = result(),
        source: String = "real_scraper"
    ) -> BacktestV1.Run {
        BacktestV1.Run(
            runID: id.description,
            strategyID: strategy?.id.description ?? "",
            strategyName: strategy?.name.text ?? "",
            strategyVersion: Int32(strategy?.newestVersion ?? 0),
            identity: BacktestV1.Identity(identity),
            definition: StrategyV1.Definition(.preset(.balanced)),
            settings: StrategyV1.RunSettings(RunSettings(start: 0, end: 10)),
            dataset: MarketDataV1.DatasetRequest(source: source),
            result: BacktestV1.Result(result),
            timings: BacktestV1.Timings(runningUs: 5),
            requestedBy: "spiffe://thetalab/operator/ada"
        )
    }

    static func entry(
        _ id: RecordID,
        _ identity: RunIdentity = identity(),
        of strategy: StrategyRecord? = nil,
        result: BacktestResult = result(),
        source: String = "real_scraper"
    ) throws -> RunEntry {
        try RunEntry(Self.message(id, identity, of: strategy, result: result, source: source))
    }
}
