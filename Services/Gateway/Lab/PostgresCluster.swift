import Crypto
import Errors
import Foundation

/// The lab's own PostgreSQL: a cluster in the state folder that listens on a Unix socket only and lets nobody in
/// without a password (SCRAM-SHA-256).
struct PostgresCluster: Sendable {
    /// The name under which the server is supervised and logs.
    static let name = "postgres"
    static let database = "thetalab"
    private static let administrator = "thetalab_admin"
    private static let port = 5432
    /// The account that PostgreSQL runs as where we are root: it refuses to run as root itself.
    static let account = "postgres"

    let folder: StateFolder
    let isRoot: Bool
    /// Where `initdb`, `postgres`, `psql` and `pg_isready` are.
    let binaries: String

    /// - Throws: `LabError(.failedPrecondition)` where PostgreSQL or its account is missing.
    init(folder: StateFolder, isRoot: Bool) throws(LabError) {
        self.folder = folder
        self.isRoot = isRoot
        self.binaries = try Self.findBinaries()
        if isRoot, FileOwner.account(Self.account) == nil {
            throw LabError(
                .failedPrecondition,
                "PostgreSQL does not run as root, and there is no user '\(Self.account)'",
                remedy: "install the package postgresql, or run as another user, or give --database URL"
            )
        }
    }

    /// The folder of the server's socket: in the state folder, or, where its path is too long for a socket's (107
    /// bytes), a folder of its own under /tmp.
    var socketFolder: String {
        let usual = self.folder.file("run")
        if usual.utf8.count + "/.s.PGSQL.\(Self.port).lock".utf8.count < 100 { return usual }
        let digest = SHA256.hash(data: Data(self.folder.path.utf8)).prefix(6)
        return "/tmp/thetalab-" + digest.map { Self.hexadecimal($0) }.joined()
    }

    private var dataFolder: String { self.folder.file("postgres/data") }
    private var passwordFile: String { self.folder.file("postgres/password") }
    private var user: ProcessDescription.User { self.isRoot ? .account(Self.account) : .same }
    private var owner: FileOwner? { self.isRoot ? FileOwner.account(Self.account) : nil }

    /// Whether the cluster is still to be made.
    var isMissing: Bool { !FileManager.default.fileExists(atPath: self.dataFolder) }

    /// Makes the cluster where there is none yet. A cluster that was only half made is thrown away.
    func prepare() async throws {
        let socketOwner = self.owner
        try StateFolder.makeFolder(self.socketFolder, mode: self.isRoot ? 0o711 : 0o700, owner: socketOwner)
        guard self.isMissing else { return }
        let unfinished = self.dataFolder + ".new"
        let secret = self.folder.file("postgres/password.new")
        try? FileManager.default.removeItem(atPath: unfinished)
        try StateFolder.makeFolder(unfinished, mode: 0o700, owner: self.owner)
        let password = Self.makePassword()
        try StateFolder.write(password, to: self.passwordFile, mode: 0o600)
        try StateFolder.write(password + "\n", to: secret, mode: 0o600, owner: self.owner)
        defer { unlink(secret) }
        try await self.run(
            "initdb",
            [
                "--pgdata", unfinished, "--username", Self.administrator, "--pwfile", secret,
                "--auth-local", "scram-sha-256", "--auth-host", "reject", "--encoding", "UTF8",
                "--locale", "C.UTF-8", "--data-checksums",
            ],
            as: self.user,
            failure: "cannot make the database cluster"
        )
        guard rename(unfinished, self.dataFolder) == 0 else {
            throw LabError.system("cannot put the database cluster into its place", errno)
        }
    }

    /// The server, as a child to be kept running. SIGINT is its fast shutdown: clients are told to go, nothing is lost.
    var server: Supervisor.Child {
        let settings = [
            "listen_addresses=", "unix_socket_directories=\(self.socketFolder)", "port=\(Self.port)",
            "unix_socket_permissions=\(self.isRoot ? "0777" : "0700")", "logging_collector=off",
            "log_destination=stderr", "max_connections=100", "password_encryption=scram-sha-256", "timezone=UTC",
        ]
        return Supervisor.Child(
            name: Self.name,
            process: ProcessDescription(
                executable: "\(self.binaries)/postgres",
                arguments: ["-D", self.dataFolder] + settings.flatMap { ["-c", $0] },
                environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
                user: self.user,
                signalOnOrphan: "INT"
            ),
            logPath: self.folder.log(Self.name),
            stopSignal: SIGINT,
            grace: .seconds(30)
        )
    }

    /// Whether the server accepts connections.
    func isReady() async -> Bool {
        let probe = self.program("pg_isready", ["--quiet", "--host", self.socketFolder, "--port", "\(Self.port)"])
        return (try? await ProcessRunner.run(probe))?.end.isSuccess ?? false
    }

