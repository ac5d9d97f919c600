import Errors
import Foundation
import Synchronization

/// A running child and the thread that belongs to it.
///
/// The thread makes the process, carries what it prints to `output`, and waits for its end. It must live as long as
/// the child: the kernel sends the signal of `PR_SET_PDEATHSIG` when the *thread* that made the child ends, and a
/// thread of the cooperative pool or of Dispatch may end at any time.
final class ChildProcess: Sendable {
    private enum State {
        case running(pid: pid_t)
        /// Collected by `waitpid`: the number may belong to somebody else now, and gets no signal from us.
        case ended
    }

    private let state: Mutex<State>
    let pid: pid_t

    private init(pid: pid_t) {
        self.pid = pid
        self.state = Mutex(.running(pid: pid))
    }

    /// Starts a process in a process group of its own (a terminal's Ctrl-C is for us alone; we end the children in
    /// order) with nothing to read.
    ///
    /// - Parameters:
    ///   - output: called on the child's thread with what it prints to standard output and error.
    ///   - ended: called on the child's thread, once, last.
    /// - Throws: `LabError` where the process cannot be made.
    static func start(
        _ description: ProcessDescription,
        output: @escaping @Sendable (UnsafeRawBufferPointer) -> Void,
        ended: @escaping @Sendable (ProcessEnd) -> Void
    ) async throws -> ChildProcess {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread {
                do throws(LabError) {
                    let setpriv = try ExecutableSearch.required(
                        "setpriv",
                        remedy: "install util-linux, which has it on every Debian"
                    )
                    let product = try Spawn.start(
                        setpriv,
                        arguments: description.launcherArguments,
                        environment: description.environment,
                        separation: .group
                    )
                    let child = ChildProcess(pid: product.pid)
                    continuation.resume(returning: child)
                    Self.drain(product.output, to: output)
                    close(product.output)
                    ended(child.collect())
                } catch {
                    continuation.resume(throwing: error)
                }
            }
            thread.name = "child"
            thread.stackSize = 512 * 1024
            thread.start()
        }
    }

    /// Sends a signal to the child, if it is still there; what it does about its own children is its own affair.
    func signal(_ signal: Int32) {
        self.state.withLock { state in
            if case .running(let pid) = state { _ = Foundation.kill(pid, signal) }
        }
    }

    /// Ends the child and every process of its group at once.
    func kill() {
        self.state.withLock { state in
            if case .running(let pid) = state { _ = Foundation.kill(-pid, SIGKILL) }
        }
    }

    private func collect() -> ProcessEnd {
        // Waits without reaping first, so that no signal can be sent between the reaping and our knowing of it.
        var info = siginfo_t()
        while waitid(P_PID, id_t(self.pid), &info, WEXITED | WNOWAIT) == -1, errno == EINTR {}
        return self.state.withLock { state in
            var status: Int32 = 0
            while waitpid(self.pid, &status, 0) == -1, errno == EINTR {}
            state = .ended
            let signal = status & 0x7F
            return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
        }
    }

    private static func drain(_ pipe: Int32, to output: (UnsafeRawBufferPointer) -> Void) {
        withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 16) { buffer in
            while true {
                let count = read(pipe, buffer.baseAddress, buffer.count)
                if count > 0 {
                    output(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                } else if count == 0 || errno != EINTR {
                    return
                }
            }
        }
    }
}
