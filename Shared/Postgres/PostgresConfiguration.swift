/// Where a database is, who we are there, and how long we wait for it.
///
/// Read from a URL or a DSN by `init(parsing:)`, or made of its parts. What is not set here is not taken from `PG…`
/// variables, but a missing password is looked for in `~/.pgpass` by libpq, as every PostgreSQL program does.
public struct PostgresConfiguration: Sendable, Hashable {
    /// A host name or address, a folder with the server's Unix socket (begins with `/`), or several by commas.
    public var host: String
    public var port: Int
    public var database: String
    public var user: String
    public var password: String?
    public var tls: TLS = TLS()
    /// Shown in `pg_stat_activity`.
    public var applicationName: String = "thetalab"
    /// Schemas in which names are looked up, first to last; empty leaves the server's.
    public var searchPath: [String] = []
    /// How long opening a connection may take, names and TLS included.
    public var connectTimeout: Duration = .seconds(10)
    /// How long a statement may take where the call says nothing else; nil is without end.
    public var statementTimeout: Duration? = .seconds(60)
    /// How long a cancelled statement may take to stop before its connection is given up.
    public var cancelGrace: Duration = .seconds(5)
    /// How many prepared statements a connection keeps.
    public var statementCacheSize: Int = 256
    /// Other options of libpq, by its names (`keepalives_idle`, `target_session_attrs`, …).
    public var options: [String: String] = [:]

    public init(host: String, port: Int = 5432, database: String, user: String, password: String? = nil) {
        self.host = host
        self.port = port
        self.database = database
        self.user = user
        self.password = password
    }

    /// How the connection is protected; see libpq's `sslmode`. Over a Unix socket it has no meaning.
    public struct TLS: Sendable, Hashable {
        public enum Mode: String, Sendable, Hashable, CaseIterable {
            case disable, allow, prefer, require
            case verifyCA = "verify-ca"
            case verifyFull = "verify-full"
        }

        public var mode: Mode = .prefer
        /// Path of the PEM file with the authorities that are trusted.
        public var rootCertificate: String?
        /// Path of our certificate, for a server that asks for one.
        public var certificate: String?
        public var key: String?

        public init(
            mode: Mode = .prefer,
            rootCertificate: String? = nil,
            certificate: String? = nil,
            key: String? = nil
        ) {
            self.mode = mode
            self.rootCertificate = rootCertificate
            self.certificate = certificate
            self.key = key
        }
    }

    /// True for a server reached through a Unix socket.
    public var isLocal: Bool { self.host.hasPrefix("/") }
}

extension PostgresConfiguration: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without the password, and without options that may hold a secret.
    public var description: String {
        let password = self.password == nil ? "" : " password=redacted"
        let options = self.options.keys.sorted().map { " \($0)=…" }.joined()
        return "host=\(self.host) port=\(self.port) dbname=\(self.database) user=\(self.user)\(password)"
            + " sslmode=\(self.tls.mode.rawValue)\(options)"
    }

    public var debugDescription: String { self.description }

    /// `dump` and string reflection see no more than `description`.
    public var customMirror: Mirror { Mirror(self, children: ["connection": self.description]) }
}
