/// Which definitions of a batch are computed next, and how many at a time, as a value.
///
/// A slice takes about as long as a caller may wait for its turn or for a cancellation to be seen: it begins at one
/// definition and follows what the last ones took.
struct BatchSchedule: Sendable {
    /// What a slice is to take, in seconds.
    static let sliceSeconds = 0.02
    /// How many definitions may be computed and not yet recorded.
    let unrecordedLimit: Int

    private var rest: ArraySlice<Int>
    private var secondsEach: Double?
    private(set) var handedOut = 0
    private(set) var unrecorded = 0

    /// - Parameter indices: of the definitions, in the order of their numbers.
    init(_ indices: [Int], unrecordedLimit: Int) {
        precondition(unrecordedLimit > 0, "Condition: something may be computed")
        self.rest = indices[...]
        self.unrecordedLimit = unrecordedLimit
    }

    enum Next: Equatable {
        case compute([Int])
        /// Until something is recorded.
        case wait
        case done
    }

    /// - Parameter workers: who share the rest: nobody takes so much that another ends long before.
    mutating func next(workers: Int) -> Next {
        guard !self.rest.isEmpty else { return .done }
        let room = self.unrecordedLimit - self.unrecorded
        guard room > 0 else { return .wait }
        let paced = self.secondsEach.map { Int(Self.sliceSeconds / max($0, 1e-9)) } ?? 1
        let fair = (self.rest.count + 2 * workers - 1) / (2 * workers)
        let count = max(1, min(paced, fair, room))
        let slice = Array(self.rest.prefix(count))
        self.rest = self.rest.dropFirst(count)
        self.handedOut += slice.count
        self.unrecorded += slice.count
        return .compute(slice)
    }

    /// A slice of `count` took `seconds`.
    mutating func computed(_ count: Int, seconds: Double) {
        guard count > 0 else { return }
        let each = seconds / Double(count)
        // Quick to slow down, slow to speed up: a slice that is too long is worse than one that is too short.
        self.secondsEach = self.secondsEach.map { each > $0 ? each : 0.5 * (each + $0) } ?? each
    }

    mutating func recorded(_ count: Int) { self.unrecorded -= count }
}
