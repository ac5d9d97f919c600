public import Options

/// What a strategy's books let it sell at this moment; where templates differ, they differ here.
public struct Offer: Sendable, Hashable {
    public var right: Right
    /// Lower strikes are no candidates; nil without a limit.
    public var minimumStrike: Double?
    /// How many contracts are covered: by coin, or by US dollars for each dollar of strike.
    public var cover: Cover

    public enum Cover: Sendable, Hashable {
        /// Contracts.
        case coin(Double)
        /// US dollars that must carry Σ n · K.
        case cash(Double)
    }

    /// The most contracts of `strike` that are covered.
    public func capacity(strike: Double) -> Double {
        switch self.cover {
        case .coin(let contracts): contracts
        case .cash(let usd): usd / strike
        }
    }

    /// A covered call: calls on the coin that covers no other call yet.
    public static func coveredCall(_ book: Book) -> Offer {
        Offer(right: .call, minimumStrike: nil, cover: .coin(book.coin - book.shortCalls))
    }

    /// A wheel: puts on the cash that secures no other put, or calls on the coin that was assigned; nil while it
    /// changes between the two.
    ///
    /// - Parameter aboveCost: whether calls below the coin's average cost are left alone.
    public static func wheel(_ book: Book, aboveCost: Bool) -> Offer? {
        switch WheelPhase(book) {
        case .sellingPuts: Offer(right: .put, minimumStrike: nil, cover: .cash(book.usd - book.securedCash))
        case .sellingCalls:
            Offer(
                right: .call,
                minimumStrike: aboveCost ? book.averageCost : nil,
                cover: .coin(book.coin - book.shortCalls)
            )
        case .changing: nil
        }
    }
}
