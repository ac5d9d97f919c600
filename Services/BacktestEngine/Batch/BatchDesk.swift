/// Where the workers of a batch take definitions from and hand trials in, and its scribe fetches them to be recorded.
///
/// The scribe takes whatever has gathered while it was busy, but no less than a tenth of a second's worth unless it is
/// the first or the last: a fast batch is recorded in large tables, a slow one trial by trial.
actor BatchDesk {
    private var schedule: BatchSchedule
    private let workers: Int
    private let total: Int
    private let tableLimit: Int
    private var finished: [Trial] = []
    private var handedIn = 0
    private var lastTaken: ContinuousClock.Instant?
    private var isClosed = false
    private var waitingWorkers: [CheckedContinuation<Void, Never>] = []
    private var waitingScribe: CheckedContinuation<Void, Never>?

    private static let gathering = Duration.milliseconds(100)

    /// - Parameter tableLimit: trials of one table.
    init(_ indices: [Int], workers: Int, tableLimit: Int) {
        self.schedule = BatchSchedule(indices, unrecordedLimit: max(2 * tableLimit, workers))
        self.workers = workers
        self.total = indices.count
        self.tableLimit = tableLimit
    }

    /// The next definitions to compute, by their places in the plan; nil where there are no more.
    func next() async -> [Int]? {
        while !self.isClosed {
            switch self.schedule.next(workers: self.workers) {
            case .compute(let slice): return slice
            case .done: return nil
            case .wait: await withCheckedContinuation { self.waitingWorkers.append($0) }
            }
        }
        return nil
    }

    func handIn(_ trials: [Trial], seconds: Double) {
        self.schedule.computed(trials.count, seconds: seconds)
        self.finished += trials
        self.handedIn += trials.count
        if self.isReady { self.wakeScribe() }
    }

    /// What is to be recorded next; nil after the last. What was taken before has been recorded.
    func take(recorded: Int) async -> [Trial]? {
        self.schedule.recorded(recorded)
        for worker in self.waitingWorkers { worker.resume() }
        self.waitingWorkers = []
        while !self.isReady, !self.isOver { await withCheckedContinuation { self.waitingScribe = $0 } }
        guard !self.isClosed, !self.finished.isEmpty else { return nil }
        let table = Array(self.finished.prefix(self.tableLimit))
        self.finished.removeFirst(table.count)
        self.lastTaken = .now
        return table
    }

    /// Ends the batch where it stands; whoever waits is let go.
    func close() {
        self.isClosed = true
        for worker in self.waitingWorkers { worker.resume() }
        self.waitingWorkers = []
        self.wakeScribe()
    }

    private var isOver: Bool { self.isClosed || (self.handedIn == self.total && self.finished.isEmpty) }

    private var isReady: Bool {
        guard !self.finished.isEmpty else { return false }
        guard let lastTaken, self.handedIn < self.total, self.finished.count < self.tableLimit else { return true }
        return lastTaken.duration(to: .now) >= Self.gathering
    }

    private func wakeScribe() {
        self.waitingScribe?.resume()
        self.waitingScribe = nil
    }
}
