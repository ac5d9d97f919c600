import Options

/// Equally spaced instants: step `k` is `start` + k × `spacing`.
struct TimeGrid: Sendable, Hashable {
    /// Milliseconds since 1970.
    let start: Int64
    /// Milliseconds, > 0.
    let spacing: Int64
    let count: Int

    var range: Range<Int> { 0..<self.count }
    /// The first instant after the last step's span.
    var end: Int64 { self.start + Int64(self.count) * self.spacing }

    func time(of step: Int) -> Int64 { self.start + Int64(step) * self.spacing }

    /// The step at exactly `instant`; nil between two and outside.
    func step(at instant: Int64) -> Int? {
        let (quotient, remainder) = (instant - self.start).quotientAndRemainder(dividingBy: self.spacing)
        guard remainder == 0, quotient >= 0, quotient < Int64(self.count) else { return nil }
        return Int(quotient)
    }

    /// The steps with `from` ≤ time < `to`.
    func steps(from: Int64, to: Int64) -> Range<Int> {
        let lower = self.firstStep(atOrAfter: from)
        return lower..<max(lower, self.firstStep(atOrAfter: to))
    }

    private func firstStep(atOrAfter instant: Int64) -> Int {
        guard instant > self.start else { return 0 }
        guard instant < self.end else { return self.count }
        return Int((instant - self.start + self.spacing - 1) / self.spacing)
    }
}

extension TimeGrid {
    /// The grid of the worlds that a model makes: hourly, 2017-01-01 to 2030-01-01 UTC.
    static let worlds = TimeGrid(start: 1_483_228_800_000, spacing: Milliseconds.hour, count: 113_952)
}
