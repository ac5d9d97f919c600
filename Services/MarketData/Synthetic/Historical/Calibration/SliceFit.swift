/// The eSSVI slice that is nearest to the volatilities of one expiry: weighted least squares in θ, ψ and ρψ by
/// Levenberg and Marquardt's damped steps, with |ρ| < 0.95.
///
/// With R² = ψ²k² + 2ρψθk + θ² total variance is (θ + ρψk + R)/2, and its derivatives are (1 + (θ + ρψk)/R)/2 in θ,
/// ψk²/2R in ψ and k(1 + θ/R)/2 in ρψ.
struct SliceFit: Sendable {
    struct Point: Sendable {
        /// ln(K/F).
        var k: Double
        /// A fraction a year.
        var volatility: Double
        var weight: Double
    }

    /// Points below which three parameters are not fitted.
    static let pointsMin = 6
    private static let skewMax = 0.95
    private static let steps = 40
    /// The relative gain below which a step was the last.
    private static let gainMin = 1e-10
    private static let dampingMax = 1e8

    let slice: EssviSlice
    /// Weighted root mean square of the volatilities that are missed by.
    let error: Double

    /// - Parameter years: calendar time to the expiry, > 0, of which the volatilities are.
    /// - Returns: nil where there are fewer than `pointsMin` points, or weights or volatilities that are not positive.
    init?(_ points: [Point], years: Double) {
        guard points.count >= Self.pointsMin, years > 0,
            points.allSatisfy({ $0.k.isFinite && $0.volatility > 0 && $0.volatility.isFinite && $0.weight > 0 }),
            let nearest = points.min(by: { abs($0.k) < abs($1.k) })
        else { return nil }
        let theta = nearest.volatility * nearest.volatility * years
        let psi = 0.8 * theta.squareRoot()
        var slice = EssviSlice(theta: theta, psi: psi, rhoPsi: -0.25 * psi)
        var normal = Normal(points, slice, years)
        var damping = 1e-3
        for _ in 0..<Self.steps where damping <= Self.dampingMax {
            guard let next = normal.step(from: slice, damping: damping), Self.isAllowed(next) else {
                damping *= 10
                continue
            }
            let tried = Normal(points, next, years)
            guard tried.squares < normal.squares else {
                damping *= 10
                continue
            }
            let isLast = normal.squares - tried.squares < Self.gainMin * normal.squares
            (slice, normal) = (next, tried)
            if isLast { break }
            damping = max(damping / 5, 1e-9)
        }
        self.slice = slice
        self.error = (normal.squares / normal.weight).squareRoot()
    }

    private static func isAllowed(_ slice: EssviSlice) -> Bool {
        slice.theta > 0 && slice.psi > 0 && abs(slice.rhoPsi) < Self.skewMax * slice.psi
    }

    /// The normal equations of the fit about one slice.
    private struct Normal {
        private let matrix: [[Double]]
        private let right: [Double]
        private(set) var squares = 0.0
        private(set) var weight = 0.0

        init(_ points: [Point], _ slice: EssviSlice, _ years: Double) {
            let (theta, psi, rhoPsi) = (slice.theta, slice.psi, slice.rhoPsi)
            // One number each: this is the whole of a calibration's time.
            var (a00, a10, a11, a20, a21, a22) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
            var (b0, b1, b2) = (0.0, 0.0, 0.0)
            for point in points {
                let k = point.k
                let root = (psi * psi * k * k + 2 * rhoPsi * theta * k + theta * theta).squareRoot()
                let volatility = ((theta + rhoPsi * k + root) / 2 / years).squareRoot()
                let scale = 1 / (4 * volatility * years)
                let d0 = scale * (1 + (theta + rhoPsi * k) / root)
                let d1 = scale * psi * k * k / root
                let d2 = scale * k * (1 + theta / root)
                let rest = point.volatility - volatility
                let (w0, w1, w2) = (point.weight * d0, point.weight * d1, point.weight * d2)
                a00 += w0 * d0
                a10 += w1 * d0
                a11 += w1 * d1
                a20 += w2 * d0
                a21 += w2 * d1
                a22 += w2 * d2
                b0 += w0 * rest
                b1 += w1 * rest
                b2 += w2 * rest
                self.squares += point.weight * rest * rest
                self.weight += point.weight
            }
            self.matrix = [[a00, a10, a20], [a10, a11, a21], [a20, a21, a22]]
            self.right = [b0, b1, b2]
        }

        func step(from slice: EssviSlice, damping: Double) -> EssviSlice? {
            var damped = self.matrix
            for i in 0..<3 { damped[i][i] *= 1 + damping }
            guard let change = SymmetricSystem.solve(damped, self.right) else { return nil }
            return EssviSlice(
                theta: slice.theta + change[0],
                psi: slice.psi + change[1],
                rhoPsi: slice.rhoPsi + change[2]
            )
        }
    }
}
