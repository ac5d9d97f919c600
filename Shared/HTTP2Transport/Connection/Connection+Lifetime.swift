import HeapModule

/// What the lifetime asks for, and the timer that lets it ask.
extension Connection {
    func perform(_ actions: [ConnectionLifetime.Action]) {
        for action in actions {
            switch action {
            case .ping(let payload): self.core.session.ping(payload)
            case .shutdownNotice: self.core.session.submitShutdownNotice()
            case .goAway(let code, let text): self.core.session.submitGoAway(code, debugData: text)
            case .retire: self.retire()
            case .close(let reason):
                self.writeOut()
                self.finish(reason)
            }
        }
    }

    func retire() {
        guard !self.isRetired else { return }
        self.isRetired = true
        self.owner.connectionRetired(self)
    }

    func tick() {
        guard self.phase != .closed else { return }
        let now = self.loop.now
        if self.phase == .lingering { return self.finish(self.closeReason ?? "done") }
        while let next = self.callDeadlines.min, next.instant <= now {
            _ = self.callDeadlines.popMin()
            if let call = self.core.call(on: next.streamID) as? ServerCall { call.deadlinePassed() }
        }
        self.perform(self.lifetime.tick(now: now))
        self.flushSoon()
    }

    /// A timer is never taken back, and a client that names ever earlier deadlines would have us keep one for each: so
    /// none is set further ahead than this, nor for the sake of less than that.
    private static let timerHorizon = Duration.seconds(30)
    private static let timerResolution = Duration.milliseconds(5)

    func arm() {
        guard self.phase != .closed, self.phase != .lingering else { return }
        let deadlines = [
            self.lifetime.deadline, self.callDeadlines.min?.instant, self.core.standstillDeadline,
        ].compactMap { $0 }
        guard let earliest = deadlines.min() else { return }
        let deadline = min(earliest, self.loop.now + Self.timerHorizon)
        if let armed = self.armed, armed <= deadline + Self.timerResolution { return }
        self.armed = deadline
        self.loop.fire(at: deadline) { [weak self] in self?.timerFired(deadline) }
    }

    private func timerFired(_ deadline: ContinuousClock.Instant) {
        if self.armed == deadline { self.armed = nil }
        self.tick()
    }
}
