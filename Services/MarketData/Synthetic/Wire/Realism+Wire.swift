import Conversions
import Errors
import Messages
import Options

extension RealismAssessment {
    /// - Throws: `invalidArgument`, naming the field and its range; what the catalogue refuses.
    init(_ wire: MarketDataV1.AssessRealismRequest, catalogue: WorldCatalogue) throws(LabError) {
        let years = wire.years == 0 ? Self.usualYears : Int(wire.years)
        let seeds = wire.seeds == 0 ? Self.usualSeeds : Int(wire.seeds)
        for (field, value, range) in [("years", years, Self.yearsRange), ("seeds", seeds, Self.seedsRange)]
        where !range.contains(value) {
            throw LabError(
                .invalidArgument,
                "\(field) must lie in \(range.lowerBound)…\(range.upperBound), was \(value)",
                field: field
            )
        }
        self.init(
            resolved: try catalogue.resolve(wire.world),
            underlying: wire.underlying.isEmpty ? .btc : try WorldKind.Setting.tradable(wire.underlying),
            firstSeed: wire.worldSeed ?? WorldCatalogue.usualSeed,
            years: years,
            seeds: seeds
        )
    }
}

extension MarketDataV1.Realism {
    init(_ outcome: RealismAssessment.Outcome) {
        let assessment = outcome.assessment
        self.init(
            world: assessment.resolved.text,
            underlying: assessment.underlying.rawValue,
            firstSeed: assessment.firstSeed,
            seeds: Int32(clamping: assessment.seeds),
            fromMs: outcome.span.lowerBound,
            toMs: outcome.span.upperBound,
            facts: outcome.findings.map { MarketDataV1.StylisedFact($0) },
            passed: outcome.isPassed
        )
    }
}

extension MarketDataV1.StylisedFact {
    init(_ finding: RealismAssessment.Outcome.Finding) {
        self.init(
            key: finding.fact.key,
            description: finding.fact.meaning,
            unit: finding.fact.unit,
            median: finding.median,
            low: finding.low,
            high: finding.high,
            targetLow: finding.fact.target.lowerBound,
            targetHigh: finding.fact.target.upperBound,
            source: finding.fact.source,
            inside: finding.isInside,
            knownGap: finding.knownGap ?? ""
        )
    }
}
