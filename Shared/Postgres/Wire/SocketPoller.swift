import CLibPQ
import Errors
import Glibc
import Synchronization

/// The one thread that waits for the sockets of all connections (epoll), and for deadlines.
///
/// A wait is armed for one event (`EPOLLONESHOT`), so a socket that libpq closes and opens again in between, under
/// the same number, is simply armed anew. Deadlines are found by looking at all waits: they are as many as there are
/// connections at work, some dozens.
final class SocketPoller: Sendable {
    struct Interest: OptionSet, Sendable {
        let rawValue: Int
        static let read = Interest(rawValue: 1)
        static let write = Interest(rawValue: 2)
    }

    private struct Waits {
        var bySocket: [Int32: SocketWait] = [:]
        /// Waits for something else than a socket, which only their deadline ends from here.
        var others: [ObjectIdentifier: SocketWait] = [:]
        /// Until when the thread sleeps where no socket wakes it; nil is for ever.
        var sleepsUntil: ContinuousClock.Instant?

        /// True where the thread would sleep beyond the deadline of `wait`.
        func missesDeadline(of wait: SocketWait) -> Bool {
            guard let deadline = wait.deadline else { return false }
            return self.sleepsUntil.map { deadline < $0 } ?? true
        }
    }

    private let epoll: Int32
    /// Written to when there is an earlier deadline than the thread knows.
    private let wakeUp: Int32
    private let waits = Mutex(Waits())

    /// The process's poller, or why there is none.
    static let shared: Result<SocketPoller, LabError> = Result { () throws(LabError) in
        let poller = try SocketPoller()
        try poller.start()
        return poller
    }

    private init() throws(LabError) {
        self.epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        self.wakeUp = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard self.epoll >= 0, self.wakeUp >= 0 else { throw Self.failure("epoll_create1") }
        var event = unsafe epoll_event(events: EPOLLIN.rawValue, data: epoll_data(fd: self.wakeUp))
        guard unsafe epoll_ctl(self.epoll, EPOLL_CTL_ADD, self.wakeUp, &event) == 0 else {
            throw Self.failure("epoll_ctl")
        }
    }

    private static func failure(_ call: String) -> LabError {
        LabError(.resourceExhausted, "cannot wait for sockets: \(call) failed with errno \(errno)")
    }

    /// Waits until `socket` is ready, the deadline passes or, where it is `cancellable`, the task is cancelled.
    func wait(
        for socket: Int32,
        _ interest: Interest,
        until deadline: ContinuousClock.Instant?,
        cancellable: Bool
    ) async throws(LabError) -> SocketWait.Outcome {
        let wait = SocketWait(until: deadline)
        self.add(wait) { $0.bySocket[socket] = wait }
        defer { self.waits.withLock { if $0.bySocket[socket] === wait { $0.bySocket[socket] = nil } } }
        try self.arm(socket, interest)
        let outcome = await self.outcome(of: wait, cancellable: cancellable)
        if outcome != .ready { self.disarm(socket, wait) }
        return outcome
    }

    /// Ends the wait for `socket`, which is about to be closed.
    func release(_ socket: Int32) { self.waits.withLock { $0.bySocket.removeValue(forKey: socket) }?.end(.ready) }

    /// Waits until somebody ends `wait`, or its deadline passes.
    func wait(_ wait: SocketWait, cancellable: Bool) async -> SocketWait.Outcome {
        self.add(wait) { $0.others[ObjectIdentifier(wait)] = wait }
        defer { self.waits.withLock { $0.others[ObjectIdentifier(wait)] = nil } }
        return await self.outcome(of: wait, cancellable: cancellable)
    }

    private func outcome(of wait: SocketWait, cancellable: Bool) async -> SocketWait.Outcome {
        guard cancellable else { return await wait.outcome() }
        return await withTaskCancellationHandler {
            await wait.outcome()
        } onCancel: {
            wait.end(.cancelled)
        }
    }

