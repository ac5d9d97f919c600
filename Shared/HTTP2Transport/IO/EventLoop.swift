import CEpoll
import Glibc
import HeapModule
import Synchronization

/// One thread that waits for all its sockets at once (epoll) and carries their connections.
///
/// Other threads reach it through a locked mailbox; however much they post, the thread is woken once a turn. A turn
/// reads what sockets have, takes the mailbox, fires timers, and then lets every connection that has something to
/// send write all of it at once.
///
/// Sendable without the compiler's proof: all but the mailbox belongs to the loop's own thread.
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
    private let epoll: FileDescriptor
    private let wakeup: FileDescriptor

    // MARK: The thread's own

    private var handlers: [Int32: any ReadinessHandler] = [:]
    private var timers = Heap<TimerEntry>()
    private var unflushed: [Connection] = []
    private var isRunning = true
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
        let (wakes, accepted) = self.mailbox.withLock { mailbox in
            guard !mailbox.isStopped else { return (false, false) }
            mailbox.jobs.append(job)
            defer { mailbox.isAwake = true }
            return (!mailbox.isAwake, true)
        }
        if wakes {
            var one: UInt64 = 1
            _ = unsafe write(self.wakeup.rawValue, &one, 8)
        }
        return accepted
    }

    func stop() { self.post(.stop) }

    // MARK: - The thread

    func run() {
        var events = unsafe [epoll_event](repeating: epoll_event(), count: 256)
        while self.isRunning {
            let count = unsafe events.withUnsafeMutableBufferPointer { buffer in
                unsafe epoll_wait(self.epoll.rawValue, buffer.baseAddress, Int32(buffer.count), self.timeout())
            }
            self.now = .now
            for index in 0..<max(0, Int(count)) {
                let event = unsafe events[index]
                unsafe self.dispatch(unsafe event.data.fd, Readiness(rawValue: event.events))
            }
            self.takeMailbox()
            self.fireTimers()
            self.flush()
        }
        self.mailbox.withLock {
            $0.isStopped = true
            $0.jobs = []
        }
    }

    /// Milliseconds to sleep. Marks the thread as asleep, unless there is work.
    private func timeout() -> Int32 {
        let isIdle = self.mailbox.withLock { mailbox in
            guard mailbox.jobs.isEmpty else { return false }
            mailbox.isAwake = false
            return true
        }
        guard isIdle else { return 0 }
        guard let next = self.timers.min else { return -1 }
        let milliseconds = (next.deadline - .now) / Duration.milliseconds(1)
        return Int32(min(max(milliseconds.rounded(.up), 0), 60_000))
    }

    private func dispatch(_ descriptor: Int32, _ readiness: Readiness) {
        if descriptor == self.wakeup.rawValue {
            var count: UInt64 = 0
            _ = unsafe read(descriptor, &count, 8)
        } else {
            self.handlers[descriptor]?.ready(readiness)
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
        while !self.unflushed.isEmpty {
            let connections = self.unflushed
            self.unflushed = []
            for connection in connections { connection.flush() }
        }
    }
}

// MARK: - On the loop's thread

extension EventLoop {
    /// Has `connection.flush()` called at the end of this turn.
    func flushLater(_ connection: Connection) { self.unflushed.append(connection) }

    func fire(at deadline: ContinuousClock.Instant, _ body: @escaping () -> Void) {
        self.timers.insert(TimerEntry(deadline: deadline, fire: body))
    }

    func register(_ descriptor: Int32, _ readiness: Readiness, _ handler: any ReadinessHandler) throws(SystemError) {
        try self.control(EPOLL_CTL_ADD, descriptor, readiness)
        self.handlers[descriptor] = handler
    }

    func modify(_ descriptor: Int32, _ readiness: Readiness) throws(SystemError) {
        try self.control(EPOLL_CTL_MOD, descriptor, readiness)
    }

    func deregister(_ descriptor: Int32) {
        self.handlers[descriptor] = nil
        _ = epoll_ctl(self.epoll.rawValue, EPOLL_CTL_DEL, descriptor, nil)
    }

    private func control(_ operation: Int32, _ descriptor: Int32, _ readiness: Readiness) throws(SystemError) {
        var event = unsafe epoll_event()
        unsafe event.events = readiness.rawValue
        unsafe event.data.fd = descriptor
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

/// Who is told that a socket can be read or written.
protocol ReadinessHandler: AnyObject {
    func ready(_ readiness: Readiness)
}

/// What epoll reports, and what it is asked for.
struct Readiness: OptionSet {
    let rawValue: UInt32
    static let input = Readiness(rawValue: EPOLLIN.rawValue)
    static let output = Readiness(rawValue: EPOLLOUT.rawValue)
    static let failure = Readiness(rawValue: EPOLLERR.rawValue | EPOLLHUP.rawValue)
}

/// A run of memory that sockets are read into.
@safe
final class ReadBuffer {
    private let memory: UnsafeMutableRawBufferPointer

    init(capacity: Int) { unsafe self.memory = .allocate(byteCount: capacity, alignment: 64) }

    deinit { unsafe self.memory.deallocate() }

    /// Fills the buffer by `fill`, which returns the count; then lends what is there.
    func with<R>(_ fill: (UnsafeMutableRawBufferPointer) -> Int, _ body: (Int, Bytes) throws -> R) rethrows -> R {
        let count = unsafe fill(self.memory)
        let filled = unsafe UnsafeRawBufferPointer(rebasing: self.memory[0..<max(0, count)])
        let bytes = unsafe filled.bindMemory(to: UInt8.self)
        return unsafe try body(count, bytes.span)
    }
}
