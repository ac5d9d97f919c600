extension BacktestEngine {
    /// What of the registry's may be asked again where it could not be reached: all that the engine asks. Claims and
    /// records are repeated by the run's id.
    public static let registryMethods = ["GetStrategy", "BeginRun", "RecordRun", "GetRun"]
        .map { "thetalab.registry.v1.Registry/\($0)" }

    /// What of its own has no end but the caller's: runs wait for their turn and take as long as they take.
    public static let unboundedMethods = ["RunBacktest", "RerunBacktest"]
        .map { "thetalab.backtest.v1.BacktestEngine/\($0)" }

    /// What of a market-data service's may be asked again.
    public static let sourceMethods = ["ResolveDataset", "DeliveryPrices"]
        .map { "thetalab.marketdata.v1.MarketData/\($0)" }
}
