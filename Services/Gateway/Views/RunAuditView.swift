import Messages
import Strategy

/// What a look-ahead check found.
enum RunAuditView {
    static func lines(_ audit: BacktestV1.Audit, of id: String, on terminal: Terminal) -> [String] {
        let scope =
            "\(Figures.count(audit.steps)) steps, \(Figures.count(audit.quotesChecked)) quotes read, "
            + "\(audit.cutMs.count) cuts"
        guard let violation = audit.violation else {
            return [
                Style.green.applied(to: "✓ \(id) reads nothing later than its decisions", on: terminal) + ": \(scope).",
                "Decisions: \(audit.traceDigest)",
            ]
        }
        var lines = [
            Style.red.applied(to: "✗ \(id) depends on what came later", on: terminal) + ": \(scope).",
            "At \(CalendarText.minute(violation.timeMs)), the data cut at \(CalendarText.minute(violation.cutMs)): "
                + violation.reason,
        ]
        for (title, step) in [("with all data", violation.whole), ("with the data up to the cut", violation.cut)] {
            guard let step else { continue }
            lines += ["", Style.dim.applied(to: title, on: terminal)]
            lines += TraceView.lines(step, withQuotes: false, on: terminal)
        }
        return lines
    }

    static func document(_ audit: BacktestV1.Audit, of id: String, seed: UInt64) -> JSONObject {
        JSONObject { object in
            object.set("run_id", id)
            object.set("passed", audit.violation == nil)
            object.set("steps", audit.steps)
            object.set("quotes_checked", audit.quotesChecked)
            object.set("cuts_checked", audit.cutMs.count)
            object.set("cuts", JSONValue.array(audit.cutMs.map { .text(CalendarText.rfc3339($0)) }))
            object.set("seed", seed)
            object.set("trace_digest", audit.traceDigest)
            guard let violation = audit.violation else { return }
            object.set(
                "violation",
                JSONObject {
                    $0.set("kind", violation.kind == .lateQuote ? "late_quote" : "decision_changed")
                    $0.set("at", CalendarText.rfc3339(violation.timeMs))
                    $0.set("cut_at", CalendarText.rfc3339(violation.cutMs))
                    $0.set("reason", violation.reason)
                    $0.set("whole", violation.whole.map { TraceDocument.step($0) })
                    $0.set("cut", violation.cut.map { TraceDocument.step($0) })
                }
            )
        }
    }
}
