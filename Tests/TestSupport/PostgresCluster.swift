public import Foundation

/// A private PostgreSQL server with its data in a folder below `/tmp`, which can be stopped and started again.
///
/// The server is the child of a small shell that holds the reading end of a pipe from the test process. When the pipe
/// closes, because the cluster is removed or because the test process has died in whatever way, the shell stops the
/// server and removes the folder.
public actor PostgresCluster {
    /// The folder with data, log and Unix socket; short, because a socket's path has at most 107 bytes.
    public nonisolated let folder: URL
    public nonisolated let user = "thetalab"
    private let programs: URL
    private var guardian: Guardian?

    private struct Guardian {
        var process: SpawnedProcess
        var commands: FileHandle
    }

    /// How a server can be ended; the raw values are the signals.
    public enum Stop: String, Sendable {
        /// Rolls back, disconnects, and leaves a clean cluster.
        case fast = "INT"
        /// As a crash: connections are cut, and the next start recovers.
        case immediate = "QUIT"
    }

    private init(folder: URL, programs: URL) {
        self.folder = folder
        self.programs = programs
    }

    static func start(
        settings: [String: String] = [:],
        access: String? = nil,
        prepare: @Sendable (URL) throws -> Void = { _ in }
    ) async throws -> PostgresCluster {
        guard let programs = PostgresPrograms.folder else {
            throw TestPostgresError("PostgreSQL's server programs are not installed")
        }
        let folder = try ClusterFolder.make()
        do {
            let initdb = programs.appendingPathComponent("initdb").path
            try await PostgresPrograms.run(
                PostgresPrograms.asServerUser([
                    initdb, "-D", folder.path + "/data", "-U", "thetalab", "--auth=trust", "--encoding=UTF8",
                    "--locale=C", "--no-sync",
                ]),
                in: folder
            )
            try prepare(folder)
            let data = folder.appendingPathComponent("data")
            try Self.configuration(folder, settings).write(
                to: data.appendingPathComponent("postgresql.auto.conf"),
                atomically: false,
                encoding: .utf8
            )
            if let access {
                try access.write(to: data.appendingPathComponent("pg_hba.conf"), atomically: false, encoding: .utf8)
            }
            try ClusterFolder.giveToServerUser(folder)
            let cluster = PostgresCluster(folder: folder, programs: programs)
            try await cluster.start()
            return cluster
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }

    /// Fast rather than safe, since nothing in it outlives the tests.
    private static func configuration(_ folder: URL, _ settings: [String: String]) -> String {
        let base = [
            "listen_addresses": "", "unix_socket_directories": folder.path, "fsync": "off",
            "full_page_writes": "off", "max_connections": "300",
            "shared_buffers": "32MB", "wal_level": "minimal", "max_wal_senders": "0", "deadlock_timeout": "50ms",
            "log_min_messages": "warning", "lc_messages": "C",
        ]
        return base.merging(settings) { _, given in given }.sorted { $0.key < $1.key }
            .map { "\($0.key) = '\($0.value)'\n" }.joined()
    }

    // MARK: - The server

    /// The signal to send the server is read from standard input; at its end the server is removed altogether.
    ///
    /// A server that is only just starting still ignores SIGQUIT, as a shell's background command does, and so gets
    /// SIGKILL where it has not gone after two seconds.
    private static let script = """
        folder=$1; shift
        "$@" >>"$folder/log" 2>&1 </dev/null &
        server=$!
        if read -r signal; then
            kill -s "$signal" $server; wait $server
        else
            kill -s QUIT $server
            (sleep 2; kill -s KILL $server) & killer=$!
            wait $server
            kill $killer
            rm -rf "$folder"
        fi
        """

    /// Starts the server and waits until it accepts connections.
    public func start() async throws {
        let server = PostgresPrograms.asServerUser([
            self.programs.appendingPathComponent("postgres").path, "-D", self.folder.path + "/data",
        ])
        let pipe = Pipe()
        let process = try SpawnedProcess(
            ["/bin/sh", "-c", Self.script, "guardian", self.folder.path] + server,
            in: self.folder.path,
            input: pipe.fileHandleForReading.fileDescriptor,
            output: self.folder.path + "/guardian.log"
        )
        // Children that are started by other means must not inherit this end and keep the server alive.
        _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        self.guardian = Guardian(process: process, commands: pipe.fileHandleForWriting)
        try await self.untilReady()
    }

    /// Ends the server and waits until it has ended; its data stays.
    public func stop(_ stop: Stop) async throws {
        guard let guardian = self.guardian else { return }
        self.guardian = nil
        try guardian.commands.write(contentsOf: Data("\(stop.rawValue)\n".utf8))
        try guardian.commands.close()
        _ = await guardian.process.exitStatus()
    }

    /// Ends the server and starts it again.
    public func restart(_ stop: Stop) async throws {
        try await self.stop(stop)
        try await self.start()
    }

    /// Ends the server and removes its folder.
    func remove() async {
        if let guardian = self.guardian {
            self.guardian = nil
            try? guardian.commands.close()
            _ = await guardian.process.exitStatus()
        }
        try? FileManager.default.removeItem(at: self.folder)
    }

    private func untilReady() async throws {
        let status = self.folder.appendingPathComponent("data/postmaster.pid")
        let deadline = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < deadline {
            // The eighth line says how far it is; the file may be of the run before until it is written anew.
            let lines =
                (try? String(contentsOf: status, encoding: .utf8))?.split(
                    separator: "\n",
                    omittingEmptySubsequences: false
                ) ?? []
            if lines.count >= 8, lines[7].hasPrefix("ready") { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        let log = try? String(contentsOf: self.folder.appendingPathComponent("log"), encoding: .utf8)
        throw TestPostgresError("the test's PostgreSQL did not start:\n\(log?.suffix(2000) ?? "no log")")
    }

    /// The server's first process, by its own lock file; nil where it does not run.
    public nonisolated var processID: pid_t? {
        let file = self.folder.appendingPathComponent("data/postmaster.pid")
        return (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n").first.flatMap { pid_t($0) }
    }

    // MARK: - Use

    public nonisolated func database(_ name: String = "postgres") -> TestDatabase {
        TestDatabase(name: name, socketFolder: self.folder.path, user: self.user)
    }

    /// Runs one statement by `psql`.
    public nonisolated func execute(_ sql: String, database: String = "postgres") async throws {
        guard let programs = PostgresPrograms.folder else { return }
        try await PostgresPrograms.run(
            [
                programs.appendingPathComponent("psql").path, "-X", "-q", "-v", "ON_ERROR_STOP=1",
                "-h", self.folder.path, "-U", self.user, "-d", database, "-c", sql,
            ],
            in: self.folder
        )
    }
}
