extension Elementary {
    /// `base` to the power of `exponent`. A negative base has a power where the exponent is a whole number, else NaN.
    public static func power(_ base: Double, _ exponent: Double) -> Double {
        if exponent == 0 || base == 1 { return 1 }
        guard !base.isNaN, !exponent.isNaN else { return .nan }
        if base.sign == .minus {
            let isWhole = exponent.rounded() == exponent
            guard isWhole || base == 0 || base == -.infinity else { return .nan }
            let isOdd = isWhole && (exponent / 2).rounded() != exponent / 2
            let value = self.power(-base, exponent)
            return isOdd ? -value : value
        }
        let (high, low) = self.logarithm(base)
        let product = exponent * high
        guard product.isFinite else { return product.isNaN ? .nan : self.exp(product) }
        // What rounding took off the product, by parts that multiply exactly.
        let (e, h) = (Self.parts(exponent), Self.parts(high))
        let lost = ((e.high * h.high - product) + e.high * h.low + e.low * h.high) + e.low * h.low
        return self.exp(product, low: (lost.isFinite ? lost : 0) + exponent * low)
    }

    /// `x` as the sum of two numbers of 26 bits (Veltkamp).
    static func parts(_ x: Double) -> (high: Double, low: Double) {
        let scaled = x * 0x1.0000002p27
        let high = scaled - (scaled - x)
        return (high, x - high)
    }
}
