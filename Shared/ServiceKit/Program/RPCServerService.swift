import Errors
import GRPCCore
import Logging
import ServiceLifecycle
import Synchronization

/// Takes calls from the moment that everything is ready until everything has been answered.
///
/// When told to stop: says that it is not serving, waits `notice` so that callers hear it, refuses new calls, waits
/// `deadline` for those in flight, and cuts off the rest.
final class RPCServerService<Transport: ServerTransport>: Service {
    private let server: GRPCServer<Transport>
    private let startup: [StartupStep]
    private let readiness: ReadinessLoop
    private let state: ServingState
    private let notice: Duration
    private let deadline: Duration
    private let logger: Logger
    private let address: @Sendable () async throws -> String
    private let cutOff = Atomic(false)

    init(
        _ server: GRPCServer<Transport>,
        startup: [StartupStep],
        readiness: ReadinessLoop,
        state: ServingState,
        notice: Duration,
        deadline: Duration,
        logger: Logger,
        address: @escaping @Sendable () async throws -> String
    ) {
        self.server = server
        self.startup = startup
        self.readiness = readiness
        self.state = state
        self.notice = notice
        self.deadline = deadline
        self.logger = logger
        self.address = address
    }

    /// Whether calls were cut off: the process then says so with its exit code.
    var didCutOff: Bool { self.cutOff.load(ordering: .acquiring) }

    private enum Part: Sendable {
        case served
        case lookedAround
        case drained
    }

    func run() async throws {
        for step in self.startup {
            self.logger.info("starting up", metadata: ["step": "\(step.name)"])
            try await cancelWhenGracefulShutdown { try await step.run() }
        }
        if Task.isShuttingDownGracefully || Task.isCancelled { return }
        try await withThrowingTaskGroup(of: Part.self) { group in
            group.addTask {
                // Told to stop before it began, a server refuses to begin: that is a stop in order too.
                do { try await self.server.serve() } catch let error as RuntimeError
                    where error.code == .serverIsStopped
                {}
                return .served
            }
            group.addTask {
                for await address in self.addresses {
                    self.logger.notice("taking calls", metadata: ["rpc.address": "\(address)"])
                    await self.readiness.run()
                }
                return .lookedAround
            }
            group.addTask {
                do { try await gracefulShutdown() } catch { return .drained }
                await self.drain()
                return .drained
            }
            defer { group.cancelAll() }
            while let part = try await group.next() {
                switch part {
                case .lookedAround: continue
                case .served:
                    guard Task.isShuttingDownGracefully || Task.isCancelled else {
                        throw LabError(.internalError, "the server stopped taking calls by itself")
                    }
                    return
                case .drained:
                    // The time is over: leaving the group cancels the server, and with it the calls that are left.
                    self.cutOff.store(true, ordering: .releasing)
                    self.logger.warning("calls are cut off: the drain deadline is over")
                    return
                }
            }
        }
    }

    /// Where calls are taken, once they are; nothing where that does not come to be.
    ///
    /// A task of its own asks, since a transport that never listens never answers, and must not be waited for.
    private var addresses: AsyncStream<String> {
        AsyncStream { continuation in
            let asking = Task {
                if let address = try? await self.address() { continuation.yield(address) }
                continuation.finish()
            }
            continuation.onTermination = { _ in asking.cancel() }
        }
    }

    private func drain() async {
        self.state.move(to: .draining)
        self.logger.notice(
            "draining",
            metadata: ["notice": "\(self.notice.configurationText)", "deadline": "\(self.deadline.configurationText)"]
        )
        do { try await Task.sleep(for: self.notice) } catch { return }
        self.server.beginGracefulShutdown()
        do { try await Task.sleep(for: self.deadline) } catch { return }
    }
}
