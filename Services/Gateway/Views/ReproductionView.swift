import Messages
import Strategy

/// Whether a run was reproduced, and what differs where it was not.
enum ReproductionView {
    static func lines(_ reproduction: BacktestV1.Reproduction, on terminal: Terminal) -> [String] {
        let id = reproduction.recorded?.runID ?? reproduction.recomputed?.runID ?? ""
        guard !reproduction.identical else {
            let points = reproduction.recomputed?.result?.equity?.t.count ?? 0
            let trades = reproduction.recomputed?.result?.trades.count ?? 0
            return [
                Style.green.applied(to: "✓ \(id) is reproduced bit for bit", on: terminal)
                    + ": \(Figures.count(Int64(trades))) trades, \(Figures.count(Int64(points))) equity points, all figures."
            ]
        }
        var table = Table([.text("what"), .text("recorded"), .text("computed again")])
        for difference in reproduction.differences {
            table.add([.init(difference.field, .bold), .init(difference.recorded), .init(difference.recomputed)])
        }
        return [Style.red.applied(to: "✗ \(id) is not reproduced: this differs.", on: terminal), ""]
            + table.lines(on: terminal)
    }

    static func document(_ reproduction: BacktestV1.Reproduction, of id: String) -> JSONObject {
        JSONObject { object in
            object.set("run_id", id)
            object.set("identical", reproduction.identical)
            object.set(
                "differences",
                JSONValue.list(reproduction.differences) { difference in
                    JSONObject {
                        $0.set("field", difference.field)
                        $0.set("recorded", unlessEmpty: difference.recorded)
                        $0.set("recomputed", unlessEmpty: difference.recomputed)
                    }
                }
            )
        }
    }
}
