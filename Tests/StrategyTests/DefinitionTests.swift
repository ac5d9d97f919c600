import Errors
import Strategy
import Testing

@Suite("A definition")
struct DefinitionTests {
    @Test("starts from its profile, and every key given overrides it")
    func profile() throws {
        let definition = try Definition(
            document: JSONValue(parsing: #"{"take_profit": 0.7, "risk_profile": "aggressive"}"#)
        )
        #expect(definition.deltaRange == Band(0.25, 0.40))
        #expect(definition.dteRange == Band(3, 14))
        #expect(definition.ivrvMin == 1.0)
        #expect(definition.takeProfit == 0.7)
        #expect(Definition.preset(.conservative).exitStyle == .holdToExpiry)
        #expect(Definition.preset(.conservative).positionSizeRule == .percent(50))
        var custom = Definition.preset(.custom)
        custom.riskProfile = .balanced
        #expect(custom == .preset(.balanced))
    }
}
