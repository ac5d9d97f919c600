import Foundation
import Glibc
import Logging
import Metrics
import Tracing
import UnixSignals

/// The process around a program: what it was started with, where it speaks, and how it is told to stop. A value, so
/// that a test can be the process.
struct HostProcess: Sendable {
    /// The arguments after the executable's name.
    var arguments: [String]
    var environment: [String: String]
    var clock = WallClock.system
    /// One line, or a whole text, to standard output.
    var print: @Sendable (String) -> Void
    /// One line to standard error: refusals, and every log line.
    var complain: @Sendable (String) -> Void
    /// Makes logs, metrics and traces the process's own; once in a process.
    var install: @Sendable (_ logs: LineLogHandler, _ metrics: PrometheusRegistry, _ tracer: LabTracer) -> Void
    var signals: @Sendable () async -> AsyncStream<UnixSignal>

    /// The process that runs this code.
    static var current: HostProcess {
        // A peer that goes away while we write is an error of that write, not the end of the process.
        Glibc.signal(SIGPIPE, SIG_IGN)
        Self.raiseFileLimit()
        return HostProcess(
            arguments: Array(CommandLine.arguments.dropFirst()),
            environment: ProcessInfo.processInfo.environment,
            print: { text in
                // Nobody reads any more where it fails, and there is nobody to tell.
                try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
            },
            complain: { StandardError.write($0) },
            install: { logs, metrics, tracer in
                LoggingSystem.bootstrap({ _, _ in logs }, metadataProvider: logs.metadataProvider)
                MetricsSystem.bootstrap(metrics)
                InstrumentationSystem.bootstrap(tracer)
            },
            signals: {
                let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
                return AsyncStream { continuation in
                    let forwarding = Task {
                        for await signal in signals { continuation.yield(signal) }
                    }
                    continuation.onTermination = { _ in forwarding.cancel() }
                }
            }
        )
    }

    /// Takes as many open files as the system lets us have: each connection is one, and the usual soft limit (1,024, for
    /// the sake of programs that `select`) is fewer than the connections that a service may have.
    private static func raiseFileLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 1 << 20)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
