import Options

/// Where a wheel stands, as its books tell, so that a trader that starts again stands where it stood.
///
///     sellingPuts ──a put is assigned──▶ changing ──nothing is open──▶ sellingCalls
///     sellingCalls ──all coin is called away──▶ changing ──nothing is open──▶ sellingPuts
///
/// A change that is due while nothing is open is made at once: `changing` lasts only while other options are open.
public enum WheelPhase: Sendable, Hashable, CaseIterable {
    /// There is no coin; puts are sold on cash.
    case sellingPuts
    /// There is coin, from assignments; calls are sold on it, and idle cash waits.
    case sellingCalls
    /// Coin came or went while options of the other phase are open; nothing is sold.
    case changing

    public init(_ book: Book) {
        let phase: WheelPhase = book.holdsCoin ? .sellingCalls : .sellingPuts
        let sold: Right = phase == .sellingCalls ? .call : .put
        self = book.positions.allSatisfy { $0.terms.right == sold } ? phase : .changing
    }
}
