/// The decisions of a market that have a snapshot, one element a step, in order of time.
public struct MarketSteps: Sendable {
    /// The number k of each decision.
    public private(set) var decisions: [Int64] = []
    /// Decision times, milliseconds, increasing.
    public private(set) var times: [Int64] = []
    /// The snapshot that each uses.
    public private(set) var snapshots: [Int32] = []
    /// One element a snapshot of the dataset: the step that uses it, −1 where none does.
    public private(set) var ofSnapshot: [Int32]
    /// S at each, US dollars.
    public private(set) var index: [Double] = []
    /// IV(t) of each, NaN where absent.
    public private(set) var impliedVolatility: [Double] = []
    /// The UTC days that have a step, increasing.
    public private(set) var days: [Int64] = []
    /// The first step of each of `days`, and at the end the number of steps.
    public private(set) var dayStarts: [Int] = []

    public var count: Int { self.times.count }

    /// - Parameters:
    ///   - snapshots: one element a decision from `first` on, −1 where it is missed.
    ///   - impliedVolatility: the same.
    init(_ dataset: Dataset, first: Int64, interval: Int64, snapshots: [Int32], impliedVolatility: [Double]) {
        let count = snapshots.count { $0 >= 0 }
        self.ofSnapshot = [Int32](repeating: -1, count: dataset.snapshotCount)
        self.decisions.reserveCapacity(count)
        self.times.reserveCapacity(count)
        self.snapshots.reserveCapacity(count)
        self.index.reserveCapacity(count)
        self.impliedVolatility.reserveCapacity(count)
        for (offset, snapshot) in snapshots.enumerated() where snapshot >= 0 {
            let decision = first + Int64(offset)
            let time = decision * interval
            let day = Milliseconds.utcDay(of: time)
            if day != self.days.last {
                self.days.append(day)
                self.dayStarts.append(self.times.count)
            }
            self.ofSnapshot[Int(snapshot)] = Int32(self.times.count)
            self.decisions.append(decision)
            self.times.append(time)
            self.snapshots.append(snapshot)
            self.index.append(dataset.snapshotIndex[Int(snapshot)])
            self.impliedVolatility.append(impliedVolatility[offset])
        }
        self.dayStarts.append(self.times.count)
    }

    /// The steps whose decisions are in `decisions`.
    public func range(of decisions: Range<Int64>) -> Range<Int> {
        let first = Self.firstIndex(in: self.decisions, atOrAfter: decisions.lowerBound)
        return first..<max(first, Self.firstIndex(in: self.decisions, atOrAfter: decisions.upperBound))
    }

    /// The first step with a time at or after `instant`; the number of steps where there is none.
    public func first(atOrAfter instant: Int64) -> Int { Self.firstIndex(in: self.times, atOrAfter: instant) }

    /// The same from step `from` on, which is before `instant`: at once where no decision is missed in between.
    public func first(atOrAfter instant: Int64, from step: Int, interval: Int64) -> Int {
        let (quotient, remainder) = (instant - self.times[step]).quotientAndRemainder(dividingBy: interval)
        let guess = step + Int(quotient) + (remainder > 0 ? 1 : 0)
        if guess > step, guess < self.times.count, self.times[guess] >= instant, self.times[guess - 1] < instant {
            return guess
        }
        return self.first(atOrAfter: instant)
    }

    /// Lends the decision times of `steps`.
    public func withTimes<Result>(_ steps: Range<Int>, _ body: (UnsafeBufferPointer<Int64>) -> Result) -> Result {
        self.times.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[steps])) }
    }

    private static func firstIndex(in values: [Int64], atOrAfter limit: Int64) -> Int {
        guard limit > .min else { return 0 }
        return (Search.last(in: values, 0..<values.count, atOrBefore: limit - 1) ?? -1) + 1
    }
}
