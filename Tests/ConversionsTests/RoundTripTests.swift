import Conversions
import Errors
import Messages
import Options
import Strategy
import Testing

@Suite("What goes to the wire and back")
struct RoundTripTests {
    /// Each value also goes through its bytes, so that a field which is written and not read shows too.
    static let seeds = 0..<40

    @Test("a definition is the same", arguments: seeds)
    func definition(seed: Int) throws {
        var samples = Samples(seed: seed)
        let definition = try samples.definition()
        let bytes = try StrategyV1.Definition(definition).serialized()
        #expect(try Definition(StrategyV1.Definition(serialized: bytes)) == definition)
    }

    @Test("every preset is the same", arguments: RiskProfile.allCases, BaseStrategyType.allCases)
    func preset(profile: RiskProfile, type: BaseStrategyType) throws {
        let definition = Definition.preset(profile, type)
        #expect(try Definition(StrategyV1.Definition(definition)) == definition)
    }

    @Test("run settings are the same", arguments: seeds)
    func settings(seed: Int) throws {
        var samples = Samples(seed: seed)
        let settings = samples.settings()
        let bytes = try StrategyV1.RunSettings(settings).serialized()
        #expect(try RunSettings(StrategyV1.RunSettings(serialized: bytes)) == settings)
    }

    @Test("an identity is the same", arguments: seeds)
    func identity(seed: Int) throws {
        var samples = Samples(seed: seed)
        let identity = samples.identity()
        #expect(try RunIdentity(BacktestV1.Identity(identity)) == identity)
    }

    @Test("a result is the same", arguments: seeds)
    func result(seed: Int) throws {
        var samples = Samples(seed: seed)
        let result = samples.result()
        let bytes = try BacktestV1.Result(result).serialized()
        let back = try BacktestResult(BacktestV1.Result(serialized: bytes))
        #expect(back == result)
        #expect(back.document().text == result.document().text)
    }

    @Test("an absent volatility stays absent")
    func absentVolatility() throws {
        var samples = Samples(seed: 7)
        var result = samples.result()
        result.equity = samples.equity(2)
        result.equity.realisedVolatility[0] = .nan
        let back = try BacktestResult(BacktestV1.Result(result))
        #expect(back.equity.realisedVolatility[0].isNaN)
        #expect(back.equity.realisedVolatility[1] == result.equity.realisedVolatility[1])
    }

    @Test("the wire's figures are those of the run's numeraire", arguments: Numeraire.allCases)
    func numeraire(numeraire: Numeraire) throws {
        var samples = Samples(seed: 3)
        var result = samples.result()
        result.numeraire = numeraire
        let wire = BacktestV1.Result(result)
        #expect(wire.metrics == (numeraire == .usd ? wire.usd : wire.coin)?.strategy)
        #expect(wire.hold == (numeraire == .usd ? wire.usd : wire.coin)?.hold)
    }

    @Test("a run carries its record")
    func record() throws {
        var samples = Samples(seed: 5)
        let identity = samples.identity()
        let run = BacktestV1.Run(
            runID: "0199c7a4-5a3e-7cc1-b2d0-1f6e8a94c0de",
            strategyName: "cc",
            strategyVersion: 3,
            identity: BacktestV1.Identity(identity),
            dataset: MarketDataV1.DatasetRequest(source: "real_scraper"),
            result: BacktestV1.Result(samples.result()),
            timings: BacktestV1.Timings(runningUs: 1500)
        )
        let record = try #require(try BacktestResult(run).record)
        #expect(record.runID == run.runID)
        #expect(record.strategy == "cc")
        #expect(record.version == 3)
        #expect(record.source == "real_scraper")
        #expect(record.identity == identity)
        #expect(record.timings.first { $0.stage == "running" }?.milliseconds == 1.5)
    }

    @Test("a dataset's key is the same")
    func key() throws {
        let key = DatasetKey(source: "real_scraper", revision: "17", request: "BTC inverse 0..1")
        #expect(try DatasetKey(MarketDataV1.DatasetKey(key)) == key)
    }
}
