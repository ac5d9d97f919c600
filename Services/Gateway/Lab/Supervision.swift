/// When a child that has ended is started again, and when it is not any more.
struct RestartPolicy: Sendable, Hashable {
    /// The wait before the first restart; it doubles with each failure after it.
    var initialBackoff: Duration = .milliseconds(250)
    var longestBackoff: Duration = .seconds(15)
    /// The share of the wait that is random, so that children that fell together do not rise together.
    var jitter = 0.25
    /// Failures within `failureWindow` at which the child is given up.
    var failureLimit = 6
    var failureWindow: Duration = .seconds(120)
}

/// The life of one child under supervision, as a value: events in, actions out. Times are since the supervisor began,
/// and chance is handed in, so every life can be told again.
///
/// ```
/// waiting → running → backingOff → running …
///              ↓           ↓
///           stopping    gaveUp
///              ↓
///           stopped
/// ```
struct Supervision: Sendable, Hashable {
    enum State: Sendable, Hashable {
        /// Not started yet. Next: running, stopped.
        case waiting
        /// The process is there. Next: backingOff, gaveUp, stopping.
        case running(since: Duration)
        /// It ended, and is started again at `until`. Next: running, stopped.
        case backingOff(until: Duration)
        /// It was asked to end. Next: stopped.
        case stopping(deadline: Duration)
        /// It ended, as it was asked to.
        case stopped
        /// It ended too often: it is not started again.
        case gaveUp
    }

    enum Action: Sendable, Hashable {
        case start
        case restart(after: Duration)
        /// Ask it to end; if it is still there after `grace`, `deadlinePassed` says what to do.
        case terminate(grace: Duration)
        case kill
        /// It failed `failures` times within the policy's window.
        case giveUp(failures: Int)
        /// It is gone, and nothing more is to be done.
        case done
    }

    private(set) var state = State.waiting
    /// When it failed, the oldest first, within the policy's window.
    private(set) var failures: [Duration] = []
    let policy: RestartPolicy

    init(policy: RestartPolicy) { self.policy = policy }

    /// Starts it: from `waiting`, or from `backingOff` when its time has come.
    mutating func start(now: Duration) -> Action? {
        switch self.state {
        case .waiting, .backingOff:
            self.state = .running(since: now)
            return .start
        case .running, .stopping, .stopped, .gaveUp:
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
                self.state = .gaveUp
                return .giveUp(failures: self.failures.count)
            }
            let wait = self.backoff(chance: chance)
            self.state = .backingOff(until: now + wait)
            return .restart(after: wait)
        case .stopping:
            self.state = .stopped
            return .done
        case .waiting, .backingOff, .stopped, .gaveUp:
            return nil
        }
    }

    /// The lab is going down.
    mutating func stop(now: Duration, grace: Duration) -> Action? {
        switch self.state {
        case .running:
            self.state = .stopping(deadline: now + grace)
            return .terminate(grace: grace)
        case .waiting, .backingOff:
            self.state = .stopped
            return .done
        case .gaveUp:
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
