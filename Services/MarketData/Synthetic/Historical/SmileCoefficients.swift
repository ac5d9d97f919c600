/// How recorded smiles depend on what is known of the market: coefficients of `SmileModel`, one row a tenor of
/// `FittedSurfaces.tenors`.
///
/// Fitted by ridge regression (λ = 0.3, the constant free) to the eSSVI slices of 355 whole BTC chains of 1 January to
/// 31 March 2026, the smiles' own fit having a median error of 0.25…0.4 volatility points. April 2026 was left out of
/// it. The errors, root mean square, in the fit and in April:
///
/// | | 2 d | 7 d | 30 d | 90 d | 300 d |
/// |---|---|---|---|---|---|
/// | ln σ at the money | .113 / .098 | .064 / .054 | .039 / .025 | .027 / .033 | .019 / .040 |
/// | ρ | .077 / .082 | .059 / .075 | .047 / .093 | .039 / .077 | .027 / .057 |
/// | ln ψ/√θ | .162 / .149 | .121 / .160 | .091 / .095 | .064 / .052 | .057 / .038 |
enum SmileCoefficients {
    /// ln σ at the money on 1, ln(level / 0.5), trend, losses, ln(RV day / level), ln(RV month / level), the return since
    /// the level, its size.
    static let atTheMoney: [[Double]] = [
        [-0.761, 1.148, -0.644, 0.857, 0.135, -0.028, -0.780, 0.336],
        [-0.743, 1.040, -0.416, 0.519, 0.057, 0.233, -0.593, 0.207],
        [-0.748, 0.980, -0.262, 0.355, 0.024, 0.274, -0.494, 0.172],
        [-0.760, 0.876, -0.165, 0.239, -0.008, 0.279, -0.416, 0.135],
        [-0.765, 0.699, -0.113, 0.153, -0.029, 0.252, -0.311, 0.094],
        [-0.758, 0.585, -0.097, 0.112, -0.032, 0.227, -0.254, 0.078],
        [-0.726, 0.377, -0.064, 0.061, -0.031, 0.158, -0.165, 0.050],
        [-0.700, 0.267, -0.053, 0.039, -0.022, 0.136, -0.112, 0.025],
    ]
    /// ln ψ/√θ on 1, ln(level / 0.5), trend.
    static let curvature: [[Double]] = [
        [-0.221, 0.025, -1.141], [-0.193, 0.231, -0.725], [-0.214, 0.316, -0.509], [-0.215, 0.312, -0.459],
        [-0.229, 0.308, -0.298], [-0.242, 0.351, -0.070], [-0.272, 0.383, -0.013], [-0.301, 0.325, 0.225],
    ]
    /// ρ on the same.
    static let skew: [[Double]] = [
        [-0.234, -0.281, 1.064], [-0.257, -0.286, 0.791], [-0.267, -0.330, 0.691], [-0.271, -0.358, 0.541],
        [-0.271, -0.359, 0.434], [-0.269, -0.316, 0.339], [-0.265, -0.207, 0.194], [-0.262, -0.149, 0.102],
    ]
    /// The forward's premium a year on 1, trend.
    static let basis: [[Double]] = [
        [-0.001, 0.151], [0.015, 0.128], [0.023, 0.080], [0.027, 0.058], [0.032, 0.012], [0.034, 0.006],
        [0.038, -0.005], [0.041, -0.016],
    ]
    /// The logarithm of the width of markets on ln(level / 0.5), |trend|, ln(RV day / level) above 0: error 0.14 in the
    /// fit, 0.08 in April.
    static let width: [Double] = [0.237, 0.276, 0.176]
}
