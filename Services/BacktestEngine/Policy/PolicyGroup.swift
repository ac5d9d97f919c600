import Strategy

/// Runs that are taken side by side, each to its next question, so that all are asked together.
struct PolicyGroup {
    private var loops: [PolicyLoop]
    private var outcomes: [RunLoop.Outcome?]
    private var pending: [(run: Int, answer: Int?)]

    init(_ loops: [RunLoop], _ draw: PolicyDraw) {
        self.loops = loops.map { PolicyLoop($0, draw) }
        self.outcomes = loops.map { _ in nil }
        self.pending = loops.indices.map { ($0, nil) }
    }

    /// Of the run that is least far.
    var done: Int { self.loops.map(\.done).min() ?? 0 }
    var total: Int { self.loops.first?.total ?? 0 }

    /// Takes every run to its next question or its end.
    ///
    /// - Returns: the questions, in the order in which `answer` takes the answers; nil where all runs have ended.
    mutating func advance() -> [Situation]? {
        var asked: [(run: Int, answer: Int?)] = []
        var situations: [Situation] = []
        for (run, answer) in self.pending {
            switch self.loops[run].advance(answering: answer) {
            case .asks(let situation):
                asked.append((run, nil))
                situations.append(situation)
            case .ended(let outcome): self.outcomes[run] = outcome
            }
        }
        self.pending = asked
        return situations.isEmpty ? nil : situations
    }

    /// Answers what `advance` asked, in its order.
    mutating func answer(_ actions: [Int]) {
        for (place, action) in zip(self.pending.indices, actions) { self.pending[place].answer = action }
    }

    /// The result of a run; of one that has not ended, as cancelled.
    func result(_ run: Int) -> BacktestResult {
        self.loops[run].loop.result(self.outcomes[run] ?? .cancelled)
    }

    func attribution(_ run: Int) -> Attribution? { self.loops[run].loop.recorder?.attribution }
}
