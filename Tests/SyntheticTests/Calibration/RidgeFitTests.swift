import Testing

@testable import Synthetic

@Suite("A ridge regression")
struct RidgeFitTests {
    private static let rows: [[Double]] = [[1, -1], [1, 0], [1, 1]]
    private static let values: [Double] = [1, 2, 6]

    /// About the mean of x, the constant is the mean of y and the slope Σxy / (Σx² + λ) = 5 / (2 + λ).
    @Test(
        "shrinks the slope by λ and leaves the constant",
        arguments: [(penalty: 0.0, slope: 2.5, squares: 1.5), (3, 1, 6), (8, 0.5, 9.5)]
    )
    func slope(penalty: Double, slope: Double, squares: Double) throws {
        let fit = try #require(RidgeFit(Self.rows, Self.values, penalty: penalty))
        #expect(abs(fit.coefficients[0] - 3) < 1e-12 && abs(fit.coefficients[1] - slope) < 1e-12)
        #expect(abs(fit.error - (squares / 3).squareRoot()) < 1e-12)
    }

    @Test("shares a coefficient between regressors that are one, and is undetermined there without a penalty")
    func twice() throws {
        let twice = Self.rows.map { [$0[0], $0[1], $0[1]] }
        #expect(RidgeFit(twice, Self.values, penalty: 0) == nil)
        let fit = try #require(RidgeFit(twice, Self.values, penalty: 1))
        // (2 + 1) b + 2 b = 5.
        #expect(abs(fit.coefficients[1] - 1) < 1e-12 && abs(fit.coefficients[2] - 1) < 1e-12)
    }

    @Test("needs observations, and a value for each")
    func none() {
        #expect(RidgeFit([], [], penalty: 1) == nil)
        #expect(RidgeFit(Self.rows, [1, 2], penalty: 1) == nil)
    }
}
