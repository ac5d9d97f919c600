import Errors
import Logging
import ServiceLifecycle

/// Asks the readiness checks again and again, and says where the answer changes.
struct ReadinessLoop: Sendable {
    let checks: [ReadinessCheck]
    let state: ServingState
    let logger: Logger
    var interval = Duration.seconds(5)
    /// The same where something does not hold: callers wait for it to hold again.
    var eagerInterval = Duration.seconds(1)
    /// How long one check may take before it counts as failed.
    var patience = Duration.seconds(5)

    func run() async {
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            await self.look()
            if self.checks.isEmpty { return }
            let pause = self.state.isServing ? self.interval : self.eagerInterval
            do { try await Task.sleep(for: pause) } catch { return }
        }
    }

    /// Asks every check once, all at the same time.
    func look() async {
        let failures = await withTaskGroup(of: (String, String?).self) { group in
            for check in self.checks {
                group.addTask { (check.name, await self.failure(of: check)) }
            }
            return await group.reduce(into: [String: String]()) { $0[$1.0] = $1.1 }
        }
        guard !Task.isCancelled else { return }
        let phase: ServingState.Phase = failures.isEmpty ? .serving : .unready(failures)
        guard self.state.move(to: phase) else { return }
        if failures.isEmpty {
            self.logger.notice("serving")
        } else {
            self.logger.warning(
                "not ready",
                metadata: ["failed": .dictionary(failures.mapValues { .string($0) })]
            )
        }
    }

    private func failure(of check: ReadinessCheck) async -> String? {
        await withTaskGroup(of: String?.self) { group in
            group.addTask {
                do {
                    try await check.check()
                    return nil
                } catch {
                    return LabError(wrapping: error).message
                }
            }
            group.addTask {
                do { try await Task.sleep(for: self.patience) } catch { return nil }
                return "no answer within \(self.patience.configurationText)"
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }
}
