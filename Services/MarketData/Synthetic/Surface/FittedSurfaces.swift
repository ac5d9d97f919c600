/// One expiry's smile and basis as they were fitted to recorded chains.
struct FittedTenor: Sendable, Hashable {
    /// Calendar days to expiry.
    var days: Double
    /// The eSSVI slice; see `EssviSlice`.
    var theta: Double
    var rho: Double
    var psi: Double
    /// The forward's premium over the index, percent a year.
    var basis: Double

    init(_ days: Double, _ theta: Double, _ rho: Double, _ psi: Double, _ basis: Double) {
        self.days = days
        self.theta = theta
        self.rho = rho
        self.psi = psi
        self.basis = basis
    }
}

/// Deribit's BTC surfaces in seven weathers of 2026, fitted to whole chains with a root mean square error of 0.1–0.5
/// volatility points, 0.9 in the crash.
enum FittedSurfaces {
    static let tenors: [Double] = [2, 7, 14, 30, 60, 90, 180, 300]

    /// 1-18 Aug 2026.
    static let lowVolatility = [
        FittedTenor(2, 0.00033951, -0.16577047, 0.01273407, 3.05),
        FittedTenor(7, 0.0015174, -0.24486029, 0.02762195, 4.11),
        FittedTenor(14, 0.0033688, -0.30178473, 0.04076873, 4.14),
        FittedTenor(30, 0.00892229, -0.29347245, 0.07168842, 4.26),
        FittedTenor(60, 0.02095591, -0.29217776, 0.11538853, 4.36),
        FittedTenor(90, 0.03459322, -0.28759424, 0.15007968, 4.31),
        FittedTenor(180, 0.08040085, -0.27509256, 0.23497977, 4.35),
        FittedTenor(300, 0.14518198, -0.28050567, 0.30862772, 4.33),
    ]

    /// 5-29 May 2026.
    static let calm = [
        FittedTenor(2, 0.00057626, -0.16722886, 0.01666159, 0.25),
        FittedTenor(7, 0.00231865, -0.26379102, 0.03313389, 1.15),
        FittedTenor(14, 0.00486741, -0.29454678, 0.04809305, 1.24),
        FittedTenor(30, 0.01119982, -0.2843173, 0.07814384, 1.44),
        FittedTenor(60, 0.02401448, -0.29706182, 0.11639305, 1.71),
        FittedTenor(90, 0.03808351, -0.29766896, 0.14832072, 1.95),
        FittedTenor(180, 0.08939063, -0.29874206, 0.22925497, 2.6),
        FittedTenor(300, 0.16340252, -0.28911029, 0.30694762, 2.97),
    ]

    /// 8-26 Jan 2026.
    static let range = [
        FittedTenor(2, 0.00069729, -0.16934529, 0.01946986, 6.14),
        FittedTenor(7, 0.00266349, -0.21126387, 0.03821593, 4.96),
        FittedTenor(14, 0.00542293, -0.19292794, 0.05466258, 4.62),
        FittedTenor(30, 0.0121476, -0.17725741, 0.0836982, 4.55),
        FittedTenor(60, 0.02595444, -0.18328673, 0.12013424, 4.74),
        FittedTenor(90, 0.04308782, -0.19109316, 0.15218896, 4.89),
        FittedTenor(180, 0.09870439, -0.21467803, 0.22277125, 4.98),
        FittedTenor(300, 0.18001434, -0.22319861, 0.29563695, 5.02),
    ]

    /// 10 Feb-31 Mar 2026.
    static let bear = [
        FittedTenor(2, 0.00148792, -0.25073567, 0.0293715, -1.45),
        FittedTenor(7, 0.00530633, -0.29811733, 0.0579895, -0.53),
        FittedTenor(14, 0.01036254, -0.31423554, 0.08178694, 0.92),
        FittedTenor(30, 0.02118908, -0.31034546, 0.11785979, 1.64),
        FittedTenor(60, 0.04129255, -0.30541143, 0.1641392, 2.17),
        FittedTenor(90, 0.06124323, -0.30380544, 0.19744983, 2.46),
        FittedTenor(180, 0.12532682, -0.28940472, 0.27950552, 3.0),
        FittedTenor(300, 0.20747722, -0.28336725, 0.35517413, 3.53),
    ]

    /// 2-10 Jun 2026.
    static let sellOff = [
        FittedTenor(2, 0.00154716, -0.37462383, 0.03540357, -1.96),
        FittedTenor(7, 0.00452714, -0.39370454, 0.05902426, 0.17),
        FittedTenor(14, 0.00831099, -0.3897965, 0.07852881, 1.19),
        FittedTenor(30, 0.0164414, -0.38144561, 0.10716234, 1.8),
        FittedTenor(60, 0.03143118, -0.3621362, 0.13948739, 2.51),
        FittedTenor(90, 0.04651766, -0.34348806, 0.17068202, 2.83),
        FittedTenor(180, 0.09802855, -0.30632473, 0.2545481, 3.43),
        FittedTenor(300, 0.16380897, -0.28817225, 0.33683709, 3.73),
    ]

    /// 5-6 Feb 2026.
    static let crash = [
        FittedTenor(2, 0.00530226, -0.37937412, 0.06728231, -14.7),
        FittedTenor(7, 0.01199056, -0.40813021, 0.10341891, -10.69),
        FittedTenor(14, 0.01896403, -0.42178112, 0.13048727, -2.24),
        FittedTenor(30, 0.03257269, -0.40659831, 0.17870224, -0.34),
        FittedTenor(60, 0.05477879, -0.39289717, 0.22272845, 2.66),
        FittedTenor(90, 0.07457279, -0.35549976, 0.25294707, 3.6),
        FittedTenor(180, 0.1360489, -0.30932195, 0.31397537, 3.61),
        FittedTenor(300, 0.22253025, -0.2690485, 0.34161398, 4.2),
    ]

    /// 19-22 Aug 2026.
    static let bull = [
        FittedTenor(2, 0.00089256, 0.21197565, 0.02599138, 8.5),
        FittedTenor(7, 0.0033105, 0.07910804, 0.04372, 5.69),
        FittedTenor(14, 0.0057638, 0.04414027, 0.06256609, 4.95),
        FittedTenor(30, 0.01193564, -0.03638325, 0.091515, 4.9),
        FittedTenor(60, 0.0245404, -0.09282964, 0.12980235, 4.63),
        FittedTenor(90, 0.0394571, -0.11370737, 0.1615141, 4.48),
        FittedTenor(180, 0.08586779, -0.15201568, 0.23350765, 4.45),
        FittedTenor(300, 0.15028619, -0.18059293, 0.30018256, 4.45),
    ]
}
