import Messages
import Strategy

/// An assessment of realism, as a JSON document.
enum RealismDocument {
    static func make(_ realism: MarketDataV1.Realism) -> JSONObject {
        JSONObject { object in
            object.set("world", realism.world)
            object.set("underlying", realism.underlying)
            object.set("first_seed", realism.firstSeed)
            object.set("seeds", realism.seeds)
            object.set("from_at", CalendarText.rfc3339(realism.fromMs))
            object.set("to_at", CalendarText.rfc3339(realism.toMs))
            object.set("passed", realism.passed)
            object.set("facts", JSONValue.list(realism.facts, Self.fact))
        }
    }

    private static func fact(_ fact: MarketDataV1.StylisedFact) -> JSONObject {
        JSONObject { object in
            object.set("key", fact.key)
            object.set("description", fact.description)
            object.set("unit", unlessEmpty: fact.unit)
            object.set("median", fact.median)
            object.set("low", fact.low)
            object.set("high", fact.high)
            object.set("target_low", fact.targetLow)
            object.set("target_high", fact.targetHigh)
            object.set("source", fact.source)
            object.set("inside", fact.inside)
            object.set("known_gap", unlessEmpty: fact.knownGap)
        }
    }
}
