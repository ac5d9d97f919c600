import Conversions
import Messages
import Strategy

/// A run in a list, as a JSON document: the result's figures without its trades and its curve, and what it was of.
enum RunListDocument {
    /// What a list leaves out, since it was not read.
    private static let omitted: Set = ["trades", "equity"]

    static func make(_ run: BacktestV1.Run) throws -> JSONObject {
        let document = try BacktestResult(run).document(withCurve: false)
        return JSONObject { object in
            for member in document.members ?? [] where !Self.omitted.contains(member.key) {
                object.set(member.key, member.value)
            }
            object.set("strategy_id", unlessEmpty: run.strategyID)
            if let settings = run.settings {
                object.set("from_at", CalendarText.rfc3339(settings.startMs))
                object.set("to_at", CalendarText.rfc3339(settings.endMs))
                object.set("decision_interval_ms", settings.decisionIntervalMs)
            }
            object.set("created_at", at: run.createdAtMs)
            object.set("requested_by", unlessEmpty: run.requestedBy)
        }
    }
}
