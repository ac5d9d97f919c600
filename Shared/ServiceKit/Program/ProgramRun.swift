import Errors
import Foundation
import HTTP2Transport
import Logging
import Metrics

/// One run of a program, from its arguments to its exit code.
///
/// 1. flags, environment, file: read and checked before anything opens; what is wrong is one line, and exit 64
/// 2. log, metrics, traces, seed, clock
/// 3. `assemble`: pure wiring, after which `--check` ends
/// 4. listeners, migrations, startup, health; then calls, until told to stop
struct ProgramRun: Sendable {
    let program: any Program.Type
    let host: HostProcess

    func run() async -> ExitCode {
        do throws(LabError) {
            return try await self.start()
        } catch {
            var line = "\(self.program.executable): \(error.message)"
            if let remedy = error.remedy { line += "; \(remedy)" }
            self.host.complain(line)
            return ExitCode(error)
        }
    }

    private func start() async throws(LabError) -> ExitCode {
        let standard = StandardConfiguration(
            role: self.program.role,
            peers: self.program.peers,
            usesDatabase: self.program.usesDatabase
        )
        let table = ConfigurationTable(self.program.keys + standard.keys)
        let flags = try CommandLineFlags(self.host.arguments, table: table)
        switch flags.action {
        case .help:
            self.host.print(
                HelpText(executable: self.program.executable, summary: self.program.summary, table: table).text
            )
            return .done
        case .version:
            self.host.print("\(self.program.executable) \(BuildInformation.version) (\(BuildInformation.build))")
            return .done
        case .run, .check, .printConfiguration, .probe, .probeAlive: break
        }
        let path = flags.file ?? self.host.environment["THETALAB_CONFIG"]
        let file: ConfigurationFile? = if let path { try ConfigurationFile(path: path, table: table) } else { nil }
        let configuration = try ConfigurationValues(
            table: table,
            flags: flags.values,
            environment: self.host.environment,
            file: file,
            isComplete: flags.action != .printConfiguration
        )
        if flags.action == .printConfiguration {
            self.host.print(
                ConfigurationDocument(
                    executable: self.program.executable,
                    summary: self.program.summary,
                    table: table,
                    values: configuration
                ).text
            )
            return .done
        }
        let files = TLSFiles(
            certificate: configuration[StandardConfiguration.certificate],
            key: configuration[StandardConfiguration.key],
            authority: configuration[StandardConfiguration.authority]
        )
        let credentials = try Credentials(files, role: self.program.role, clock: self.host.clock)
        if flags.action == .probe || flags.action == .probeAlive {
            return try await Probe(
                question: flags.action == .probe ? .serves : .lives,
                address: configuration[standard.listen],
                identity: credentials.identity,
                files: files
            ).run(self.host)
        }
        let telemetry = self.telemetry(configuration, instance: credentials.identity.name)
        if flags.action == .run {
            self.host.install(telemetry.logs, telemetry.registry, telemetry.tracer)
        }
        let wire = try Wire(configuration: configuration, files: files, tracer: telemetry.tracer)
        let context = BootContext(
            role: self.program.role,
            instance: credentials.identity.name,
            configuration: configuration,
            logger: telemetry.logger,
            metrics: telemetry.registry,
            clock: self.host.clock,
            seed: Self.seed(configuration, telemetry.logger),
            wire: wire,
            resources: BootResources()
        )
        let assembly = try await self.assemble(context)
        if flags.action == .check {
            self.host.print("\(self.program.executable): the configuration is good")
            return .done
        }
        self.announce(configuration, table: table, to: telemetry.logger)
        let certificates = CertificateWatcher(
            credentials,
            files: files,
            role: self.program.role,
            interval: configuration[StandardConfiguration.reload],
            clock: self.host.clock,
            logger: telemetry.logger,
            metrics: telemetry.registry
        )
        certificates.onChange { _ in try wire.reload() }
        let state = ServingState()
        let admin = try AdminServer(
            listen: configuration[standard.adminListen],
            routes: AdminRoutes(
                registry: telemetry.registry,
                state: state,
                build: "\(self.program.executable) \(BuildInformation.version) (\(BuildInformation.build))"
            )
        )
        let transport = wire.server(listen: configuration[standard.listen])
        let service = ServiceRun(
            transport: transport,
            context: context,
            assembly: assembly,
            state: state,
            pipeline: ServerPipeline(
                tracer: telemetry.tracer,
                logger: telemetry.logger,
                metrics: telemetry.registry,
                callDeadline: configuration[StandardConfiguration.callDeadline],
                deadlines: assembly.deadlines,
                access: .standard,
                state: state,
                drainNotice: configuration[StandardConfiguration.drainNotice],
                identify: Wire.identify
            ),
            admin: admin,
            certificates: certificates,
            startedAt: self.host.clock.nowMilliseconds,
            address: { try await transport.listeningAddress.description },
            notifier: SystemdNotifier(self.host.environment, state: state, logger: telemetry.logger)
        )
        return await service.run(signals: await self.host.signals())
    }

