extension Elementary {
    /// e to the power of `x`.
    public static func exp(_ x: Double) -> Double { self.exp(x, low: 0) }

    /// e to the power of `x + low`, where `low` is what rounding left off `x`: at most about 2⁻²⁷ of it.
    static func exp(_ x: Double, low: Double) -> Double {
        guard x > -745.2 else { return x.isNaN ? x : 0 }
        guard x < 709.8 else { return x.isNaN ? x : .infinity }
        // x = k · ln 2 + r, |r| ≤ ln 2 / 2; the first product is exact.
        let k = (x * 0x1.71547652b82fep+0).rounded()
        let r = (x - k * Self.log2High) - (k * Self.log2Low - low)
        let square = r * r
        // Σ rⁿ/n! from n = 2, even and odd powers apart; the first term left out is below 2⁻⁵⁹.
        let even =
            1.0 / 2 + square
            * (1.0 / 24 + square
                * (1.0 / 720 + square * (1.0 / 40_320 + square * (1.0 / 3_628_800 + square / 479_001_600))))
        let odd =
            1.0 / 6 + square
            * (1.0 / 120 + square
                * (1.0 / 5_040 + square * (1.0 / 362_880 + square * (1.0 / 39_916_800 + square / 6_227_020_800))))
        let value = 1 + (r + square * (even + r * odd))
        let exponent = Int(k)
        if exponent > -1022, exponent < 1024 { return value * Self.powerOfTwo(exponent) }
        // In two steps where the power of two itself is out of range; the last rounds once, into the subnormals.
        let half = exponent / 2
        return value * Self.powerOfTwo(half) * Self.powerOfTwo(exponent - half)
    }
}
