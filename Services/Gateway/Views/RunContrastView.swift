import Errors
import Messages
import Strategy

/// What sets two runs apart, and the first decision that differs.
enum RunContrastView {
    typealias Contrast = Result<BacktestV1.RunComparison, LabError>

    static func lines(_ contrast: Contrast, on terminal: Terminal) -> [String] {
        let comparison: BacktestV1.RunComparison
        switch contrast {
        case .success(let value): comparison = value
        case .failure(let error): return ["", "The decisions could not be compared: \(error.message)."]
        }
        var lines: [String] = []
        let kinds = comparison.differences.reduce(into: [String]()) { kinds, difference in
            if !kinds.contains(difference.kind.word) { kinds.append(difference.kind.word) }
        }
        if !kinds.isEmpty { lines += ["", "They differ in \(kinds.joined(separator: ", "))."] }
        for (side, isReproduced) in [("A", comparison.leftReproduced), ("B", comparison.rightReproduced)]
        where !isReproduced {
            lines.append("Computed again, \(side) does not come to what is recorded of it.")
        }
        guard let first = comparison.divergence else {
            return lines + ["", "All decisions of \(Figures.count(comparison.stepsCompared)) steps are the same."]
        }
        let time = Style.bold.applied(to: CalendarText.rfc3339(first.timeMs), on: terminal)
        lines += ["", "The first decision that differs, \(time): \(first.reason)."]
        for (side, step) in [("A", first.left), ("B", first.right)] {
            guard let step else { continue }
            lines += ["", Style.dim.applied(to: side, on: terminal)]
            lines += TraceView.lines(step, withQuotes: false, on: terminal)
        }
        return lines
    }

    static func add(_ contrast: Contrast, to object: inout JSONObject) {
        switch contrast {
        case .failure(let error): object.set("not_compared", error.message)
        case .success(let comparison):
            object.set("causes", JSONValue.list(comparison.differences, Self.cause))
            object.set("steps_compared", comparison.stepsCompared)
            object.set("left_reproduced", comparison.leftReproduced)
            object.set("right_reproduced", comparison.rightReproduced)
            guard let first = comparison.divergence else { return }
            object.set(
                "first_decision",
                JSONObject {
                    $0.set("at", CalendarText.rfc3339(first.timeMs))
                    $0.set("reason", first.reason)
                    $0.set("left", first.left.map { TraceDocument.step($0) })
                    $0.set("right", first.right.map { TraceDocument.step($0) })
                }
            )
        }
    }

    private static func cause(_ difference: BacktestV1.IdentityDifference) -> JSONObject {
        JSONObject {
            $0.set("kind", difference.kind.word)
            $0.set("field", difference.field)
            $0.set("left", unlessEmpty: difference.left)
            $0.set("right", unlessEmpty: difference.right)
        }
    }
}

extension BacktestV1.IdentityDifference.Kind {
    var word: String {
        switch self {
        case .code: "code"
        case .config: "config"
        case .data: "data"
        case .seed: "seed"
        case .fill: "fill"
        case .policy: "policy"
        case .unspecified, .unrecognized: "unknown"
        }
    }
}
