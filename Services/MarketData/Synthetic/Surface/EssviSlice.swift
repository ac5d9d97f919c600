/// The smile of one expiry: total implied variance w = σ²T as a function of k = ln(K/F).
///
///     w(k) = θ/2 · (1 + ρφk + √((φk + ρ)² + 1 − ρ²)),  φ = ψ/θ
///
/// θ is the total variance at the money, ψ > 0 the curvature, ρ the skew (Hendriks and Martini's
/// eSSVI). It has no butterfly arbitrage where ψ(1 + |ρ|) < 4 and ψ²(1 + |ρ|) ≤ 4θ.
struct EssviSlice: Sendable, Hashable {
    var theta: Double
    var psi: Double
    /// ρψ.
    var rhoPsi: Double

    var rho: Double { self.rhoPsi / self.psi }

    /// w(k).
    ///
    /// In ψ and ρψ the formula needs one division for the whole slice: (θ + ρψk + √((ψk + ρθ)² + (1 − ρ²)θ²))/2.
    func totalVariance(at k: Double) -> Double { Evaluator(self).totalVariance(at: k) }

    /// The slice with what does not depend on k worked out.
    struct Evaluator: Sendable {
        private let theta: Double
        private let psi: Double
        private let rhoPsi: Double
        private let rhoTheta: Double
        private let rest: Double

        init(_ slice: EssviSlice) {
            self.theta = slice.theta
            self.psi = slice.psi
            self.rhoPsi = slice.rhoPsi
            self.rhoTheta = slice.rho * slice.theta
            self.rest = slice.theta * slice.theta - self.rhoTheta * self.rhoTheta
        }

        @inline(__always)
        func totalVariance(at k: Double) -> Double {
            let shifted = self.psi * k + self.rhoTheta
            return (self.theta + self.rhoPsi * k + (shifted * shifted + self.rest).squareRoot()) / 2
        }
    }

    /// Durrleman's function g(k) = (1 − kw′/2w)² − (w′²/4)(1/w + 1/4) + w″/2: the risk-neutral density is not negative
    /// where it is not.
    func durrleman(at k: Double) -> Double {
        let rho = self.rho
        let phi = self.psi / self.theta
        let shifted = phi * k + rho
        let root = (shifted * shifted + 1 - rho * rho).squareRoot()
        let w = self.theta / 2 * (1 + rho * phi * k + root)
        let first = self.theta * phi / 2 * (rho + shifted / root)
        let second = self.theta * phi * phi / 2 * (1 - rho * rho) / (root * root * root)
        let middle = 1 - k * first / (2 * w)
        return middle * middle - first * first / 4 * (1 / w + 0.25) + second / 2
    }
}
