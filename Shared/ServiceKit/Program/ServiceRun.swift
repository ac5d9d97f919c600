import Errors
import GRPCCore
import Logging
import ServiceLifecycle
import UnixSignals

/// A service from its first listener to its last answer, over any transport.
struct ServiceRun<Transport: ServerTransport>: Sendable {
    let transport: Transport
    let context: BootContext
    let assembly: Assembly
    let state: ServingState
    let pipeline: ServerPipeline
    let admin: AdminServer
    let certificates: CertificateWatcher
    let startedAt: Int64
    /// Where calls are taken, once they are.
    let address: @Sendable () async throws -> String
    /// Whom a service manager has told us to tell.
    var notifier: SystemdNotifier?

    /// Runs until a signal, a failure of a part, or the end of the task.
    func run(signals: AsyncStream<UnixSignal>) async -> ExitCode {
        let resources = self.context.resources.contents
        let logger = self.context.logger
        let server = GRPCServer(
            transport: self.transport,
            services: self.services,
            interceptors: self.pipeline.interceptors
        )
        let rpc = RPCServerService(
            server,
            startup: resources.startup + self.assembly.startup,
            readiness: ReadinessLoop(
                checks: resources.readiness + self.assembly.readiness,
                state: self.state,
                logger: logger
            ),
            state: self.state,
            notice: self.context.configuration[StandardConfiguration.drainNotice],
            deadline: self.context.configuration[StandardConfiguration.drainDeadline],
            logger: logger,
            address: self.address
        )
        // Stopped in reverse: first the calls, last the port that shows it.
        let watch: [any Service] = self.notifier.map { [$0] } ?? []
        let parts: [any Service] =
            watch + [self.admin, self.certificates] + resources.background + self.assembly.background + [rpc]
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: parts.map { part in
                    ServiceGroupConfiguration.ServiceConfiguration(
                        service: part,
                        successTerminationBehavior: part is RPCServerService<Transport>
                            ? .gracefullyShutdownGroup : .ignore,
                        failureTerminationBehavior: .gracefullyShutdownGroup,
                        serviceName: "\(type(of: part))"
                    )
                },
                logger: logger
            )
        )
        logger.notice("admin port open", metadata: ["admin.address": "\(self.admin.address)"])
        let outcome = await Self.run(group, signals: signals, logger: logger)
        self.state.move(to: .draining)
        switch outcome {
        case .success where rpc.didCutOff: return self.ended(.failed)
        case .success: return self.ended(.done)
        case .failure(let error) where error is CancellationError: return self.ended(.failed)
        case .failure(let error):
            let failure = LabError(wrapping: error)
            logger.error(
                "a part of the service failed",
                metadata: [LogKeys.error: "\(failure)", LogKeys.location: "\(failure.location)"]
            )
            return self.ended(failure.code == .unavailable ? .unreachable : .failed)
        }
    }

    private func ended(_ code: ExitCode) -> ExitCode {
        self.context.logger.notice("stopped", metadata: ["exit": .stringConvertible(Int(code.rawValue))])
        return code
    }

    private var services: [any RegistrableRPCService] {
        var router = RPCRouter<Transport>()
        for handler in self.assembly.handlers { handler.registerMethods(with: &router) }
        let own = Set(router.methods.map { $0.service.fullyQualifiedService })
        let system = SystemHandler(
            name: "thetalab-\(self.context.role)",
            instance: self.context.instance,
            startedAt: self.startedAt,
            state: self.state,
            certificateEnd: { [certificates = self.certificates] in certificates.current.notAfter }
        )
        let standard = ["thetalab.system.v1.System", "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection"]
        let all = own.union(standard)
        return self.assembly.handlers + [
            system, HealthHandler(state: self.state, services: all), ReflectionHandler(services: all),
        ]
    }

    /// Runs the group; the first signal has it stop in order, the second at once.
    private static func run(
        _ group: ServiceGroup,
        signals: AsyncStream<UnixSignal>,
        logger: Logger
    ) async -> Result<Void, any Error> {
        let running = Task { try await group.run() }
        let listening = Task {
            var isStopping = false
            for await signal in signals {
                if isStopping {
                    logger.warning("second signal: stopping now", metadata: ["signal": "\(signal)"])
                    running.cancel()
                    return
                }
                isStopping = true
                logger.notice("signal: stopping", metadata: ["signal": "\(signal)"])
                await group.triggerGracefulShutdown()
            }
        }
        defer { listening.cancel() }
        return await withTaskCancellationHandler {
            await running.result
        } onCancel: {
            running.cancel()
        }
    }
}
