import BacktestEngine
import Foundation
import Options
import Strategy
import TestSupport
import Testing

@Suite("A worked case", .enabled(if: SharedMaterial.isPresent, "the shared cases are not here"))
struct WorkedCaseTests {
    @Test("the cases are found")
    func found() { #expect(WorkedCase.all.count >= 5) }

    @Test("gives every figure of its result, and no figure beside them", arguments: WorkedCase.all)
    func figures(_ worked: WorkedCase) async throws {
        let request = try worked.request()
        let dataset = try await worked.dataset(request.definition)
        let market = Market(dataset, interval: request.settings.decisionInterval)
        let result = try Backtest(request).run(on: market)
        let differences = try JSONDocument(result.document().text)
            .differences(from: worked.expected(), isWhole: { $0 != "$" })
        #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
    }
}
