/// What a settlement is to the books.
///
/// Deribit settles in cash. A wheel's coin changes hands by a spot trade of its own at the delivery price, which
/// together with the cash payoff comes to the strike.
public enum Delivery: Sendable, Hashable {
    /// The payoff is paid.
    case cash
    /// A put's: coin comes in, n · K go.
    case assigned
    /// A call's: coin goes, n · K come in.
    case calledAway

    public var reason: ExitReason {
        switch self {
        case .cash: .settled
        case .assigned: .assigned
        case .calledAway: .calledAway
        }
    }
}
