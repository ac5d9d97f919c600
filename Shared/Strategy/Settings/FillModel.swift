/// The price that a simulated order fills at.
public enum FillModel: String, Sendable, Hashable, CaseIterable {
    /// Sells at the bid, buys at the ask.
    case touch
    /// Both at (bid + ask) / 2; needs both sides.
    case mid
    /// At the mark; needs a mark above 0 and the side that the order trades with.
    case mark
}
