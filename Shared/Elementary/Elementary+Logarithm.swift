extension Elementary {
    /// The natural logarithm; NaN below 0, −∞ at 0.
    public static func log(_ x: Double) -> Double {
        let (high, low) = self.logarithm(x)
        return high + low
    }

    /// The natural logarithm of 1 + `x`, accurate near 0.
    public static func log1p(_ x: Double) -> Double {
        let sum = 1 + x
        guard sum != 1 else { return x }
        guard sum > 0, sum < .infinity else { return self.log(sum) }
        // What the sum lost, to first order.
        let lost = sum >= 2 ? 1 - (sum - x) : x - (sum - 1)
        return self.log(sum) + lost / sum
    }

    /// The logarithm as an unevaluated sum, of which `low` is what `high` lacks.
    static func logarithm(_ x: Double) -> (high: Double, low: Double) {
        guard x > 0, x < .infinity else {
            if x == 0 { return (-.infinity, 0) }
            return (x < 0 ? .nan : x, 0)
        }
        // x = 2ᵏ · m with m in [√½, √2).
        let isSubnormal = x < .leastNormalMagnitude
        let bits = (isSubnormal ? x * 0x1p54 : x).bitPattern
        var k = Int(bits >> 52) - 1023 - (isSubnormal ? 54 : 0)
        var m = Double(bitPattern: bits & 0x000f_ffff_ffff_ffff | 0x3ff0_0000_0000_0000)
        if m >= 0x1.6a09e667f3bcdp+0 {
            m *= 0.5
            k += 1
        }
        // ln(1 + f) = f − f²/2 + s · (f²/2 + R), s = f/(2 + f), R = Σ 2 s²ⁿ/(2n + 1): the series of 2 artanh s.
        let f = m - 1
        let s = f / (2 + f)
        let z = s * s
        let w = z * z
        let odd =
            2.0 / 3 + w * (2.0 / 7 + w * (2.0 / 11 + w * (2.0 / 15 + w * (2.0 / 19 + w * (2.0 / 23)))))
        let even = 2.0 / 5 + w * (2.0 / 9 + w * (2.0 / 13 + w * (2.0 / 17 + w * (2.0 / 21))))
        let rest = z * (odd + z * even)
        let half = 0.5 * f * f
        let count = Double(k)
        let low = count * Self.log2Low + s * (half + rest) - half
        // The greater summand first: what f loses in the sum goes to the low part.
        let base = count * Self.log2High
        let high = base + f
        let lost = abs(base) >= abs(f) ? f - (high - base) : base - (high - f)
        let sum = high + (low + lost)
        return (sum, (high - sum) + (low + lost))
    }
}
