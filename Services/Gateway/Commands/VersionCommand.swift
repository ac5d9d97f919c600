import ArgumentParser
import ServiceKit

struct VersionCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "version",
        "Print the version and how it was built.",
        examples: ["thetalab version --json"]
    )

    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        context.show(
            json: JSONObject {
                $0.set("version", BuildInformation.version)
                $0.set("build", BuildInformation.build)
            },
            text: [Self.line]
        )
    }

    /// What `--version` prints too, as every executable of the lab does.
    static let line = "thetalab \(BuildInformation.version) (\(BuildInformation.build))"
}
