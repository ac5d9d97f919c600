import CEpoll
import Glibc
import HeapModule
import Synchronization

/// One thread that waits for all its sockets at once (epoll) and carries their connections.
///
/// Other threads reach it through a locked mailbox; however much they post, the thread is woken once a turn. A turn
/// takes the mailbox, reads what sockets have, fires timers, and then lets every connection that has something to
/// send write all of it at once.
///
/// Waking a thread takes longer than writing a small message. Where the loop's own thread sleeps and a connection
/// has few calls, whoever posts takes the turn instead (`postPromptly`): with few calls under way what counts is the
/// time of each, with many it is that one write carries several.
///
/// Sendable without the compiler's proof: all but the mailbox belongs to whoever holds `turn`.
final class EventLoop: @unchecked Sendable {
    /// Something to do on the loop's thread.
    enum Job {
        case call(Connection, Call)
        case run(@Sendable () -> Void)
        case stop
    }

    private struct Mailbox {
        var jobs: [Job] = []
        /// The thread is awake, or a wake is under way.
        var isAwake = false
        var isStopped = false
    }

    private let mailbox = Mutex(Mailbox())
    /// Held by whoever acts as the loop: its own thread while awake, or one that posts while that sleeps.
    private let turn = Mutex(())
    private let epoll: FileDescriptor
    private let wakeup: FileDescriptor

    // MARK: The turn's own

    private struct Registration {
        var handler: any ReadinessHandler
        /// Tells a descriptor from a later one of the same number, whose events these are not.
        var generation: UInt32
    }

    private var registrations: [Int32: Registration] = [:]
    private var generation: UInt32 = 0
    private var timers = Heap<TimerEntry>()
    private var unflushed: [Connection] = []
    /// Those that have written their share of this turn and go on in the next.
    private var unfinished: [Connection] = []
    private var isRunning = true
    /// Until when the thread sleeps unless it is woken; nil for ever.
    private var sleepsUntil: ContinuousClock.Instant?
    /// Where sockets are read into; one for all, since what is read is taken at once.
    let readBuffer: ReadBuffer
    /// Where TLS decrypts into, likewise.
    let plaintextBuffer: ReadBuffer
    /// The time at which the turn began.
    private(set) var now = ContinuousClock.now

    init() throws(SystemError) {
        let epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard epoll >= 0 else { throw SystemError("epoll_create1") }
        self.epoll = FileDescriptor(epoll)
        let wakeup = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))
        guard wakeup >= 0 else { throw SystemError("eventfd") }
        self.wakeup = FileDescriptor(wakeup)
        self.readBuffer = ReadBuffer(capacity: 1 << 18)
        self.plaintextBuffer = ReadBuffer(capacity: 1 << 16)
        try self.control(EPOLL_CTL_ADD, wakeup, .input)
    }

    // MARK: - From any thread

    /// - Returns: false once the loop has stopped; the job is then dropped.
    @discardableResult
    func post(_ job: Job) -> Bool {
        let (wakes, accepted) = self.put(job)
        if wakes { self.wake() }
        return accepted
    }

    /// Like `post`, for a call that has something to send: sent here and now where the thread sleeps and
    /// `connection` is quiet. Not from under a lock that cancelling a task takes.
    func postPromptly(_ connection: Connection, _ call: Call) -> Bool {
        let (wakes, accepted) = self.put(.call(connection, call))
        guard wakes else { return accepted }
        let isDone = self.turn.withLockIfAvailable { _ in connection.isQuiet && self.turnInPlace() }
        if isDone != true { self.wake() }
        return accepted
    }

    private func put(_ job: Job) -> (wakes: Bool, accepted: Bool) {
        self.mailbox.withLock { mailbox in
            guard !mailbox.isStopped else { return (false, false) }
            mailbox.jobs.append(job)
            defer { mailbox.isAwake = true }
            return (!mailbox.isAwake, true)
        }
    }

    private func wake() {
        var one: UInt64 = 1
        _ = unsafe write(self.wakeup.rawValue, &one, 8)
    }

    /// A turn without sockets on the thread of whoever posted.
    ///
    /// - Returns: false where the loop's own thread has to go on.
    private func turnInPlace() -> Bool {
        self.now = .now
        self.takeMailbox()
        self.flush()
        guard self.isRunning, self.unfinished.isEmpty, self.markAsleep() else { return false }
        guard let next = self.timers.min?.deadline else { return true }
        return self.sleepsUntil.map { $0 <= next } ?? false
    }

    func stop() { self.post(.stop) }

    // MARK: - The thread

    func run() {
        var events = unsafe [epoll_event](repeating: epoll_event(), count: 256)
        var timeout = self.turn.withLock { _ in self.rest() }
        while let milliseconds = timeout {
            let count = unsafe events.withUnsafeMutableBufferPointer { buffer in
                unsafe epoll_wait(self.epoll.rawValue, buffer.baseAddress, Int32(buffer.count), milliseconds)
            }
            timeout = self.turn.withLock { _ in
                self.now = .now
                // First, since it also says that the loop is awake: nobody tries to take a turn within the turn.
                self.takeMailbox()
                for index in 0..<max(0, Int(count)) {
                    let event = unsafe events[index]
                    unsafe self.dispatch(event.data.u64, Readiness(rawValue: event.events))
                }
                self.fireTimers()
                self.flush()
                return self.rest()
            }
        }
        self.mailbox.withLock {
            $0.isStopped = true
            $0.jobs = []
        }
    }

    /// Marks the thread as asleep, unless there is work.
    ///
    /// - Returns: milliseconds to sleep; nil where the loop has ended.
    private func rest() -> Int32? {
        guard self.isRunning else { return nil }
        guard self.unfinished.isEmpty, self.markAsleep() else { return 0 }
        self.sleepsUntil = self.timers.min?.deadline
        guard let next = self.sleepsUntil else { return -1 }
        let milliseconds = (next - .now) / Duration.milliseconds(1)
        return Int32(min(max(milliseconds.rounded(.up), 0), 60_000))
    }

    private func markAsleep() -> Bool {
        self.mailbox.withLock { mailbox in
            guard mailbox.jobs.isEmpty else { return false }
            mailbox.isAwake = false
            return true
        }
    }

    private func dispatch(_ key: UInt64, _ readiness: Readiness) {
        let descriptor = Int32(truncatingIfNeeded: key)
        if descriptor == self.wakeup.rawValue {
            var count: UInt64 = 0
            _ = unsafe read(descriptor, &count, 8)
        } else if let registration = self.registrations[descriptor], UInt64(registration.generation) == key >> 32 {
            registration.handler.ready(readiness)
        }
    }

    private func takeMailbox() {
        let jobs = self.mailbox.withLock { mailbox in
            // What is posted from here on finds the thread awake and waits for the next turn.
            mailbox.isAwake = true
            defer { mailbox.jobs = [] }
            return mailbox.jobs
        }
        for job in jobs {
            switch job {
            case .call(let connection, let call): connection.handle(call)
            case .run(let body): body()
            case .stop: self.isRunning = false
            }
        }
    }

    private func fireTimers() {
        while let next = self.timers.min, next.deadline <= self.now {
            _ = self.timers.popMin()
            next.fire()
        }
    }

    private func flush() {
        self.unflushed += self.unfinished
        self.unfinished = []
        while !self.unflushed.isEmpty {
            let connections = self.unflushed
            self.unflushed = []
            for connection in connections { connection.flush() }
        }
    }
}

