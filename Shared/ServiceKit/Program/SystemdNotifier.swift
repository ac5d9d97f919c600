import Errors
import Glibc
import Logging
import ServiceLifecycle

/// Tells systemd how the service is, where it asks (`Type=notify`, `WatchdogSec=`):
///
/// | message | when |
/// |---|---|
/// | `READY=1` | it serves for the first time: units that come after it may start |
/// | `STATUS=…` | the state changes: a line of `systemctl status` |
/// | `STOPPING=1` | it drains |
/// | `WATCHDOG=1` | twice in the watchdog's time, for as long as tasks are run at all |
struct SystemdNotifier: Service {
    private let socket: NotifySocket
    private let watchdog: Duration?
    private let state: ServingState
    private let logger: Logger

    /// Nil where nobody asks, or on an address that is none, which is logged: a service runs without its manager.
    init?(_ environment: [String: String], state: ServingState, logger: Logger) {
        guard let name = environment["NOTIFY_SOCKET"], !name.isEmpty else { return nil }
        do throws(LabError) {
            self.socket = try NotifySocket(name)
        } catch {
            logger.warning("the service manager is not told", metadata: [LogKeys.error: "\(error.message)"])
            return nil
        }
        self.watchdog = Self.watchdog(environment)
        self.state = state
        self.logger = logger
    }

    /// The time within which the watchdog wants to hear of this process.
    private static func watchdog(_ environment: [String: String]) -> Duration? {
        guard let microseconds = environment["WATCHDOG_USEC"].flatMap({ Int64($0) }), microseconds > 0 else {
            return nil
        }
        // A process that we were started by may have been the one that was meant.
        if let process = environment["WATCHDOG_PID"], process != String(getpid()) { return nil }
        return .microseconds(microseconds)
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup { group in
                group.addTask { await self.tellChanges() }
                if let watchdog = self.watchdog { group.addTask { await self.reassure(every: watchdog / 2) } }
            }
        }
    }

    private func tellChanges() async {
        var isReady = false
        for await phase in self.state.phases() {
            var message = "STATUS=\(Self.status(phase))"
            if phase == .serving, !isReady {
                isReady = true
                message = "READY=1\n" + message
            }
            if phase == .draining { message = "STOPPING=1\n" + message }
            self.tell(message)
        }
    }

    private func reassure(every interval: Duration) async {
        repeat { self.tell("WATCHDOG=1") } while (try? await Task.sleep(for: interval)) != nil
    }

    private func tell(_ message: String) {
        do throws(LabError) {
            try self.socket.send(message)
        } catch {
            self.logger.warning("the service manager was not told", metadata: [LogKeys.error: "\(error.message)"])
        }
    }

    private static func status(_ phase: ServingState.Phase) -> String {
        switch phase {
        case .starting: "starting"
        case .serving: "serving"
        case .unready(let failures): "not ready: \(failures.keys.sorted().joined(separator: ", "))"
        case .draining: "draining"
        }
    }
}
