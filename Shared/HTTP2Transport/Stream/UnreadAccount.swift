import Synchronization

/// The bytes that the calls of one connection have received and nobody has read: whole messages that wait for their
/// reader, and messages that are not complete yet.
///
/// The connection's loop adds to it, the readers' tasks take from it. While it is over its bound the connection gives
/// the peer none of the connection's window back, so that it can grow by one such window at most.
final class UnreadAccount: Sendable {
    private let bytes = Atomic<Int>(0)
    private let bound: Atomic<Int>

    /// - Parameter max: The bound, in bytes.
    init(max: Int) { self.bound = Atomic(max) }

    var count: Int { self.bytes.load(ordering: .relaxed) }

    /// Whether nothing more should come.
    var isOver: Bool { self.count > self.bound.load(ordering: .relaxed) }

    /// Makes the bound at least `max`: what a single call may receive must fit, or it would never be complete.
    func raise(to max: Int) {
        if max > self.bound.load(ordering: .relaxed) { self.bound.store(max, ordering: .relaxed) }
    }

    func add(_ count: Int) { self.bytes.add(count, ordering: .relaxed) }

    /// - Returns: whether that has made room, which the loop should be told.
    @discardableResult
    func subtract(_ count: Int) -> Bool {
        let (before, after) = self.bytes.subtract(count, ordering: .relaxed)
        let bound = self.bound.load(ordering: .relaxed)
        return before > bound && after <= bound
    }
}