// MARK: - Within a turn

extension EventLoop {
    /// Has `connection.flush()` called at the end of this turn.
    func flushLater(_ connection: Connection) { self.unflushed.append(connection) }

    /// The same at the end of the next turn, which follows at once.
    func flushNextTurn(_ connection: Connection) { self.unfinished.append(connection) }

    /// Timers that are set.
    var timerCount: Int { self.timers.count }

    func fire(at deadline: ContinuousClock.Instant, _ body: @escaping () -> Void) {
        self.timers.insert(TimerEntry(deadline: deadline, fire: body))
    }

    func register(_ descriptor: Int32, _ readiness: Readiness, _ handler: any ReadinessHandler) throws(SystemError) {
        self.generation &+= 1
        try self.control(EPOLL_CTL_ADD, descriptor, readiness, generation: self.generation)
        self.registrations[descriptor] = Registration(handler: handler, generation: self.generation)
    }

    func modify(_ descriptor: Int32, _ readiness: Readiness) throws(SystemError) {
        let generation = self.registrations[descriptor]?.generation ?? 0
        try self.control(EPOLL_CTL_MOD, descriptor, readiness, generation: generation)
    }

    func deregister(_ descriptor: Int32) {
        self.registrations[descriptor] = nil
        _ = epoll_ctl(self.epoll.rawValue, EPOLL_CTL_DEL, descriptor, nil)
    }

    private func control(
        _ operation: Int32,
        _ descriptor: Int32,
        _ readiness: Readiness,
        generation: UInt32 = 0
    ) throws(SystemError) {
        var event = unsafe epoll_event()
        unsafe event.events = readiness.rawValue
        unsafe event.data.u64 = UInt64(generation) << 32 | UInt64(UInt32(bitPattern: descriptor))
        guard unsafe epoll_ctl(self.epoll.rawValue, operation, descriptor, &event) == 0 else {
            throw SystemError("epoll_ctl")
        }
    }

    private struct TimerEntry: Comparable {
        var deadline: ContinuousClock.Instant
        var fire: () -> Void

        static func < (lhs: TimerEntry, rhs: TimerEntry) -> Bool { lhs.deadline < rhs.deadline }
        static func == (lhs: TimerEntry, rhs: TimerEntry) -> Bool { lhs.deadline == rhs.deadline }
    }
}
