/// A linear fit with a penalty: the b that minimises Σ (y − xb)² + λ Σ b², the first coefficient, the constant's, free
/// of λ.
struct RidgeFit: Sendable {
    let coefficients: [Double]
    /// Root mean square of y − xb.
    let error: Double

    /// - Parameters:
    ///   - rows: x of each observation, the first element 1, all of the same length.
    ///   - values: y of each.
    ///   - penalty: λ; 0 for least squares. It is of the sum, so it weighs less the more is observed.
    /// - Returns: nil where the observations do not determine b.
    init?(_ rows: [[Double]], _ values: [Double], penalty: Double) {
        guard let width = rows.first?.count, rows.count == values.count else { return nil }
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
        var right = [Double](repeating: 0, count: width)
        for (row, value) in zip(rows, values) {
            for i in 0..<width {
                for j in 0...i { matrix[i][j] += row[i] * row[j] }
                right[i] += row[i] * value
            }
        }
        for i in 1..<max(1, width) { matrix[i][i] += penalty }
        guard let coefficients = SymmetricSystem.solve(matrix, right) else { return nil }
        var squares = 0.0
        for (row, value) in zip(rows, values) {
            let rest = value - Self.value(of: coefficients, at: row)
            squares += rest * rest
        }
        self.coefficients = coefficients
        self.error = (squares / Double(rows.count)).squareRoot()
    }

    /// xb.
    static func value(of coefficients: [Double], at row: [Double]) -> Double {
        var sum = 0.0
        for (coefficient, regressor) in zip(coefficients, row) { sum += coefficient * regressor }
        return sum
    }
}
