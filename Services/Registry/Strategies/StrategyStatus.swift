/// Where a strategy is in its life. The raw values are those of documents and columns.
public enum StrategyStatus: String, Sendable, Hashable, CaseIterable, Codable {
    /// Defined, never run.
    case draft
    /// Its first run has begun.
    case backtesting
    /// A trader may run it on the exchange's testnet.
    case testnetLive = "testnet_live"
    /// With real money: not entered by this build.
    case mainnetLive = "mainnet_live"
    /// Taken out of what it was in, by a person.
    case paused

    /// Orders may be sent in its name.
    public var isLive: Bool { self == .testnetLive || self == .mainnetLive }
}
