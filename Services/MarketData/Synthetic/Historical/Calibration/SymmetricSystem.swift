/// Solves Ax = b for a symmetric positive definite A, by Cholesky's A = LLᵀ in a fixed order.
enum SymmetricSystem {
    /// What is left of a diagonal element below this share of it is rounding: A is singular.
    private static let pivotMin = 1e-13

    /// - Parameters:
    ///   - matrix: A by rows, of which the lower triangle is read.
    ///   - right: b, as long as A has rows.
    /// - Returns: x; nil where A is not positive definite, or is singular but for rounding.
    static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
        var lower = matrix
        for row in right.indices {
            for column in 0...row {
                var rest = matrix[row][column]
                for place in 0..<column { rest -= lower[row][place] * lower[column][place] }
                if row == column {
                    guard rest > Self.pivotMin * matrix[row][row] else { return nil }
                    lower[row][row] = rest.squareRoot()
                } else {
                    lower[row][column] = rest / lower[column][column]
                }
            }
        }
        var solution = right
        for row in right.indices {
            for place in 0..<row { solution[row] -= lower[row][place] * solution[place] }
            solution[row] /= lower[row][row]
        }
        for row in right.indices.reversed() {
            for place in (row + 1)..<max(row + 1, right.count) {
                solution[row] -= lower[place][row] * solution[place]
            }
            solution[row] /= lower[row][row]
        }
        return solution
    }
}
