import Errors
import Foundation
import Strategy

/// One service, ready to be started: its configuration file written, its folders made.
struct ServiceLaunch: Sendable {
    private let service: ServiceCatalogue.Entry
    private let record: LabRecord
    private let folder: StateFolder
    private let users: ServiceUsers

    init(_ service: ServiceCatalogue.Entry, record: LabRecord, folder: StateFolder, users: ServiceUsers) {
        self.service = service
        self.record = record
        self.folder = folder
        self.users = users
    }

    private var configurationFile: String { Self.configurationFile(of: self.service, in: self.folder) }

    private static func configurationFile(of service: ServiceCatalogue.Entry, in folder: StateFolder) -> String {
        "\(folder.service(service.name))/\(service.name).yaml"
    }

    /// What each process of the service on this folder is started with.
    static func arguments(of service: ServiceCatalogue.Entry, in folder: StateFolder) -> [String] {
        ["--config", Self.configurationFile(of: service, in: folder)]
    }

    /// Writes the service's configuration, readable by it alone: it may hold a password.
    func configure(databaseURL: String?) throws(LabError) {
        let identity = self.folder.service(self.service.name)
        var keys = [
            ("listen", "127.0.0.1:\(self.record.ports[self.service.name] ?? 0)"),
            ("admin.listen", "127.0.0.1:\(self.record.adminPorts[self.service.name] ?? 0)"),
            ("tls.certificate", "\(identity)/\(IdentityFiles.certificate)"),
            ("tls.key", "\(identity)/\(IdentityFiles.key)"),
            ("tls.ca", "\(identity)/\(IdentityFiles.authority)"),
        ]
        if let databaseURL { keys.append(("database.url", databaseURL)) }
        for peer in self.service.peers {
            keys.append(("peers.\(peer)", "127.0.0.1:\(self.record.ports[peer] ?? 0)"))
        }
        if self.service.keepsFiles {
            let data = self.folder.data(self.service.name)
            try StateFolder.makeFolder(data, mode: 0o700, owner: self.users.owner(of: self.service.name))
            keys.append((self.service.filesKey, data))
        }
        // A JSON text is a YAML text: no quoting rules of our own.
        let lines = keys.map { "\($0.0): \(JSONValue.text($0.1).text)" }
        try StateFolder.write(
            lines.joined(separator: "\n") + "\n",
            to: self.configurationFile,
            mode: 0o400,
            owner: self.users.owner(of: self.service.name)
        )
    }

    /// The child to be kept running.
    func child(environment: [String: String]) throws(LabError) -> Supervisor.Child {
        Supervisor.Child(
            name: self.service.name,
            process: ProcessDescription(
                executable: try Self.executable(of: self.service),
                arguments: Self.arguments(of: self.service, in: self.folder),
                environment: Self.environment(from: environment),
                user: self.users.user(of: self.service.name)
            ),
            logPath: self.folder.log(self.service.name),
            grace: .seconds(25)
        )
    }

    /// The service's executable: beside this one (a build folder, `libexec`), or in `../libexec` from `bin`.
    static func executable(of service: ServiceCatalogue.Entry) throws(LabError) -> String {
        let own = URL(fileURLWithPath: try ExecutableSearch.own()).deletingLastPathComponent()
        let places = [own.path, own.deletingLastPathComponent().path + "/libexec/thetalab"]
        for place in places where access("\(place)/\(service.executable)", X_OK) == 0 {
            return "\(place)/\(service.executable)"
        }
        throw LabError(
            .failedPrecondition,
            "\(service.executable) is not in \(places.joined(separator: " nor in "))",
            remedy: "build the whole package with `swift build`, or leave the service out with --only"
        )
    }

    /// What a child gets of our environment: where programs and libraries are, and how much is logged. Nothing that
    /// could outvote the file that was written for it.
    static func environment(from environment: [String: String]) -> [String: String] {
        let passed: Set = [
            "PATH", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH", "THETALAB_LOG_LEVEL", "THETALAB_LOG_FORMAT",
        ]
        return environment.filter { passed.contains($0.key) || $0.key.hasPrefix("SWIFT_") }
    }
}
