public import Errors
public import GRPCCore
public import HTTP2Transport
import Logging

/// Makes clients of the lab's services: mutual TLS with our own certificate, the expected service at the other end,
/// default deadlines, retries of what may be repeated, and the trace carried on.
///
/// A program gets its clients from `BootContext.client(of:)`; what is no service (the command line) uses this directly:
///
/// ```swift
/// let connector = try ServiceConnector(files)
/// let strategies = try await connector.withClient(of: .registry, at: [.loopback(7401)]) { client in
///     try await RegistryV1_Registry.Client(wrapping: client).listStrategies(.init())
/// }
/// ```
public struct ServiceConnector: Sendable {
    /// A client of one service, over all of its addresses.
    public typealias Client = GRPCClient<HTTP2ClientTransport>

    /// What of a service's methods is not as usual.
    public struct Methods: Sendable {
        /// How long a call may take, attempts included, where it says nothing itself.
        public var deadline: Duration
        /// Methods without a deadline, by full name: streams that watch.
        public var unbounded: [String]
        /// Methods that may be tried again when the service could not be reached, by full name: reads, and writes with
        /// an idempotency key.
        public var idempotent: [String]

        public init(deadline: Duration = .seconds(60), unbounded: [String] = [], idempotent: [String] = []) {
            self.deadline = deadline
            self.unbounded = unbounded
            self.idempotent = idempotent
        }
    }

    let credentials: TLSCredentials
    let messageSize: ByteCount
    let headerSize: ByteCount
    let tracer: LabTracer

    /// - Throws: `invalidArgument` where the files are not a TLS identity.
    public init(_ files: TLSFiles) throws(LabError) {
        try self.init(
            files,
            messageSize: StandardConfiguration.messageSize.fallback ?? .mebibytes(16),
            headerSize: StandardConfiguration.headerSize.fallback ?? .kibibytes(16),
            tracer: LabTracer(logger: Logger(label: "thetalab.client"))
        )
    }

    init(
        _ files: TLSFiles,
        messageSize: ByteCount,
        headerSize: ByteCount,
        tracer: LabTracer
    ) throws(LabError) {
        // The certificate watcher says when there are new files; the transport's own look is only behind it.
        self.credentials = try TLSCredentials(
            files: TLSCredentials.Files(
                certificateChain: files.certificate,
                privateKey: files.key,
                trustRoots: files.authority
            ),
            checkInterval: .seconds(3_600)
        )
        self.messageSize = messageSize
        self.headerSize = headerSize
        self.tracer = tracer
    }

    /// A client of the service `role` at `addresses`, which takes calls while its `runConnections()` runs.
    ///
    /// Any instance of the role is taken, whatever its name: the role is what a peer is trusted for.
    ///
    /// - Throws: `invalidArgument` where there is no address.
    public func client(
        of role: Role,
        at addresses: [NetworkAddress],
        methods: Methods = Methods()
    ) throws(LabError) -> Client {
        var configuration = HTTP2ClientConfiguration()
        configuration.serviceConfig = Self.serviceConfig(methods)
        configuration.responseMessageBytesMax = self.messageSize.bytes
        configuration.requestMessageBytesMax = self.messageSize.bytes
        configuration.headerListBytesMax = self.headerSize.bytes
        // A peer of the lab that died is back within seconds; the minute's silence that the internet wants of clients
        // would have us refuse calls long after.
        configuration.backoffInitial = .milliseconds(100)
        configuration.backoffMax = .seconds(2)
        configuration.seed = .random(in: 0 ... .max)
        guard !addresses.isEmpty else {
            throw LabError(.invalidArgument, "the \(role) needs an address", field: "peers.\(role)")
        }
        let transport = HTTP2ClientTransport(
            target: addresses.map { .host($0.host, port: $0.port) },
            security: .mutualTLS(self.credentials, serverURIs: [PeerIdentity.prefix(of: role)]),
            configuration: configuration
        )
        return GRPCClient(transport: transport, interceptors: [ClientTraceInterceptor(tracer: self.tracer)])
    }

    /// Runs `body` with a client of the service `role`, and ends the client's connections after it.
    public func withClient<Value: Sendable>(
        of role: Role,
        at addresses: [NetworkAddress],
        methods: Methods = Methods(),
        _ body: (Client) async throws -> Value
    ) async throws -> Value {
        let client = try self.client(of: role, at: addresses, methods: methods)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                // A body that called nobody may be done before this has begun.
                do { try await client.runConnections() } catch let error as RuntimeError
                    where error.code == .clientIsStopped
                {}
            }
            let value = try await body(client)
            client.beginGracefulShutdown()
            try await group.waitForAll()
            return value
        }
    }

    static func serviceConfig(_ methods: Methods) -> ServiceConfig {
        let everything = MethodConfig(names: [MethodConfig.Name(service: "")], timeout: methods.deadline)
        let retry = RPCExecutionPolicy.retry(
            RetryPolicy(
                maxAttempts: 4,
                initialBackoff: .milliseconds(100),
                maxBackoff: .seconds(2),
                backoffMultiplier: 2,
                retryableStatusCodes: [.unavailable]
            )
        )
        let special = Set(methods.unbounded).union(methods.idempotent).sorted().map { method in
            MethodConfig(
                names: [Self.name(method)],
                timeout: methods.unbounded.contains(method) ? nil : methods.deadline,
                executionPolicy: methods.idempotent.contains(method) ? retry : nil
            )
        }
        return ServiceConfig(
            methodConfig: [everything] + special,
            // Ten failures without success in between, and nothing is retried until calls succeed again.
            retryThrottling: try? ServiceConfig.RetryThrottling(maxTokens: 10, tokenRatio: 0.1)
        )
    }

    private static func name(_ method: String) -> MethodConfig.Name {
        let parts = method.split(separator: "/", maxSplits: 1).map(String.init)
        return MethodConfig.Name(service: parts.first ?? "", method: parts.count == 2 ? parts[1] : "")
    }
}
