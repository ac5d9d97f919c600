import Elementary
import Testing

@Suite("A random number")
struct RandomTests {
    /// The known answers of the authors' own distribution (Random123, kat_vectors).
    @Test(
        "is Philox4x32-10's, by its published answers",
        arguments: [
            (
                SIMD4<UInt32>(repeating: 0), SIMD2<UInt32>(repeating: 0),
                [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]
            ),
            (SIMD4(repeating: .max), SIMD2(repeating: .max), [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
            (
                SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), SIMD2(0xa409_3822, 0x299f_31d0),
                [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
            ),
        ] as [(SIMD4<UInt32>, SIMD2<UInt32>, [UInt32])]
    )
    func philox(_ counter: SIMD4<UInt32>, _ key: SIMD2<UInt32>, _ answer: [UInt32]) {
        let words = Philox.block(counter, key: key)
        #expect([words.x, words.y, words.z, words.w] == answer)
    }

    @Test("lies strictly between 0 and 1, also where the bits are all zeros or all ones")
    func open() {
        #expect(RandomStream.openUnit(0) == 0x1p-53)
        #expect(RandomStream.openUnit(.max) == 1 - 0x1p-53)
    }

    @Test("depends on seed, stream, place and salt, each in full")
    func places() {
        let base = RandomStream(seed: 1, stream: 1)
        let others = [
            RandomStream(seed: 2, stream: 1).uniform(at: 5), RandomStream(seed: 1 | 1 << 40, stream: 1).uniform(at: 5),
            RandomStream(seed: 1, stream: 2).uniform(at: 5), base.uniform(at: 6), base.uniform(at: 5 | 1 << 40),
            base.uniform(at: 5, salt: 1),
        ]
        #expect(Set(others + [base.uniform(at: 5)]).count == others.count + 1)
        #expect(RandomStream(seed: 1, stream: 1).uniform(at: 5) == base.uniform(at: 5))
        #expect(base.uniforms(at: 5).0 == base.uniform(at: 5))
    }

    @Test("has a uniform's and a normal's moments")
    func moments() {
        let stream = RandomStream(seed: 42, stream: 7)
        let count = 200_000
        var (mean, second, third, fourth, cross) = (0.0, 0.0, 0.0, 0.0, 0.0)
        var deciles = [Int](repeating: 0, count: 10)
        for index in 0..<UInt64(count) {
            let (x, y) = stream.normals(at: index)
            mean += x
            second += x * x
            third += x * x * x
            fourth += x * x * x * x
            cross += x * y
            deciles[Int(stream.uniform(at: index) * 10)] += 1
        }
        let n = Double(count)
        #expect(abs(mean / n) < 4 / n.squareRoot())
        #expect(abs(second / n - 1) < 4 * (2 / n).squareRoot())
        #expect(abs(third / n) < 4 * (15 / n).squareRoot())
        #expect(abs(fourth / n - 3) < 4 * (96 / n).squareRoot())
        #expect(abs(cross / n) < 4 / n.squareRoot())
        #expect(deciles.allSatisfy { abs(Double($0) - n / 10) < 4 * (n * 0.09).squareRoot() })
    }

    @Test("has the normal distribution's quantiles to a few parts in 10¹⁶")
    func quantiles() {
        for (p, x) in Exact.normalQuantile {
            // Near 1 the exact p is known to half a unit of it only, which the quantile carries further.
            #expect(abs(Elementary.normalQuantile(p) - x) <= 1e-15 * max(1e-3, abs(x)), "p = \(p)")
        }
        #expect(Elementary.normalQuantile(0) == -.infinity)
        #expect(Elementary.normalQuantile(1) == .infinity)
        #expect(Elementary.normalQuantile(-0.1).isNaN)
        #expect(Elementary.normalQuantile(1.1).isNaN)
        #expect(Elementary.normalQuantile(.nan).isNaN)
    }

    @Test("gives the same bits on every machine: their sum is known")
    func bits() {
        let stream = RandomStream(seed: 5, stream: 3)
        var sum: UInt64 = 0
        for index in 0..<50_000 as Range<UInt64> {
            sum = (sum ^ stream.normal(at: index).bitPattern) &* 0x100_0000_01b3
        }
        #expect(sum == 16_978_521_390_153_993_967)
    }
}
