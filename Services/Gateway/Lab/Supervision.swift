/// When a child that has ended is started again.
struct RestartPolicy: Sendable, Hashable {
    /// The wait before the first restart; it doubles with each failure after it.
    var initialBackoff: Duration = .milliseconds(250)
    var longestBackoff: Duration = .seconds(15)
    /// The share of the wait that is random, so that children that fell together do not rise together.
    var jitter = 0.25
    /// Failures within `failureWindow` at which the child is said to keep failing, and rests.
    var failureLimit = 6
    var failureWindow: Duration = .seconds(120)
    /// The wait before it is tried again: what keeps it from running (a full disk, a database that is away) may pass
    /// while nobody looks.
    var rest: Duration = .seconds(60)
}

/// The life of one child under supervision, as a value: events in, actions out. Times are since the supervisor began,
/// and chance is handed in, so every life can be told again.
///
/// ```
/// waiting → running → backingOff → running …
///              ↓  ↘
///           stopping resting → running …
///              ↓
///           stopped
/// ```
struct Supervision: Sendable, Hashable {
    enum State: Sendable, Hashable {
        /// Not started yet. Next: running, stopped.
        case waiting
        /// The process is there. Next: backingOff, resting, stopping.
        case running(since: Duration)
        /// It ended, and is started again at `until`. Next: running, stopped.
        case backingOff(until: Duration)
        /// It was asked to end. Next: stopped.
        case stopping(deadline: Duration)
        /// It ended, as it was asked to.
        case stopped
        /// It ended too often in a short time: it is not tried again before `until`. Next: running, stopped.
        case resting(until: Duration)
    }

    enum Action: Sendable, Hashable {
        case start
        case restart(after: Duration)
        /// Ask it to end; if it is still there after `grace`, `deadlinePassed` says what to do.
        case terminate(grace: Duration)
        case kill
        /// It failed `failures` times within the policy's window.
        case rest(Duration, failures: Int)
        /// It is gone, and nothing more is to be done.
        case done
    }

    private(set) var state = State.waiting
    /// When it failed, the oldest first, within the policy's window.
    private(set) var failures: [Duration] = []
    let policy: RestartPolicy

    init(policy: RestartPolicy) { self.policy = policy }

    /// Whether it keeps failing, so that whoever waits for it need not go on.
    var isResting: Bool { if case .resting = self.state { true } else { false } }

    /// Starts it: from `waiting`, or from `backingOff` or `resting` when its time has come.
    mutating func start(now: Duration) -> Action? {
        switch self.state {
        case .waiting, .backingOff:
            self.state = .running(since: now)
            return .start
        case .resting:
            self.failures = []
            self.state = .running(since: now)
            return .start
        case .running, .stopping, .stopped:
            return nil
        }
    }

    /// The process ended, or could not be made. `chance` in 0…1 places the restart within the jitter.
    mutating func ended(now: Duration, chance: Double) -> Action? {
        switch self.state {
        case .running:
            self.failures.removeAll { now - $0 > self.policy.failureWindow }
            self.failures.append(now)
            guard self.failures.count < self.policy.failureLimit else {
                self.state = .resting(until: now + self.policy.rest)
                return .rest(self.policy.rest, failures: self.failures.count)
            }
            let wait = self.backoff(chance: chance)
            self.state = .backingOff(until: now + wait)
            return .restart(after: wait)
        case .stopping:
            self.state = .stopped
            return .done
        case .waiting, .backingOff, .resting, .stopped:
            return nil
        }
    }

    /// The lab is going down.
    mutating func stop(now: Duration, grace: Duration) -> Action? {
        switch self.state {
        case .running:
            self.state = .stopping(deadline: now + grace)
            return .terminate(grace: grace)
        case .waiting, .backingOff, .resting:
            self.state = .stopped
            return .done
        case .stopping, .stopped:
            return nil
        }
    }

    /// The grace of `stop` is over, or nobody wants to wait for it any more.
    mutating func deadlinePassed() -> Action? {
        if case .stopping = self.state { return .kill }
        return nil
    }

    /// Doubling from the policy's first wait to its longest, a part of it by chance.
    private func backoff(chance: Double) -> Duration {
        var wait = self.policy.initialBackoff
        for _ in 1..<max(1, self.failures.count) where wait < self.policy.longestBackoff { wait *= 2 }
        wait = min(wait, self.policy.longestBackoff)
        return wait * (1 - self.policy.jitter * min(max(chance, 0), 1))
    }
}
