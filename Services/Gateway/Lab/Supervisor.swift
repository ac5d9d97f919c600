import Errors
import Foundation

/// Keeps children running: starts them, starts them again with patience, complains aloud, and ends them in order.
///
/// What to do is decided by a `Supervision` a child; this actor does it and tells what happened in `events`.
actor Supervisor {
    /// A child to be kept running.
    struct Child: Sendable {
        var name: String
        var process: ProcessDescription
        var logPath: String
        var policy = RestartPolicy()
        /// What asks it to end in good order.
        var stopSignal = SIGTERM
        /// How long it may take over that.
        var grace = Duration.seconds(20)
    }

    enum Event: Sendable, Hashable {
        case started(name: String, pid: pid_t)
        case ended(name: String, how: String, restartAfter: Duration)
        /// It ended again and again, and rests.
        case keepsFailing(name: String, how: String, failures: Int, restartAfter: Duration)
        case stopped(name: String)
        /// It was asked to end and did not within its grace.
        case killed(name: String)
    }

    private struct Entry {
        var child: Child
        var supervision: Supervision
        var process: ChildProcess?
        var restart: Task<Void, Never>?
        var deadline: Task<Void, Never>?
        var stopWaiters: [CheckedContinuation<Void, Never>] = []
    }

    /// What happened, in order. One reader.
    nonisolated let events: AsyncStream<Event>
    private let report: AsyncStream<Event>.Continuation
    private var entries: [String: Entry] = [:]
    private let origin = ContinuousClock.now

    init() {
        (self.events, self.report) = AsyncStream.makeStream()
    }

    /// The state of a child; nil where there is none of this name.
    func state(of name: String) -> Supervision.State? { self.entries[name]?.supervision.state }

    /// Whether a child keeps failing, and rests.
    func isResting(_ name: String) -> Bool { self.entries[name]?.supervision.isResting ?? false }

    /// Starts a child and keeps it running from now on.
    func start(_ child: Child) async {
        guard self.entries[child.name] == nil else { return }
        self.entries[child.name] = Entry(child: child, supervision: Supervision(policy: child.policy))
        await self.launch(child.name)
    }

    /// Ends a child in good order, or by force where it does not end; returns when it is gone.
    func stop(_ name: String) async {
        guard var entry = self.entries[name] else { return }
        entry.restart?.cancel()
        let action = entry.supervision.stop(now: self.now, grace: entry.child.grace)
        self.entries[name] = entry
        switch action {
        case .terminate(let grace):
            entry.process?.signal(entry.child.stopSignal)
            self.entries[name]?.deadline = Task {
                try? await Task.sleep(for: grace)
                if !Task.isCancelled { self.deadlinePassed(name) }
            }
        case .done:
            self.report.yield(.stopped(name: name))
            return
        case nil where entry.supervision.state == .stopped: return
        default: break
        }
        await withCheckedContinuation { self.entries[name]?.stopWaiters.append($0) }
    }

    /// Ends without further patience everything that is still there.
    func killAll() {
        for name in self.entries.keys {
            _ = self.entries[name]?.supervision.stop(now: self.now, grace: .zero)
            self.entries[name]?.restart?.cancel()
            self.deadlinePassed(name)
        }
    }

    private var now: Duration { ContinuousClock.now - self.origin }

    private func launch(_ name: String) async {
        guard var entry = self.entries[name], entry.supervision.start(now: self.now) == .start else { return }
        self.entries[name] = entry
        do {
            let log = LogSink(try LogFile(entry.child.logPath))
            let process = try await ChildProcess.start(
                entry.child.process,
                output: { log.append($0) },
                ended: { end in Task { await self.ended(name, how: end.description) } }
            )
            self.report.yield(.started(name: name, pid: process.pid))
            // It may have ended, or been asked to, while it was being made.
            entry = self.entries[name] ?? entry
            entry.process = process
            self.entries[name] = entry
            if case .stopping = entry.supervision.state { process.signal(entry.child.stopSignal) }
        } catch {
            self.ended(name, how: "could not be started: \(LabError.from(error).message)")
        }
    }

    private func ended(_ name: String, how: String) {
        guard var entry = self.entries[name] else { return }
        entry.process = nil
        let action = entry.supervision.ended(now: self.now, chance: Double.random(in: 0...1))
        switch action {
        case .restart(let wait):
            entry.restart = self.restart(name, after: wait)
            self.report.yield(.ended(name: name, how: how, restartAfter: wait))
        case .rest(let wait, let failures):
            entry.restart = self.restart(name, after: wait)
            self.report.yield(.keepsFailing(name: name, how: how, failures: failures, restartAfter: wait))
        case .done:
            entry.deadline?.cancel()
            for waiter in entry.stopWaiters { waiter.resume() }
            entry.stopWaiters = []
            self.report.yield(.stopped(name: name))
        default: break
        }
        self.entries[name] = entry
    }

    private func restart(_ name: String, after wait: Duration) -> Task<Void, Never> {
        Task {
            try? await Task.sleep(for: wait)
            if !Task.isCancelled { await self.launch(name) }
        }
    }

    private func deadlinePassed(_ name: String) {
        guard self.entries[name]?.supervision.deadlinePassed() == .kill else { return }
        self.entries[name]?.process?.kill()
        self.report.yield(.killed(name: name))
    }
}

/// A log file in the hands of a child's thread.
///
/// `@unchecked`: one thread alone, the child's, ever calls `append`, as `ChildProcess.start` promises.
private final class LogSink: @unchecked Sendable {
    private var file: LogFile

    init(_ file: consuming LogFile) { self.file = file }

    func append(_ bytes: UnsafeRawBufferPointer) { self.file.append(bytes) }
}
