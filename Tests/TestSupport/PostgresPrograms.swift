import Foundation

/// The programs of the installed PostgreSQL, and the user that its server runs as.
enum PostgresPrograms {
    /// The folder that `THETALAB_POSTGRES_BIN` names, else that of Debian's newest version, else one of `PATH`.
    static let folder: URL? = {
        let environment = ProcessInfo.processInfo.environment
        let versions = URL(fileURLWithPath: "/usr/lib/postgresql")
        let installed = (try? FileManager.default.contentsOfDirectory(atPath: versions.path)) ?? []
        let debian = installed.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "\(versions.path)/\($0)/bin" }
        let path = environment["PATH"]?.split(separator: ":").map(String.init) ?? []
        return ([environment["THETALAB_POSTGRES_BIN"]].compactMap(\.self) + debian + path)
            .first { folder in
                ["initdb", "postgres", "psql"].allSatisfy {
                    FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
                }
            }
            .map { URL(fileURLWithPath: $0) }
    }()

    /// PostgreSQL refuses to run as root, so as root its server runs as the user that the package made for it.
    static let serverUser = "postgres"

    static var isRoot: Bool { geteuid() == 0 }

    /// `setpriv` replaces itself by the command, so that a signal to the process reaches the server.
    static func asServerUser(_ command: [String]) -> [String] {
        guard self.isRoot else { return command }
        return ["setpriv", "--reuid=\(Self.serverUser)", "--regid=\(Self.serverUser)", "--init-groups"] + command
    }

    /// Runs a command to its end.
    /// - Throws: what it wrote, where it fails.
    static func run(_ command: [String], in folder: URL) async throws {
        let output = folder.appendingPathComponent("output-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: output) }
        let status = try await SpawnedProcess(command, in: folder.path, output: output).exitStatus()
        guard status == 0 else {
            let said = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
            throw TestPostgresError("\(command.joined(separator: " ")) ended with \(status):\n\(said.suffix(2000))")
        }
    }
}

/// The folders of test clusters.
enum ClusterFolder {
    private static let prefix = "thetalab-pg-"

    /// A new one, named for this process; those of processes that are gone are removed.
    static func make() throws -> URL {
        self.removeStale()
        let name = "\(self.prefix)\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        let folder = URL(fileURLWithPath: "/tmp/\(name)")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        try self.giveToServerUser(folder)
        return folder
    }

    /// Hands a folder and what is in it to the server's user.
    static func giveToServerUser(_ folder: URL) throws {
        guard PostgresPrograms.isRoot, let user = getpwnam(PostgresPrograms.serverUser) else { return }
        let (owner, group) = (user.pointee.pw_uid, user.pointee.pw_gid)
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        for path in [folder.path] + paths.map({ "\(folder.path)/\($0)" }) {
            guard lchown(path, owner, group) == 0 else {
                throw TestPostgresError("cannot give \(path) to \(PostgresPrograms.serverUser): errno \(errno)")
            }
        }
    }

    /// A guardian removes its folder itself; this is for the case that it was killed too. A server that still runs is
    /// left to its guardian.
    private static func removeStale() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? [] {
            guard name.hasPrefix(self.prefix),
                let owner = Int32(name.dropFirst(self.prefix.count).prefix { $0 != "-" }),
                kill(owner, 0) != 0, errno == ESRCH
            else { continue }
            let status = try? String(contentsOfFile: "/tmp/\(name)/data/postmaster.pid", encoding: .utf8)
            if let server = status?.split(separator: "\n").first.flatMap({ Int32($0) }) {
                let command = try? String(contentsOfFile: "/proc/\(server)/cmdline", encoding: .utf8)
                if command?.contains("/tmp/\(name)/") == true {
                    kill(server, SIGQUIT)
                    continue
                }
            }
            try? FileManager.default.removeItem(atPath: "/tmp/\(name)")
        }
    }
}

/// Why the test's PostgreSQL is not to be had.
struct TestPostgresError: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
