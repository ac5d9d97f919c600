import Errors
import Synchronization
import Testing

@testable import BacktestEngine

@Suite("The queue of runs")
struct RunQueueTests {
    @Test("lets as many run as it has workers, then makes wait, then refuses")
    func entries() {
        var queue = RunQueueState(runningLimit: 2, waitingLimit: 1)
        #expect(queue.enter() == .run(0))
        #expect(queue.enter() == .run(1))
        #expect(queue.enter() == .wait(2, position: 0))
        #expect(queue.enter() == .full)
    }

    @Test("starts the first that waits when somebody leaves, and tells the others that they moved")
    func departures() {
        var queue = RunQueueState(runningLimit: 1, waitingLimit: 3)
        for _ in 0..<4 { _ = queue.enter() }
        #expect(queue.leave(0) == .init(starting: 1, moved: [2, 3]))
        #expect(queue.leave(2) == .init(starting: nil, moved: [3]))
        #expect(queue.leave(2) == .init(starting: nil, moved: []))
        #expect(queue.leave(1) == .init(starting: 3, moved: []))
        #expect(queue.leave(3) == .init(starting: nil, moved: []))
        #expect(queue.enter() == .run(4))
    }

    @Test("never runs more than its limit, whatever comes and goes", arguments: 1...20 as ClosedRange<UInt64>)
    func randomWalk(seed: UInt64) {
        var random = seed
        func draw(_ bound: UInt64) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((random >> 33) % bound)
        }
        var queue = RunQueueState(runningLimit: 1 + draw(4), waitingLimit: draw(5))
        for _ in 0..<500 {
            let known = Array(queue.running) + queue.waiting
            if draw(2) == 0 || known.isEmpty {
                _ = queue.enter()
            } else {
                _ = queue.leave(known.sorted()[draw(UInt64(known.count))])
            }
            #expect(queue.running.count <= queue.runningLimit)
            #expect(queue.waiting.count <= queue.waitingLimit)
            #expect(queue.waiting.isEmpty || queue.running.count == queue.runningLimit)
        }
    }

    @Test("forgets who gave up waiting, and serves the next")
    func cancelledWaiter() async throws {
        let queue = RunQueue(workers: 1, waiting: 4)
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let holder = Task { try await queue.withTurn(waiting: { _ in }) { for await _ in gate {} } }
        while await queue.runningCount == 0 { await Task.yield() }
        let impatient = Task { try await queue.withTurn(waiting: { _ in }) {} }
        while await queue.waitingCount < 1 { await Task.yield() }
        let patient = Task { try await queue.withTurn(waiting: { _ in }) { 7 } }
        while await queue.waitingCount < 2 { await Task.yield() }
        impatient.cancel()
        await #expect(throws: CancellationError.self) { try await impatient.value }
        open.finish()
        #expect(try await patient.value == 7)
        try await holder.value
        #expect(await queue.runningCount == 0)
    }

    @Test("says so when it is full")
    func full() async throws {
        let queue = RunQueue(workers: 1, waiting: 0)
        try await queue.withTurn(waiting: { _ in }) {
            let error = await #expect(throws: LabError.self) { try await queue.withTurn(waiting: { _ in }) {} }
            #expect(error?.code == .resourceExhausted)
        }
    }
}
