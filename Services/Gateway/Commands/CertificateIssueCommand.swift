import ArgumentParser
import Errors
import Foundation
import ServiceKit

struct CertificateIssueCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "issue",
        "Make a certificate and its key for a service or a person.",
        about: """
            Writes certificate.pem, key.pem and authority.pem into the folder of --out, in the place of those there: \
            issuing again is how a certificate is renewed. The authority is made where there is none; its folder \
            holds its key, so keep it where no service runs.
            """,
        examples: [
            "thetalab certificate issue registry --host registry.internal --out registry",
            "thetalab certificate issue backtest/engine-2 --authority-folder /root/lab-ca --out engine-2",
            "thetalab certificate issue operator/ada --lifetime 90d --out ~/thetalab",
        ]
    )

    @Argument(
        help: ArgumentHelp(
            "Whose: a service's role or operator or viewer, then / and a name. Without a name: main.",
            valueName: "role/name"
        )
    )
    var identity: String

    @Option(
        name: .customLong("host"),
        help: ArgumentHelp(
            "A name or address under which it is reached, beside localhost (repeatable).",
            valueName: "host"
        )
    )
    var hosts: [String] = []

    @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"), completion: .directory)
    var out: String

    @Option(help: ArgumentHelp("How long it is good for, at most 366d.", valueName: "span"))
    var lifetime = "30d"

    @Option(
        name: .customLong("authority-folder"),
        help: ArgumentHelp("The folder of the authority. Default: that of the state folder.", valueName: "dir"),
        completion: .directory
    )
    var authorityFolder: String?

    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let identity = try Self.identity(self.identity)
        let lifetime = Duration.milliseconds(try SpanArgument.milliseconds(self.lifetime, field: "lifetime"))
        let folder = URL(fileURLWithPath: self.authorityFolder ?? context.folder.file("authority"))
        let files = try CertificateAuthority(in: folder).issue(identity, hosts: self.hosts, lifetime: lifetime)
        if !FileManager.default.fileExists(atPath: self.out) {
            try StateFolder.makeFolder(self.out, mode: 0o700)
        }
        try IdentityFiles.copy(files, to: self.out, owner: nil)
        // The key is where it was asked for, and nowhere else.
        unlink(files.key)
        try context.show(IdentityDocument(readingFolder: self.out))
    }

    /// `ROLE` or `ROLE/NAME`.
    private static func identity(_ text: String) throws(LabError) -> PeerIdentity {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let role = Role(rawValue: parts[0])
        let known: [Role] = [.operator, .viewer, .gateway] + Role.services
        guard known.contains(role) else {
            let names = known.map(\.rawValue)
            let nearest = nearestWord(to: parts[0], among: names).map { "did you mean \($0)? " } ?? ""
            throw LabError(
                .invalidArgument,
                "there is no role '\(parts[0])'",
                field: "role",
                remedy: "\(nearest)the roles are \(names.joined(separator: ", "))"
            )
        }
        return try PeerIdentity(role: role, name: parts.count == 2 ? parts[1] : "main")
    }
}
