/// What the market said of one option at one time. A field that was not said is NaN.
public struct Quote: Sendable {
    /// The best bid; absent or ≤ 0 means that nobody is there. Coin, US dollars for linear options.
    public var bid: Double
    public var ask: Double
    /// The exchange's mark; 0 is a mark.
    public var mark: Double
    /// The volatility of the mark, a fraction: 0.55 is 55 %. Absent or ≤ 0 means there is none.
    public var markIV: Double
    /// The underlying's forward price at this expiry, US dollars.
    public var forward: Double
    /// As the source gave it; where it gave none, see `Market`.
    public var delta: Double

    public init(
        bid: Double = .nan,
        ask: Double = .nan,
        mark: Double = .nan,
        markIV: Double = .nan,
        forward: Double = .nan,
        delta: Double = .nan
    ) {
        self.bid = bid
        self.ask = ask
        self.mark = mark
        self.markIV = markIV
        self.forward = forward
        self.delta = delta
    }

    // A comparison with NaN is false, so each of these is false for an absent field.
    @inlinable public var hasBid: Bool { self.bid > 0 }
    @inlinable public var hasAsk: Bool { self.ask > 0 }
    @inlinable public var hasMark: Bool { self.mark >= 0 }
    @inlinable public var hasMarkIV: Bool { self.markIV > 0 }
    @inlinable public var hasForward: Bool { self.forward > 0 }

    /// Whether both sides are there and the bid is above the ask.
    @inlinable public var isCrossed: Bool { self.hasBid && self.hasAsk && self.bid > self.ask + Tolerance.threshold }

    /// (ask − bid) / ((ask + bid) / 2), an absent bid counting as 0; nil without an ask.
    @inlinable public var relativeSpread: Double? {
        guard self.hasAsk else { return nil }
        let bid = self.hasBid ? self.bid : 0
        return (self.ask - bid) / ((self.ask + bid) / 2)
    }
}
