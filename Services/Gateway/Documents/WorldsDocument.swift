import Messages
import Strategy

/// The worlds of the synthetic market, as JSON documents.
enum WorldsDocument {
    static func add(_ worlds: MarketDataV1.ListWorldsResponse, to object: inout JSONObject) {
        object.set("usual_world", worlds.usualWorld)
        object.set("usual_seed", worlds.usualSeed)
        object.set("from_at", CalendarText.rfc3339(worlds.fromMs))
        object.set("to_at", CalendarText.rfc3339(worlds.toMs))
        object.set("span_max_ms", worlds.spanMaxMs)
        object.set("worlds", JSONValue.list(worlds.worlds, Self.world))
    }

    private static func world(_ world: MarketDataV1.World) -> JSONObject {
        JSONObject { object in
            object.set("name", world.name)
            object.set("version", world.version)
            object.set("description", world.description)
            object.set(
                "parameters",
                JSONValue.list(world.parameters) { parameter in
                    JSONObject {
                        $0.set("key", parameter.key)
                        $0.set("description", parameter.description)
                        $0.set("unit", unlessEmpty: parameter.unit)
                        $0.set("range", parameter.range)
                        $0.set("usual", parameter.usual)
                    }
                }
            )
            object.set(
                "known_gaps",
                JSONValue.list(world.knownGaps) { gap in
                    JSONObject {
                        $0.set("fact", gap.fact)
                        $0.set("reason", gap.reason)
                    }
                }
            )
        }
    }
}
