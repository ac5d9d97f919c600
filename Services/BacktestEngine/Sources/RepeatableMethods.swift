extension BacktestEngine {
    /// What of the registry's may be asked again where it could not be reached: all that the engine asks. Claims and
    /// records are repeated by the run's id.
    public static let registryMethods =
        ["GetStrategy", "BeginRun", "RecordRun", "GetRun"]
        .map { "thetalab.registry.v1.Registry/\($0)" }
        + ["BeginBatch", "RecordTrials", "ListTrials"].map { "thetalab.registry.v1.TrialLedger/\($0)" }
        + ["LookupAnswers", "RecordAnswers"].map { "thetalab.registry.v1.PolicyAnswers/\($0)" }

    /// What of a policy's may be asked again: the same situation may be.
    public static let policyMethods = ["DescribePolicy", "Decide"].map { "thetalab.policy.v1.Policy/\($0)" }

    /// What of its own has no end but the caller's: runs wait for their turn and take as long as they take.
    public static let unboundedMethods =
        ["RunBacktest", "RerunBacktest"]
        .map { "thetalab.backtest.v1.BacktestEngine/\($0)" } + ["thetalab.backtest.v1.BatchEngine/RunBatch"]

    /// What of a market-data service's may be asked again.
    public static let sourceMethods = ["ResolveDataset", "DeliveryPrices"]
        .map { "thetalab.marketdata.v1.MarketData/\($0)" }

    /// What of a market-data service's ends when all is sent: the service bounds it, by the hour, as years of hourly
    /// chains take more than a minute.
    public static let sourceStreams = ["StreamChain", "StreamIndex"]
        .map { "thetalab.marketdata.v1.MarketData/\($0)" }
}
