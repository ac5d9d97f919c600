import Synchronization

/// Counts up from 0.
final class Counter: Sendable {
    private let value = Atomic(0)

    func next() -> Int { self.value.add(1, ordering: .relaxed).oldValue }
    var count: Int { self.value.load(ordering: .relaxed) }
}
