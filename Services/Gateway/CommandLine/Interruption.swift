import Dispatch
import Foundation
import Synchronization

/// A person's Ctrl-C (or a supervisor's SIGTERM) while a command runs: the first cancels the command's work, and with
/// it the work on the servers; the second ends this process at once.
final class Interruption: Sendable {
    private let count = Mutex(0)

    var happened: Bool { self.count.withLock { $0 > 0 } }

    /// Cancels `work` at the first signal, from now until the watch is stopped.
    func cancelling(_ work: Task<Void, any Error>) -> SignalWatch {
        SignalWatch([SIGINT, SIGTERM]) { _ in
            let count = self.count.withLock { count in
                count += 1
                return count
            }
            if count > 1 { _exit(ExitStatus.interrupted.rawValue) }
            work.cancel()
        }
    }
}

/// Hands signals to a closure instead of letting them end the process.
final class SignalWatch: Sendable {
    private let sources: Mutex<[any DispatchSourceSignal]>

    init(_ signals: [Int32], _ handle: @escaping @Sendable (Int32) -> Void) {
        let queue = DispatchQueue(label: "thetalab.signals")
        self.sources = Mutex(
            signals.map { number in
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
                source.setEventHandler { handle(number) }
                source.resume()
                return source
            }
        )
    }

    /// Lets go; the signals stay ignored, as what follows is the end of the process.
    func stop() {
        self.sources.withLock { sources in
            for source in sources { source.cancel() }
            sources = []
        }
    }
}
