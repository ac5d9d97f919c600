public import Options

/// How a simulated order fills against a quote.
public struct Fill: Sendable, Hashable {
    public var model: FillModel
    /// A fraction of the price.
    public var slippage: Double
    /// Spreads beyond the model's price, on the wrong side; an absent bid counts as 0. For the fill band.
    public var extraSpreads: Double

    public init(_ model: FillModel, slippage: Double = 0, extraSpreads: Double = 0) {
        self.model = model
        self.slippage = slippage
        self.extraSpreads = extraSpreads
    }

    /// The price that a sale gets; nil where it does not fill.
    public func sale(_ quote: Quote) -> Double? {
        guard quote.hasBid else { return nil }
        let price: Double
        switch self.model {
        case .touch: price = quote.bid
        case .mid:
            guard quote.hasAsk else { return nil }
            price = (quote.bid + quote.ask) / 2
        case .mark:
            guard quote.mark > 0 else { return nil }
            price = quote.mark
        }
        let received = (price - self.extra(quote)) * (1 - self.slippage)
        return received > 0 ? received : nil
    }

    /// The price that a purchase pays; nil where it does not fill.
    public func purchase(_ quote: Quote) -> Double? {
        guard quote.hasAsk else { return nil }
        let price: Double
        switch self.model {
        case .touch: price = quote.ask
        case .mid:
            guard quote.hasBid else { return nil }
            price = (quote.bid + quote.ask) / 2
        case .mark:
            guard quote.mark > 0 else { return nil }
            price = quote.mark
        }
        return (price + self.extra(quote)) * (1 + self.slippage)
    }

    private func extra(_ quote: Quote) -> Double {
        guard self.extraSpreads > 0, quote.hasAsk else { return 0 }
        return self.extraSpreads * max(0, quote.ask - (quote.hasBid ? quote.bid : 0))
    }
}