    private func arm(_ socket: Int32, _ interest: Interest) throws(LabError) {
        var flags = EPOLLONESHOT.rawValue
        if interest.contains(.read) { flags |= EPOLLIN.rawValue | EPOLLRDHUP.rawValue }
        if interest.contains(.write) { flags |= EPOLLOUT.rawValue }
        var event = unsafe epoll_event(events: flags, data: epoll_data(fd: socket))
        if unsafe epoll_ctl(self.epoll, EPOLL_CTL_MOD, socket, &event) == 0 { return }
        if errno == ENOENT, unsafe epoll_ctl(self.epoll, EPOLL_CTL_ADD, socket, &event) == 0 { return }
        throw LabError(.unavailable, "the connection's socket is gone (errno \(errno))")
    }

    /// Takes back what `arm` did, unless `socket` is another connection's by now.
    private func disarm(_ socket: Int32, _ wait: SocketWait) {
        self.waits.withLock { waits in
            guard waits.bySocket[socket] === wait else { return }
            _ = epoll_ctl(self.epoll, EPOLL_CTL_DEL, socket, nil)
        }
    }

    /// Enters a wait into the books, and wakes the thread where it would oversleep.
    private func add(_ wait: SocketWait, _ enter: (inout Waits) -> Void) {
        let oversleeps = self.waits.withLock { waits in
            enter(&waits)
            return waits.missesDeadline(of: wait)
        }
        guard oversleeps else { return }
        var one: UInt64 = 1
        // A full counter is a thread that is about to wake anyway.
        _ = unsafe write(self.wakeUp, &one, MemoryLayout<UInt64>.size)
    }

    // MARK: - The thread

    private func start() throws(LabError) {
        var thread = pthread_t()
        let poller = unsafe Unmanaged.passRetained(self).toOpaque()
        let status = unsafe pthread_create(
            &thread,
            nil,
            { context in
                if let context = unsafe context {
                    unsafe Unmanaged<SocketPoller>.fromOpaque(context).takeRetainedValue().run()
                }
                return nil
            },
            poller
        )
        guard status == 0 else {
            unsafe Unmanaged<SocketPoller>.fromOpaque(poller).release()
            throw LabError(.resourceExhausted, "cannot start a thread: errno \(status)")
        }
        pthread_detach(thread)
    }

    private func run() {
        var events = unsafe [epoll_event](repeating: epoll_event(), count: 64)
        while true {
            let count = unsafe epoll_wait(self.epoll, &events, Int32(events.count), self.expire())
            let ready = unsafe events.prefix(Int(max(count, 0))).map { unsafe $0.data.fd }
            for socket in ready {
                if socket == self.wakeUp {
                    var count: UInt64 = 0
                    _ = unsafe read(self.wakeUp, &count, MemoryLayout<UInt64>.size)
                } else {
                    self.waits.withLock { $0.bySocket[socket] }?.end(.ready)
                }
            }
        }
    }

    /// Ends the waits that are over, and tells in how many milliseconds the next one is (−1 for never).
    private func expire() -> Int32 {
        let now = ContinuousClock.now
        let (late, next) = self.waits.withLock { waits in
            var late: [SocketWait] = []
            var next: ContinuousClock.Instant?
            for wait in [waits.bySocket.values.map(\.self), waits.others.values.map(\.self)].joined() {
                guard let deadline = wait.deadline else { continue }
                if deadline <= now {
                    late.append(wait)
                } else {
                    next = min(next ?? deadline, deadline)
                }
            }
            waits.sleepsUntil = next
            return (late, next)
        }
        for wait in late { wait.end(.timedOut) }
        guard let next else { return -1 }
        let (seconds, attoseconds) = (next - now).components
        // Rounded up, so that the deadline has passed when the thread wakes; after an hour it looks again.
        return Int32(clamping: min(seconds, 3600) * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
    }
}
