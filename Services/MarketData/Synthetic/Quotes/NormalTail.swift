import Elementary

/// The normal distribution for many arguments of one chain, where the density is known already.
///
/// Hart's approximation 5666 as West gives it ("Better approximations to cumulative normal functions", 2005): within
/// 10⁻¹⁵, far below what a mark is rounded to.
enum NormalTail {
    static let inverseRootTwoPi = 0.398_942_280_401_432_677_9

    /// e^(−x²/2).
    @inline(__always)
    static func kernel(_ x: Double) -> Double { Elementary.exp(-0.5 * x * x) }

    /// N(x), with `kernel` = e^(−x²/2).
    @inline(__always)
    static func cumulative(_ x: Double, kernel: Double) -> Double {
        let tail = Self.upper(abs(x), kernel: kernel)
        return x > 0 ? 1 - tail : tail
    }

    /// 1 − N(x) for x ≥ 0.
    @inline(__always)
    private static func upper(_ x: Double, kernel: Double) -> Double {
        guard x < 7.071_067_811_865_47 else {
            guard x < 40 else { return 0 }
            let fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))
            return kernel / fraction * Self.inverseRootTwoPi
        }
        let above =
            220.206_867_912_376 + x
            * (221.213_596_169_931 + x
                * (112.079_291_497_871 + x
                    * (33.912_866_078_383 + x
                        * (6.373_962_203_531_65 + x * (0.700_383_064_443_688 + x * 0.035_262_496_599_891_1)))))
        let below =
            440.413_735_824_752 + x
            * (793.826_512_519_948 + x
                * (637.333_633_378_831 + x
                    * (296.564_248_779_674 + x
                        * (86.780_732_202_946_1 + x
                            * (16.064_177_579_207 + x * (1.755_667_163_182_64 + x * 0.088_388_347_648_318_4))))))
        return kernel * above / below
    }
}
