import Errors
import Options
import Synchronization
import Testing

@testable import BacktestEngine

@Suite("The cache of datasets")
struct DatasetCacheTests {
    private func key(_ request: String) -> DatasetKey { DatasetKey(source: "sketch", revision: "1", request: request) }

    private func dataset() throws -> ProvenDataset {
        var chain = ChainSketch()
        for hour in 0..<10 { chain.add(Int64(hour), .init(bid: 0.01, ask: 0.011, mark: 0.0105, delta: 0.25)) }
        return ProvenDataset(try chain.dataset())
    }

    @Test("loads once for all who ask at the same time")
    func singleFlight() async throws {
        let cache = DatasetCache(byteLimit: 1 << 20)
        let proven = try self.dataset()
        let key = self.key("a")
        let loads = Count()
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let digests = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    try await cache.dataset(of: key) {
                        loads.add()
                        for await _ in gate {}
                        return proven
                    }.0.digest
                }
            }
            open.finish()
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(digests == [proven.digest])
        #expect(loads.value == 1)
        #expect(try await cache.dataset(of: self.key("a")) { throw LabError(.internalError, "loaded") }.isCached)
    }

    @Test("lets the least recently used go when it is over its limit")
    func eviction() async throws {
        let proven = try self.dataset()
        let cache = DatasetCache(byteLimit: proven.dataset.byteCount * 2)
        for name in ["a", "b", "a", "c"] { _ = try await cache.dataset(of: self.key(name)) { proven } }
        #expect(await cache.count == 2)
        #expect(try await cache.dataset(of: self.key("a")) { proven }.isCached)
        #expect(try await !cache.dataset(of: self.key("b")) { proven }.isCached)
        #expect(await cache.byteCount <= proven.dataset.byteCount * 2)
    }

    @Test("does not keep what is larger than its limit, nor what failed")
    func refusals() async throws {
        let proven = try self.dataset()
        let cache = DatasetCache(byteLimit: 10)
        _ = try await cache.dataset(of: self.key("a")) { proven }
        #expect(await cache.count == 0)
        await #expect(throws: LabError(.unavailable, "away")) {
            try await cache.dataset(of: self.key("b")) { throw LabError(.unavailable, "away") }
        }
        #expect(try await cache.dataset(of: self.key("b")) { proven }.0.digest == proven.digest)
    }

    @Test("ends a load when the last who waited for it gave up")
    func abandoned() async throws {
        let cache = DatasetCache(byteLimit: 1 << 20)
        let started = AsyncStream.makeStream(of: Void.self)
        let ended = AsyncStream.makeStream(of: Void.self)
        let waiter = Task {
            try await cache.dataset(of: self.key("a")) {
                started.continuation.yield()
                defer { ended.continuation.yield() }
                try await Task.sleep(for: .seconds(600))
                return try self.dataset()
            }
        }
        for await _ in started.stream { break }
        waiter.cancel()
        for await _ in ended.stream { break }
        await #expect(throws: (any Error).self) { try await waiter.value }
    }
}

private final class Count: Sendable {
    private let count = Mutex(0)
    func add() { self.count.withLock { $0 += 1 } }
    var value: Int { self.count.withLock { $0 } }
}
