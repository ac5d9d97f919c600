extension Elementary {
    /// The error function, 2/√π ∫₀ˣ e^(−t²) dt.
    public static func erf(_ x: Double) -> Double {
        guard abs(x) >= 0.5 else { return x * self.errorSeries(x * x) }
        return x > 0 ? 1 - self.erfc(x) : self.erfc(-x) - 1
    }

    /// 1 − erf(x), accurate in the right tail down to the smallest numbers.
    public static func erfc(_ x: Double) -> Double {
        guard x >= 0.5 else {
            guard x > -0.5 else { return x.isNaN ? x : 2 - self.erfc(-x) }
            return 1 - x * self.errorSeries(x * x)
        }
        guard x < 28 else { return x.isNaN ? x : 0 }
        // x² = high² exactly, and the rest.
        let high = Self.parts(x).high
        let rest = (x - high) * (x + high)
        return self.exp(-high * high, low: -rest) * self.scaledComplement(x)
    }

    /// erf(x)/x for x² below 1/4: 2/√π Σ (−1)ⁿ x²ⁿ/(n! (2n + 1)).
    private static func errorSeries(_ square: Double) -> Double {
        var sum = 0.0
        for coefficient in ErrorFunctionTable.series.reversed() { sum = sum * square + coefficient }
        return sum
    }

    /// e^(x²) erfc(x) for x in [0.5, 28).
    private static func scaledComplement(_ x: Double) -> Double {
        guard x < 8 else {
            let inverse = 1 / x
            let table = ErrorFunctionTable.tail
            return inverse * 0x1.20dd750429b6dp-1 * table.value(at: inverse * inverse)
        }
        for piece in ErrorFunctionTable.pieces where x < piece.end { return piece.value(at: x) }
        return .nan
    }
}