    private func assemble(_ context: BootContext) async throws(LabError) -> Assembly {
        do {
            return try await self.program.assemble(context)
        } catch {
            throw LabError(wrapping: error)
        }
    }
}

// MARK: - Telemetry

extension ProgramRun {
    private struct Telemetry {
        let logs: LineLogHandler
        let logger: Logger
        let registry: PrometheusRegistry
        let tracer: LabTracer
    }

    private func telemetry(_ configuration: ConfigurationValues, instance: String) -> Telemetry {
        let logs = LineLogHandler(
            format: configuration[StandardConfiguration.logFormat],
            level: configuration[StandardConfiguration.logLevel].level,
            metadata: [
                LogKeys.service: "\(self.program.executable)", LogKeys.version: "\(BuildInformation.version)",
                LogKeys.instance: "\(instance)",
            ],
            metadataProvider: .trace,
            clock: self.host.clock,
            sink: self.host.complain
        )
        let logger = Logger(label: self.program.executable) { _ in logs }
        let registry = PrometheusRegistry()
        Gauge(
            label: "build_info",
            dimensions: [("version", BuildInformation.version), ("build", BuildInformation.build)],
            factory: registry
        ).record(1)
        Gauge(label: "process_start_time_seconds", factory: registry)
            .record(Double(self.host.clock.nowMilliseconds) / 1_000)
        return Telemetry(logs: logs, logger: logger, registry: registry, tracer: LabTracer(logger: logger))
    }

    private func announce(_ configuration: ConfigurationValues, table: ConfigurationTable, to logger: Logger) {
        logger.notice(
            "starting",
            metadata: [
                "build": "\(BuildInformation.build)",
                "configuration": .dictionary(configuration.given.mapValues { .string($0) }),
            ]
        )
        // A variable of the lab's that no key has may be another program's, and may be a slip of the pen.
        let known = Set(table.keys.map(\.environmentName))
        for name in self.host.environment.keys.sorted() where name.hasPrefix(environmentPrefix) && !known.contains(name)
        {
            guard let near = known.min(by: { $0.editDistance(to: name) < $1.editDistance(to: name) }),
                near.editDistance(to: name) <= 2
            else { continue }
            logger.warning("unknown environment variable", metadata: ["name": "\(name.printable)", "near": "\(near)"])
        }
    }

    private static func seed(_ configuration: ConfigurationValues, _ logger: Logger) -> UInt64 {
        if let given = configuration[StandardConfiguration.seed] { return UInt64(bitPattern: Int64(given)) }
        // Drawn so that it can be given again: `seed` reads a whole number of 63 bits.
        let drawn = UInt64.random(in: 0...UInt64(Int64.max))
        logger.debug("seed drawn", metadata: ["seed": "\(drawn)"])
        return drawn
    }
}