    /// The server of an earlier `up` that was killed and whose server is still on its way down, or a process of it that
    /// outlived it; nil where there is none. All of them work in the cluster's folder.
    var leftoverServer: pid_t? { RunningProcesses.working(in: self.dataFolder).first }

    /// Removes the lock files of a server that died with the machine, where another process has its number by now:
    /// PostgreSQL would take any process of the same user for the one that holds the lock, and not start.
    ///
    /// - Precondition: no `leftoverServer`.
    func removeStaleLocks() {
        for lock in ["\(self.dataFolder)/postmaster.pid", "\(self.socketFolder)/.s.PGSQL.\(Self.port).lock"] {
            guard let text = try? String(contentsOfFile: lock, encoding: .utf8),
                let holder = text.split(separator: "\n").first.flatMap({ pid_t($0) }), kill(holder, 0) == 0
            else { continue }
            unlink(lock)
        }
    }

    /// Makes sure of the database and of a role for each service, with new passwords.
    ///
    /// - Returns: the URL with which each role connects.
    func provision(roles: [String]) async throws -> [String: String] {
        let passwords = Dictionary(uniqueKeysWithValues: roles.map { ($0, Self.makePassword()) })
        var statements = [
            "SELECT 'CREATE DATABASE \(Self.database)' WHERE NOT EXISTS "
                + "(SELECT FROM pg_database WHERE datname = '\(Self.database)') \\gexec",
            "REVOKE ALL ON DATABASE \(Self.database) FROM PUBLIC;",
        ]
        for role in roles {
            statements += [
                "SELECT 'CREATE ROLE \(role)' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '\(role)') \\gexec",
                "ALTER ROLE \(role) LOGIN PASSWORD '\(passwords[role, default: ""])';",
                "GRANT CONNECT, CREATE, TEMPORARY ON DATABASE \(Self.database) TO \(role);",
            ]
        }
        let script = self.folder.file("postgres/provision.sql")
        let passwordFile = self.folder.file("postgres/pgpass")
        let password = try String(contentsOfFile: self.passwordFile, encoding: .utf8)
        try StateFolder.write(statements.joined(separator: "\n") + "\n", to: script, mode: 0o600)
        try StateFolder.write("*:*:*:\(Self.administrator):\(password)\n", to: passwordFile, mode: 0o600)
        defer {
            unlink(script)
            unlink(passwordFile)
        }
        try await self.run(
            "psql",
            [
                "--host", self.socketFolder, "--port", "\(Self.port)", "--username", Self.administrator,
                "--dbname", "postgres", "--no-password", "--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1",
                "--file", script,
            ],
            as: .same,
            environment: ["PGPASSFILE": passwordFile],
            failure: "cannot prepare the database"
        )
        return passwords.mapValues { $0 }.reduce(into: [:]) { urls, entry in
            urls[entry.key] = self.url(role: entry.key, password: entry.value)
        }
    }

    private func url(role: String, password: String) -> String {
        let host =
            self.socketFolder.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? self.socketFolder
        return "postgresql://\(role):\(password)@/\(Self.database)?host=\(host)&port=\(Self.port)"
    }

    private func program(_ name: String, _ arguments: [String]) -> ProcessDescription {
        ProcessDescription(
            executable: "\(self.binaries)/\(name)",
            arguments: arguments,
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        )
    }

    private func run(
        _ name: String,
        _ arguments: [String],
        as user: ProcessDescription.User,
        environment: [String: String] = [:],
        failure: String
    ) async throws {
        var program = self.program(name, arguments)
        program.user = user
        program.environment.merge(environment) { $1 }
        let outcome = try await ProcessRunner.run(program)
        guard outcome.end.isSuccess else {
            let words = outcome.output.split(separator: "\n").suffix(4).joined(separator: "; ")
            throw LabError(
                .failedPrecondition,
                "\(failure): \(name) \(outcome.end): \(words)",
                remedy: "see \(self.folder.log(Self.name)), or give --database URL"
            )
        }
    }

    /// The newest installed PostgreSQL of Debian's folders, else the one in `PATH`.
    private static func findBinaries() throws(LabError) -> String {
        let root = "/usr/lib/postgresql"
        let versions = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
            .sorted { (Double($0) ?? 0) > (Double($1) ?? 0) }
        for version in versions where access("\(root)/\(version)/bin/initdb", X_OK) == 0 {
            return "\(root)/\(version)/bin"
        }
        if let initdb = ExecutableSearch.inPath("initdb") {
            return URL(fileURLWithPath: initdb).resolvingSymlinksInPath().deletingLastPathComponent().path
        }
        throw LabError(
            .failedPrecondition,
            "PostgreSQL is not installed",
            remedy: "install the package postgresql (deploy/setup does), or give --database URL"
        )
    }

    /// 256 bits of chance, in hexadecimal digits.
    private static func makePassword() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in Self.hexadecimal(UInt8.random(in: .min ... .max, using: &generator)) }.joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }
}
