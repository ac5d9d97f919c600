/// Who runs now and who waits: a bounded first-in, first-out queue in front of a bounded number of runs, as a value.
///
/// Events go in, actions come out; `RunQueue` performs them.
struct RunQueueState: Sendable {
    typealias Ticket = UInt64

    let runningLimit: Int
    let waitingLimit: Int
    private(set) var running: Set<Ticket> = []
    /// The first to run comes first.
    private(set) var waiting: [Ticket] = []
    private var nextTicket: Ticket = 0

    enum Entry: Equatable {
        /// Run now; `leave` when done.
        case run(Ticket)
        /// Wait until `run` names the ticket; `position` runs are to start before it.
        case wait(Ticket, position: Int)
        case full
    }

    /// What follows from somebody's leaving.
    struct Departure: Equatable {
        /// May run now.
        var starting: Ticket?
        /// Those that still wait, whose places changed.
        var moved: [Ticket]
    }

    init(runningLimit: Int, waitingLimit: Int) {
        precondition(runningLimit > 0 && waitingLimit >= 0, "Condition: somebody may run")
        self.runningLimit = runningLimit
        self.waitingLimit = waitingLimit
    }

    /// - Parameter isAdmitted: a part of something that was let in before, which is never refused.
    mutating func enter(isAdmitted: Bool = false) -> Entry {
        let ticket = self.nextTicket
        if self.running.count < self.runningLimit {
            self.nextTicket += 1
            self.running.insert(ticket)
            return .run(ticket)
        }
        guard isAdmitted || self.waiting.count < self.waitingLimit else { return .full }
        self.nextTicket += 1
        self.waiting.append(ticket)
        return .wait(ticket, position: self.waiting.count - 1)
    }

    /// The holder of `ticket` is done, or gave up waiting. A ticket that is not held changes nothing.
    mutating func leave(_ ticket: Ticket) -> Departure {
        if let place = self.waiting.firstIndex(of: ticket) {
            self.waiting.remove(at: place)
            return Departure(starting: nil, moved: Array(self.waiting[place...]))
        }
        guard self.running.remove(ticket) != nil, !self.waiting.isEmpty else {
            return Departure(starting: nil, moved: [])
        }
        let next = self.waiting.removeFirst()
        self.running.insert(next)
        return Departure(starting: next, moved: self.waiting)
    }
}
