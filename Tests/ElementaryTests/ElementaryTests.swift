import Elementary
import Glibc
import TestSupport
import Testing

/// How many representable numbers lie between the two.
private func distance(_ a: Double, _ b: Double) -> Double {
    if a == b || (a.isNaN && b.isNaN) { return 0 }
    guard a.isFinite, b.isFinite else { return .infinity }
    return abs(a - b) / max(a.ulp, b.ulp)
}

@Suite("An elementary function")
struct ElementaryFunctionTests {
    @Test("is within two units in the last place of the exact value")
    func exact() {
        for (x, value) in Exact.exp { #expect(distance(Elementary.exp(x), value) <= 2, "exp(\(x))") }
        for (x, value) in Exact.log { #expect(distance(Elementary.log(x), value) <= 2, "log(\(x))") }
        for (x, value) in Exact.log1p { #expect(distance(Elementary.log1p(x), value) <= 2, "log1p(\(x))") }
        for (x, value) in Exact.erf { #expect(distance(Elementary.erf(x), value) <= 2, "erf(\(x))") }
        for (x, value) in Exact.erfc { #expect(distance(Elementary.erfc(x), value) <= 2, "erfc(\(x))") }
        for (x, y, value) in Exact.power {
            #expect(distance(Elementary.power(x, y), value) <= 4, "power(\(x), \(y))")
        }
    }

    @Test("agrees with the C library's over its whole range")
    func library() {
        var generator = SplitMix64(seed: 20_260_101)
        for _ in 0..<200_000 {
            let x = generator.next(in: -40...40)
            let positive = Glibc.exp(generator.next(in: -600...600))
            #expect(distance(Elementary.exp(x), Glibc.exp(x)) <= 2, "exp(\(x))")
            #expect(distance(Elementary.log(positive), Glibc.log(positive)) <= 2, "log(\(positive))")
            let small = generator.next(in: -0.9...4)
            #expect(distance(Elementary.log1p(small), Glibc.log1p(small)) <= 3, "log1p(\(small))")
            let wide = generator.next(in: -6...26)
            #expect(distance(Elementary.erfc(wide), Glibc.erfc(wide)) <= 6, "erfc(\(wide))")
            #expect(distance(Elementary.erf(wide), Glibc.erf(wide)) <= 3, "erf(\(wide))")
            let (base, exponent) = (Glibc.exp(generator.next(in: -3...3)), generator.next(in: -50...50))
            #expect(
                distance(Elementary.power(base, exponent), Glibc.pow(base, exponent)) <= 8,
                "power(\(base), \(exponent))"
            )
        }
    }

    @Test("says what the C library says at the ends, and where there is no value")
    func ends() {
        let values: [Double] = [
            .nan, .infinity, -.infinity, 0, -0.0, 1e308, -1e308, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 746,
            -746, -1, 1,
        ]
        for x in values {
            #expect(distance(Elementary.exp(x), Glibc.exp(x)) <= 1, "exp(\(x))")
            #expect(distance(Elementary.log(x), Glibc.log(x)) <= 1, "log(\(x))")
            #expect(distance(Elementary.log1p(x), Glibc.log1p(x)) <= 1, "log1p(\(x))")
            #expect(distance(Elementary.erf(x), Glibc.erf(x)) <= 1, "erf(\(x))")
            #expect(distance(Elementary.erfc(x), Glibc.erfc(x)) <= 1, "erfc(\(x))")
            for y: Double in [.nan, .infinity, -.infinity, 0, 1, -1, 2, 0.5, 1e300] {
                #expect(distance(Elementary.power(x, y), Glibc.pow(x, y)) <= 4, "power(\(x), \(y))")
            }
        }
    }

    @Test("gives the same bits on every machine: their sum is known")
    func bits() {
        var generator = SplitMix64(seed: 5)
        var sum: UInt64 = 0
        for _ in 0..<100_000 {
            let x = generator.next(in: -30...30)
            for value in [
                Elementary.exp(x), Elementary.log(abs(x)), Elementary.log1p(x / 31), Elementary.erf(x / 6),
                Elementary.erfc(x), Elementary.power(abs(x), x / 10),
            ] {
                sum = (sum ^ value.bitPattern) &* 0x100_0000_01b3
            }
        }
        #expect(sum == 8_295_602_440_647_503_850)
    }
}

extension SplitMix64 {
    fileprivate mutating func next(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * self.unit()
    }
}
