import Elementary

/// The surface of a state of the market.
///
/// At the money, by tenor T: σ(T) = c(T) exp(forecast of the mean of ln σ until T) + premium(T), where each part of
/// ln σ is forecast to fade with its half-life; so the short end moves more than the long one, and the term structure
/// inverts when volatility is high. Around the money: the shape of the regimes that the market perceives, its skew
/// turned by the trend. What that makes is checked, and projected where it must be (`VolatilitySurface`).
struct SurfaceModel: Sendable {
    /// Tenors of the surface, days; the last is there to span a year's expiries.
    static let days: [Double] = FittedSurfaces.tenors + [400]

    private let parameters: SurfaceParameters
    private let shapes = SmileShapes()
    private let levelLoads: [Double]
    private let slowLoads: [Double]
    private let fastLoads: [Double]
    private let fearLoads: [Double]
    private let skewLoads: [Double]

    init(_ parameters: SurfaceParameters, spot: SpotParameters, perception: PerceptionParameters) {
        self.parameters = parameters
        func loads(_ halfLife: Double) -> [Double] {
            FittedSurfaces.tenors.map { days in
                let decay = 0.693_147_180_559_945_3 * days / halfLife
                return (1 - Elementary.exp(-decay)) / decay
            }
        }
        self.levelLoads = loads(parameters.levelHalfLife)
        self.slowLoads = loads(spot.slowHalfLife)
        self.fastLoads = loads(spot.fastHalfLife).map { $0 * parameters.fastShare }
        self.fearLoads = loads(perception.fearHalfLife)
        self.skewLoads = FittedSurfaces.tenors.map { days in
            parameters.trendSkew * Elementary.power(30 / days, parameters.trendSkewPower)
        }
    }

    func surface(of state: SpotState) -> MarketSurface {
        self.surface(
            atTheMoney: self.atTheMoney(state),
            weights: state.perceived,
            trend: state.trend
        )
    }

    /// The at-the-money volatilities at `FittedSurfaces.tenors`, fractions.
    func atTheMoney(_ state: SpotState) -> [Double] {
        let parameters = self.parameters
        return FittedSurfaces.tenors.indices.map { index in
            let forecast =
                parameters.levelMean + self.levelLoads[index] * (state.level - parameters.levelMean)
                + self.slowLoads[index] * state.slow + self.fastLoads[index] * state.fast
                + self.fearLoads[index] * state.fear
            let fair = parameters.fairFactors[index] * Elementary.exp(forecast)
            return min(3, max(0.05, fair + parameters.riskPremium * parameters.premiumShape[index]))
        }
    }

    /// The surface with given volatilities at the money.
    ///
    /// - Parameters:
    ///   - atTheMoney: at `FittedSurfaces.tenors`, fractions.
    ///   - weights: of the regimes' shapes; they sum to 1.
    ///   - trend: see `SpotState.trend`.
    func surface(atTheMoney: [Double], weights: PerRegime<Double>, trend: Double) -> MarketSurface {
        var knots: [VolatilitySurface.Knot] = []
        knots.reserveCapacity(Self.days.count)
        var basis: [Double] = []
        basis.reserveCapacity(self.shapes.count)
        for index in 0..<self.shapes.count {
            let shape = self.shapes.tenor(index, weights: weights)
            let years = FittedSurfaces.tenors[index] / 365
            let theta = atTheMoney[index] * atTheMoney[index] * years
            let psi = shape.psi * (theta / shape.theta).squareRoot() * self.parameters.curvatureScale
            let turned = shape.rhoPsi / shape.psi * self.parameters.skewScale + self.skewLoads[index] * trend
            let slice = EssviSlice(theta: theta, psi: psi, rhoPsi: psi * Self.limited(turned))
            knots.append(VolatilitySurface.Knot(days: FittedSurfaces.tenors[index], slice: slice))
            basis.append(shape.basis)
        }
        knots.append(Self.beyond(knots[knots.count - 2], knots[knots.count - 1], days: 400))
        return MarketSurface(
            volatility: VolatilitySurface(knots),
            forwards: ForwardCurve(days: FittedSurfaces.tenors, basis: basis),
            stress: weights.crash
        )
    }

    /// ρ inside (−0.85, 0.85), unchanged to first order near 0.
    private static func limited(_ rho: Double) -> Double {
        let scaled = rho / 0.85
        return 0.85 * scaled / (1 + scaled * scaled * scaled * scaled).squareRoot().squareRoot()
    }

    /// The line through two tenors, prolonged.
    private static func beyond(
        _ low: VolatilitySurface.Knot,
        _ high: VolatilitySurface.Knot,
        days: Double
    ) -> VolatilitySurface.Knot {
        let share = (days - high.days) / (high.days - low.days)
        func prolonged(_ part: (EssviSlice) -> Double) -> Double {
            part(high.slice) + share * (part(high.slice) - part(low.slice))
        }
        return VolatilitySurface.Knot(
            days: days,
            slice: EssviSlice(
                theta: prolonged(\.theta),
                psi: prolonged(\.psi),
                rhoPsi: prolonged(\.rhoPsi)
            )
        )
    }
}
