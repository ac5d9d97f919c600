/// The money that an option is quoted, paid and settled in.
public enum Settlement: String, Sendable, Hashable, CaseIterable {
    /// Coin: Deribit's BTC and ETH options. One contract is one coin.
    case inverse
    /// US dollars: the options whose root ends in `_USDC`.
    case linear
}
