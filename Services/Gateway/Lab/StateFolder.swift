import Errors
import Foundation

/// Where the lab keeps what it must not forget: the database, the certificates, the ports, the logs.
///
/// ```
/// DIR/
///   thetalab.yaml        what a person configured (endpoints, credentials); read, never written
///   lab.lock             held by the running `up`
///   lab.json             ports and names, chosen once
///   authority/           the private certificate authority: its owner's only
///   operator/            the person's own certificate
///   services/NAME/       configuration, certificate and key of a service: readable by that service only
///   data/NAME/           what a service stores in files
///   postgres/            the private PostgreSQL cluster and its password
///   run/                 Unix sockets
///   logs/NAME.log
/// ```
struct StateFolder: Sendable, Hashable {
    let path: String

    init(_ path: String) {
        self.path = URL(fileURLWithPath: path).standardizedFileURL.path
    }

    /// The folder of `--state`, or else the default: `$XDG_STATE_HOME/thetalab` where that is set, `/var/lib/thetalab`
    /// for root (where the `postgres` user can reach it), `~/.local/state/thetalab` for anybody else.
    static func resolve(flag: String?, environment: [String: String], isRoot: Bool, home: String) -> StateFolder {
        if let flag, !flag.isEmpty { return StateFolder(flag) }
        if let named = environment["THETALAB_STATE"], !named.isEmpty { return StateFolder(named) }
        if let base = environment["XDG_STATE_HOME"], base.hasPrefix("/") { return StateFolder("\(base)/thetalab") }
        return StateFolder(isRoot ? "/var/lib/thetalab" : "\(home)/.local/state/thetalab")
    }

    func file(_ name: String) -> String { "\(self.path)/\(name)" }

    var configuration: String { self.file("thetalab.yaml") }
    var lock: String { self.file("lab.lock") }
    var record: String { self.file("lab.json") }
    var logs: String { self.file("logs") }
    func log(_ name: String) -> String { self.file("logs/\(name).log") }
    func service(_ name: String) -> String { self.file("services/\(name)") }
    func data(_ name: String) -> String { self.file("data/\(name)") }

    /// Makes the folder and those in it. Nobody else may look into it; as root, the services' own users may pass
    /// through it (not list it) to what is theirs.
    func prepare(isRoot: Bool) throws(LabError) {
        let passage: mode_t = isRoot ? 0o711 : 0o700
        try Self.makeFolder(self.path, mode: passage)
        for name in ["services", "data", "postgres", "run"] {
            try Self.makeFolder(self.file(name), mode: passage)
        }
        for name in ["authority", "operator", "logs"] {
            try Self.makeFolder(self.file(name), mode: 0o700)
        }
    }

    /// Makes a folder, with those above it, and sets its mode and owner.
    static func makeFolder(_ path: String, mode: mode_t, owner: FileOwner? = nil) throws(LabError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw LabError(
                .failedPrecondition,
                "cannot make the folder \(path)",
                remedy: "give a folder that can be written with --state",
                cause: error
            )
        }
        if let owner { try owner.take(path) }
        guard chmod(path, mode) == 0 else { throw .system("cannot set the mode of \(path)", errno) }
    }

    /// Writes a whole file or nothing: a reader sees the old one or the new one.
    static func write(_ text: String, to path: String, mode: mode_t, owner: FileOwner? = nil) throws(LabError) {
        let temporary = "\(path).\(getpid()).new"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .system("cannot write \(path)", errno) }
        defer {
            close(descriptor)
            // Gone already where it was given its name; a full disk leaves nothing half beside it.
            unlink(temporary)
        }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .system("cannot write \(path)", errno) }
            bytes = bytes.dropFirst(written)
        }
        guard fchmod(descriptor, mode) == 0 else { throw .system("cannot set the mode of \(path)", errno) }
        if let owner { try owner.take(temporary) }
        guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw .system("cannot write \(path)", errno) }
    }
}

/// Whom a file is given to.
struct FileOwner: Sendable, Hashable {
    var user: uid_t
    var group: gid_t

    func take(_ path: String) throws(LabError) {
        guard lchown(path, self.user, self.group) == 0 else {
            throw .system("cannot give \(path) to user \(self.user)", errno)
        }
    }

    /// The account of this name, if the system has it.
    static func account(_ name: String) -> FileOwner? {
        guard let entry = getpwnam(name) else { return nil }
        return FileOwner(user: entry.pointee.pw_uid, group: entry.pointee.pw_gid)
    }
}
