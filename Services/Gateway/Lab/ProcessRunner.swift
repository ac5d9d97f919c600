import Errors
import Foundation
import Synchronization

/// Runs a program to its end and hands back what it printed.
enum ProcessRunner {
    struct Outcome: Sendable, Hashable {
        var end: ProcessEnd
        /// Standard output and error, as they came, at most the first `outputLimit` bytes.
        var output: String
    }

    private static let outputLimit = 256 * 1024

    /// Cancelling the task ends the program.
    static func run(_ description: ProcessDescription) async throws -> Outcome {
        let collected = Collected()
        let (ends, continuation) = AsyncStream<ProcessEnd>.makeStream()
        let process = try await ChildProcess.start(
            description,
            output: { collected.append($0, limit: Self.outputLimit) },
            ended: {
                continuation.yield($0)
                continuation.finish()
            }
        )
        let end = await withTaskCancellationHandler {
            var last: ProcessEnd?
            // A cancelled stream ends at once; the program's end is still to come, and is not waited for.
            for await end in ends { last = end }
            return last
        } onCancel: {
            process.signal(SIGTERM)
        }
        guard let end else { throw CancellationError() }
        return Outcome(end: end, output: collected.text)
    }

    private final class Collected: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        func append(_ more: UnsafeRawBufferPointer, limit: Int) {
            self.bytes.withLock { $0.append(contentsOf: more.prefix(max(0, limit - $0.count))) }
        }

        var text: String { self.bytes.withLock { String(decoding: $0, as: UTF8.self) } }
    }
}
