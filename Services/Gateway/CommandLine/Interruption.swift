import Dispatch
import Foundation
import Synchronization

/// A person's Ctrl-C (or a supervisor's SIGTERM) while a command runs: the first cancels the command's work, and with
/// it the work on the servers; the second ends this process at once.
final class Interruption: Sendable {
    private struct State {
        var count = 0
        var work: Task<Void, any Error>?
    }

    private let state = Mutex(State())

    var happened: Bool { self.state.withLock { $0.count > 0 } }

    /// Begins to answer signals, until the watch is stopped. What is to be cancelled may come later.
    ///
    /// - Parameter atPrompt: called where a person is being asked: nothing is under way then, and their answer, which
    ///   cannot be cancelled, is not waited for.
    func watch(atPrompt: @escaping @Sendable () -> Void) -> SignalWatch {
        SignalWatch([SIGINT, SIGTERM]) { _ in
            if Prompt.isAsking.load(ordering: .relaxed) {
                atPrompt()
                _exit(ExitStatus.interrupted.rawValue)
            }
            let (count, work) = self.state.withLock { state in
                state.count += 1
                return (state.count, state.work)
            }
            if count > 1 { _exit(ExitStatus.interrupted.rawValue) }
            work?.cancel()
        }
    }

    /// Cancels `work` at the first signal, at once where it has come already.
    func cancels(_ work: Task<Void, any Error>) {
        let isLate = self.state.withLock { state in
            state.work = work
            return state.count > 0
        }
        if isLate { work.cancel() }
    }
}

/// Hands signals to a closure instead of letting them end the process.
final class SignalWatch: Sendable {
    private let sources: Mutex<[any DispatchSourceSignal]>

    /// Returns once the signals are watched: one that came between would be ignored and lost.
    init(_ signals: [Int32], _ handle: @escaping @Sendable (Int32) -> Void) {
        let queue = DispatchQueue(label: "thetalab.signals")
        let registered = DispatchSemaphore(value: 0)
        self.sources = Mutex(
            signals.map { number in
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
                source.setEventHandler { handle(number) }
                source.setRegistrationHandler { registered.signal() }
                source.resume()
                return source
            }
        )
        for _ in signals { registered.wait() }
    }

    /// Lets go; the signals stay ignored, as what follows is the end of the process.
    func stop() {
        self.sources.withLock { sources in
            for source in sources { source.cancel() }
            sources = []
        }
    }
}
