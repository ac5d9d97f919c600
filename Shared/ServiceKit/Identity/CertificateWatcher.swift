import CoreMetrics
import Errors
import Logging
import ServiceLifecycle
import Synchronization

/// Looks after a process's certificate: takes new files into use when they change, and says when its end draws near.
///
/// Files that do not fit together (a certificate already written whose key is not yet) or that are bad are reported
/// and left; what is in use stays in use.
final class CertificateWatcher: Service, Sendable {
    typealias Use = @Sendable (Credentials) throws -> Void

    /// The parts of a certificate's life at which there is a warning.
    static let warnings: [Double] = [0.3, 0.1]

    private struct State {
        var current: Credentials
        var stamp: [String]
        var uses: [Use] = []
        /// How many of `warnings` were given for the current certificate.
        var warned = 0
        /// The last complaint, which is not repeated at every look.
        var complaint: String?
    }

    private let files: TLSFiles
    private let role: Role
    private let interval: Duration
    private let clock: WallClock
    private let logger: Logger
    private let expiry: Gauge
    private let reloads: Counter
    private let state: Mutex<State>

    init(
        _ credentials: Credentials,
        files: TLSFiles,
        role: Role,
        interval: Duration,
        clock: WallClock,
        logger: Logger,
        metrics: any MetricsFactory
    ) {
        self.files = files
        self.role = role
        self.interval = interval
        self.clock = clock
        self.logger = logger
        self.expiry = Gauge(label: "tls_certificate_expiry_timestamp_seconds", factory: metrics)
        self.reloads = Counter(label: "tls_certificate_reloads_total", factory: metrics)
        self.state = Mutex(State(current: credentials, stamp: files.stamp))
        self.expiry.record(Double(credentials.notAfter) / 1_000)
    }

    var current: Credentials { self.state.withLock { $0.current } }

    /// Has `use` told of every new certificate.
    func onChange(_ use: @escaping Use) { self.state.withLock { $0.uses.append(use) } }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                self.look()
                do { try await Task.sleep(for: self.interval) } catch { return }
            }
        }
    }

    /// One look at the files and at the clock.
    func look() {
        let stamp = self.files.stamp
        if stamp != self.state.withLock({ $0.stamp }) { self.reload(stamp) }
        self.warn()
    }

    private func reload(_ stamp: [String]) {
        do {
            let fresh = try Credentials(self.files, role: self.role, clock: self.clock)
            let uses = self.state.withLock { $0.uses }
            for use in uses { try use(fresh) }
            self.state.withLock { state in
                state.current = fresh
                state.stamp = stamp
                state.warned = 0
                state.complaint = nil
            }
            self.expiry.record(Double(fresh.notAfter) / 1_000)
            self.reloads.increment()
            self.logger.notice("certificate reloaded", metadata: ["tls.identity": "\(fresh.identity)"])
        } catch {
            let complaint = LabError(wrapping: error).message
            let isNew = self.state.withLock { state in
                defer { state.complaint = complaint }
                return state.complaint != complaint
            }
            guard isNew else { return }
            self.logger.error("new certificate not taken", metadata: [LogKeys.error: "\(complaint)"])
        }
    }

    private func warn() {
        let now = self.clock.nowMilliseconds
        let due = self.state.withLock { state -> Double? in
            let remaining = state.current.remaining(at: now)
            let due = Self.warnings.filter { remaining <= $0 }.count
            defer { state.warned = max(state.warned, due) }
            return due > state.warned ? remaining : nil
        }
        guard let due else { return }
        self.logger.log(
            level: due <= 0 ? .critical : due <= 0.1 ? .error : .warning,
            due <= 0 ? "certificate has ended" : "certificate ends soon",
            metadata: ["tls.life_left_percent": .stringConvertible(Int((due * 100).rounded(.down)))]
        )
    }
}
