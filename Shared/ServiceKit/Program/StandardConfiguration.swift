/// The keys that every service has, and their values.
struct StandardConfiguration: Sendable {
    static let certificate = ConfigurationKey<String>.required(
        "tls.certificate",
        "PEM file: this service's certificate, then those between it and the root."
    )
    static let key = ConfigurationKey<String>.required("tls.key", "PEM file: the certificate's private key.")
    static let authority = ConfigurationKey<String>.required(
        "tls.ca",
        "PEM file: the roots that the certificates of peers must come from."
    )
    static let reload = ConfigurationKey(
        "tls.reload",
        default: Duration.seconds(10),
        in: .milliseconds(100)...(.seconds(3_600)),
        "How often the files of tls.* are looked at for a change."
    )
    static let logLevel = ConfigurationKey(
        "log.level",
        default: LogLevel.info,
        "What is logged: this level and those more serious."
    )
    static let logFormat = ConfigurationKey(
        "log.format",
        default: LogFormat.text,
        "How a log line is written: text for people, json for machines."
    )
    static let drainNotice = ConfigurationKey(
        "drain.notice",
        default: Duration.seconds(1),
        in: .zero...(.seconds(300)),
        "How long a stopping service still takes calls while it says that it is not serving."
    )
    static let drainDeadline = ConfigurationKey(
        "drain.deadline",
        default: Duration.seconds(20),
        in: .zero...(.seconds(3_600)),
        "How long calls in flight may take to end before they are cut off."
    )
    static let callDeadline = ConfigurationKey(
        "limits.deadline",
        default: Duration.seconds(60),
        in: .milliseconds(1)...(.seconds(86_400)),
        "How long a call may take whose caller set no deadline."
    )
    static let messageSize = ConfigurationKey(
        "limits.message",
        default: ByteCount.mebibytes(16),
        in: .kibibytes(1)...(.gibibytes(1)),
        "The largest message that is taken or sent."
    )
    static let headerSize = ConfigurationKey(
        "limits.header",
        default: ByteCount.kibibytes(16),
        in: .kibibytes(1)...(.mebibytes(1)),
        "The largest metadata of a call that is taken."
    )
    static let streams = ConfigurationKey(
        "limits.streams",
        default: 256,
        in: 1...100_000,
        "Most calls at a time on one connection."
    )
    static let connections = ConfigurationKey(
        "limits.connections",
        default: 1_024,
        in: 1...1_000_000,
        "Most connections at a time."
    )
    static let idle = ConfigurationKey(
        "limits.idle",
        default: Duration.seconds(900),
        in: .seconds(1)...(.seconds(86_400)),
        "How long a connection without calls is kept."
    )
    static let seed = ConfigurationKey<Int?>.optional(
        "seed",
        "Where the process's randomness begins; drawn, and logged, where not given."
    )

    static let database = ConfigurationKey<String>.required(
        "database.url",
        secret: true,
        "PostgreSQL, as a URI: postgresql://user:password@host:port/database?sslmode=…."
    )
    static let databaseConnections = ConfigurationKey(
        "database.connections",
        default: 8,
        in: 1...1_000,
        "Most connections to the database."
    )

    let keys: [any ConfigurationDeclaration]
    let listen: ConfigurationKey<NetworkAddress>
    let adminListen: ConfigurationKey<NetworkAddress>

    /// The standard keys of a service of `role` that calls `peers`.
    init(role: Role, peers: [Role], usesDatabase: Bool) {
        self.listen = ConfigurationKey(
            "listen",
            default: role.defaultAddress ?? .loopback(0),
            "Where calls are taken (gRPC, mutual TLS)."
        )
        self.adminListen = ConfigurationKey(
            "admin.listen",
            default: role.defaultAdminAddress ?? .loopback(0),
            "Where metrics and health are read (plain HTTP: /metrics, /health/live, /health/ready)."
        )
        var keys: [any ConfigurationDeclaration] = [
            self.listen, self.adminListen, Self.certificate, Self.key, Self.authority, Self.reload,
        ]
        if usesDatabase { keys += [Self.database, Self.databaseConnections] as [any ConfigurationDeclaration] }
        keys += peers.map { Self.peer($0) }
        keys +=
            [
                Self.logLevel, Self.logFormat, Self.drainNotice, Self.drainDeadline, Self.callDeadline,
                Self.messageSize, Self.headerSize, Self.streams, Self.connections, Self.idle, Self.seed,
            ] as [any ConfigurationDeclaration]
        self.keys = keys
    }

    /// Where services of `role` are: one address or several, of which the one with the fewest calls is taken.
    static func peer(_ role: Role) -> ConfigurationKey<[NetworkAddress]> {
        ConfigurationKey(
            "peers.\(role)",
            default: role.defaultAddress.map { [$0] } ?? [],
            "Where the \(role) is; several addresses share the calls."
        )
    }
}
