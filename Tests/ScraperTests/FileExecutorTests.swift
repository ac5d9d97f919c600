import Foundation
import Testing

@testable import Scraper

@Suite("Where files are read and written")
struct FileExecutorTests {
    /// Waits as a slow disk makes its caller wait.
    private actor Waiting {
        private nonisolated let executor = FileExecutor()
        nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

        func wait(for gate: Gate, begun: Gate) {
            begun.open.signal()
            gate.open.wait()
        }
    }

    private final class Gate: Sendable {
        let open = DispatchSemaphore(value: 0)
    }

    @Test("many that wait for the disk hold up no other task", .timeLimit(.minutes(1)))
    func waiting() async {
        let count = ProcessInfo.processInfo.activeProcessorCount * 2 + 2
        let gate = Gate()
        let begun = Gate()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<count { group.addTask { await Waiting().wait(for: gate, begun: begun) } }
            // All of them wait by now, and this thread is one of those that run tasks.
            group.addTask {
                await withCheckedContinuation { continuation in
                    Thread.detachNewThread {
                        for _ in 0..<count { begun.open.wait() }
                        continuation.resume()
                    }
                }
                await Task.yield()
                for _ in 0..<count { gate.open.signal() }
            }
        }
    }
}
