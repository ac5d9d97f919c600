import ArgumentParser

struct CertificateShowCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "show",
        "Say whose certificate a folder holds and until when, and check that its files belong together.",
        examples: ["thetalab certificate show /etc/thetalab/registry"]
    )

    @Argument(
        help: ArgumentHelp("The folder of certificate.pem, key.pem and authority.pem.", valueName: "dir"),
        completion: .directory
    )
    var folder: String

    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        try context.show(IdentityDocument(readingFolder: self.folder))
    }
}
