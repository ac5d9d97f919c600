import Testing

@testable import Synthetic

@Suite("A symmetric system")
struct SymmetricSystemTests {
    @Test("is solved where it is positive definite, of its lower triangle")
    func known() throws {
        let solution = try #require(
            SymmetricSystem.solve([[4, .nan, .nan], [12, 37, .nan], [-16, -43, 98]], [-20, -43, 192])
        )
        for (found, expected) in zip(solution, [1.0, 2, 3]) { #expect(abs(found - expected) < 1e-10) }
    }

    @Test(
        "is refused where it is singular, indefinite or no number",
        arguments: [[[1.0, 1], [1, 1]], [[1, 2], [2, 1]], [[0, 0], [0, 1]], [[.nan, 0], [0, 1]]]
    )
    func refused(_ matrix: [[Double]]) {
        #expect(SymmetricSystem.solve(matrix, [1, 1]) == nil)
    }
}
