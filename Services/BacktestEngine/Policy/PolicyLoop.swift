import Options
import Strategy

/// A run that stops wherever its policy is asked, and goes on with the answer.
///
///     advance ──▶ asks ──▶ advance(answering:) ──▶ asks … ──▶ ended
struct PolicyLoop {
    private(set) var loop: RunLoop
    private let draw: PolicyDraw
    private let realised: [Double]
    /// Decisions begun.
    private(set) var done = 0
    /// Of the step that is not over.
    private var view: MarketView?

    enum Event {
        case asks(Situation)
        case ended(RunLoop.Outcome)
    }

    init(_ loop: RunLoop, _ draw: PolicyDraw) {
        self.loop = loop
        self.draw = draw
        self.realised = loop.realisedVolatility
    }

    var total: Int { self.loop.decisions.count }

    /// Goes on to the next question, or to the end.
    ///
    /// - Parameter answer: to the question that the last call returned; nil in the first call.
    mutating func advance(answering answer: Int? = nil) -> Event {
        do throws(RunFailure) {
            var situation: Situation?
            if let view, let answer {
                situation = try self.loop.simulation.resume(view, self.draw, answer: answer)
            }
            while true {
                if let situation { return .asks(situation) }
                if let view {
                    self.loop.note(view)
                    self.view = nil
                    if self.loop.isRuined { return .ended(.ruined) }
                }
                guard self.done < self.total else { return .ended(.finished) }
                let decision = self.loop.decisions.lowerBound + Int64(self.done)
                self.done += 1
                guard let next = self.loop.view(of: decision, self.realised) else {
                    self.loop.simulation.miss()
                    continue
                }
                self.view = next
                situation = try self.loop.simulation.begin(next, self.draw)
            }
        } catch {
            return .ended(.failed(error))
        }
    }
}
