import Messages
import Strategy

/// What a run decided, as JSON documents.
enum TraceDocument {
    static func step(_ step: BacktestV1.StepTrace, withQuotes: Bool = true) -> JSONObject {
        JSONObject { object in
            object.set("at", CalendarText.rfc3339(step.timeMs))
            object.set("snapshot_at", at: step.snapshotTimeMs)
            object.set("index", step.index)
            object.set("rv", step.rv)
            object.set("iv", step.iv)
            object.set("equity_coin", step.equityCoin)
            object.set("equity_usd", step.equityUsd)
            object.set("index_from_at", at: step.indexFromMs)
            object.set("index_to_at", at: step.indexToMs)
            object.set("decisions", JSONValue.list(step.decisions, Self.decision))
            if withQuotes { object.set("quotes", JSONValue.list(step.quotes, Self.quote)) }
        }
    }

    private static func decision(_ decision: BacktestV1.Decision) -> JSONObject {
        JSONObject { object in
            object.set("kind", decision.kind.word)
            object.set("action", decision.action)
            object.set("rule", decision.rule)
            object.set("instrument", unlessEmpty: decision.instrument)
            object.set("price", decision.price)
            object.set("contracts", decision.contracts)
            object.set("checks", JSONValue.list(decision.checks, Self.check))
            guard decision.kind == .entry else { return }
            object.set("candidate_count", decision.candidateCount)
            object.set("candidates", JSONValue.list(decision.candidates, Self.candidate))
        }
    }

    private static func check(_ check: BacktestV1.Check) -> JSONObject {
        JSONObject {
            $0.set("figure", check.figure)
            $0.set("value", check.value)
            $0.set("relation", check.relation)
            $0.set("threshold", check.threshold)
            $0.set("parameter", check.parameter)
            $0.set("met", check.met)
        }
    }

    private static func candidate(_ candidate: BacktestV1.ScoredCandidate) -> JSONObject {
        JSONObject {
            $0.set("instrument", candidate.instrument)
            $0.set("score", candidate.score)
            $0.set("delta", candidate.delta)
            $0.set("dte", candidate.dte)
            $0.set("bid", candidate.bid)
        }
    }

    private static func quote(_ quote: BacktestV1.QuoteRead) -> JSONObject {
        JSONObject {
            $0.set("instrument", quote.instrument)
            $0.set("snapshot_at", CalendarText.rfc3339(quote.snapshotTimeMs))
            $0.set("bid", quote.bid)
            $0.set("ask", quote.ask)
            $0.set("mark", quote.mark)
            $0.set("mark_iv", quote.markIv)
            $0.set("forward", quote.forward)
            $0.set("delta", quote.delta)
            $0.set("fields", JSONValue.array(quote.fields.map(JSONValue.text)))
            $0.set("uses", JSONValue.array(quote.uses.map(JSONValue.text)))
        }
    }
}

extension BacktestV1.Decision.Kind {
    var word: String {
        switch self {
        case .settle: "settle"
        case .exit: "exit"
        case .entry: "entry"
        case .unspecified, .unrecognized: "unknown"
        }
    }
}
