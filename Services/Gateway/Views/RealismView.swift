import Messages

/// An assessment of realism, for people.
enum RealismView {
    static func lines(_ realism: MarketDataV1.Realism, on terminal: Terminal) -> [String] {
        var table = Table([
            .text("fact"), .figure("median"), .figure("5 %"), .figure("95 %"), .figure("target"), .text(""),
            .text("what it is"),
        ])
        for fact in realism.facts {
            let unit = fact.unit.isEmpty ? "" : " (\(fact.unit))"
            table.add([
                .init(fact.key), .init(Self.figure(fact.median), Self.style(fact)), .init(Self.figure(fact.low), .dim),
                .init(Self.figure(fact.high), .dim),
                .init("\(Self.figure(fact.targetLow)) … \(Self.figure(fact.targetHigh))"),
                .init(Self.verdict(fact), Self.style(fact)), .init("\(fact.description)\(unit); \(fact.source)", .dim),
            ])
        }
        let missed = realism.facts.filter { !$0.inside && $0.knownGap.isEmpty }
        let gaps = realism.facts.filter { !$0.inside && !$0.knownGap.isEmpty }
        let span = "\(CalendarText.minute(realism.fromMs)) – \(CalendarText.minute(realism.toMs)) UTC"
        let title = Style.bold.applied(to: "\(realism.world) \(realism.underlying)", on: terminal)
        return ["\(title)  \(realism.seeds) worlds from seed \(realism.firstSeed), \(span)"]
            + table.lines(on: terminal) + gaps.map { "known gap: \($0.key): \($0.knownGap)" } + [
                missed.isEmpty
                    ? Style.green.applied(to: "✓ every fact that must be met is met", on: terminal)
                    : Style.red.applied(
                        to: "✗ \(missed.count) of \(realism.facts.count) facts are missed",
                        on: terminal
                    )
            ]
    }

    private static func figure(_ value: Double?) -> String { Figures.decimal(value, digits: 3) }

    private static func style(_ fact: MarketDataV1.StylisedFact) -> Style {
        fact.inside ? .green : fact.knownGap.isEmpty ? .red : .yellow
    }

    private static func verdict(_ fact: MarketDataV1.StylisedFact) -> String {
        fact.inside ? "✓" : fact.knownGap.isEmpty ? "✗" : "known gap"
    }
}
