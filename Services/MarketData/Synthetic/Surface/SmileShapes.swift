/// The shapes of the smile and the basis by regime, mixed from the fitted surfaces.
///
/// Mixing is linear in θ, ψ and ρψ; the level is set afterwards, by tenor, so only ψ²/θ, ρ and the
/// basis of the mixture matter.
struct SmileShapes: Sendable {
    /// One tenor of a mixture.
    struct Tenor: Sendable, Hashable {
        var theta: Double
        var psi: Double
        var rhoPsi: Double
        /// Annual, a fraction.
        var basis: Double
    }

    /// By tenor of `FittedSurfaces.tenors`.
    private let tenors: [PerRegime<Tenor>]

    init() {
        self.tenors = FittedSurfaces.tenors.indices.map { index in
            PerRegime(
                calm: Self.mix(
                    index,
                    [
                        (1.0 / 3, FittedSurfaces.lowVolatility), (1.0 / 3, FittedSurfaces.calm),
                        (1.0 / 3, FittedSurfaces.range),
                    ]
                ),
                bull: Self.mix(index, [(0.6, FittedSurfaces.bull), (0.4, FittedSurfaces.range)]),
                bear: Self.mix(index, [(0.65, FittedSurfaces.bear), (0.35, FittedSurfaces.sellOff)]),
                crash: Self.mix(index, [(1, FittedSurfaces.crash)])
            )
        }
    }

    var count: Int { self.tenors.count }

    /// The mixture of tenor `index` with `weights`, which sum to 1.
    func tenor(_ index: Int, weights: PerRegime<Double>) -> Tenor {
        let regimes = self.tenors[index]
        return Tenor(
            theta: regimes.map(\.theta).mixed(by: weights),
            psi: regimes.map(\.psi).mixed(by: weights),
            rhoPsi: regimes.map(\.rhoPsi).mixed(by: weights),
            basis: regimes.map(\.basis).mixed(by: weights)
        )
    }

    private static func mix(_ index: Int, _ parts: [(weight: Double, surface: [FittedTenor])]) -> Tenor {
        var mixture = Tenor(theta: 0, psi: 0, rhoPsi: 0, basis: 0)
        for part in parts {
            let tenor = part.surface[index]
            mixture.theta += part.weight * tenor.theta
            mixture.psi += part.weight * tenor.psi
            mixture.rhoPsi += part.weight * tenor.rho * tenor.psi
            mixture.basis += part.weight * tenor.basis / 100
        }
        return mixture
    }
}
