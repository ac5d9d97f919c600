import ArgumentParser
import Errors
import Foundation

struct LogsCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "logs",
        "Print the log of a service.",
        about: "The services, `postgres` (the database server), and `lab` (the lab itself, where it was detached).",
        examples: ["thetalab logs registry", "thetalab logs backtest --follow"]
    )

    static let keptWhenInterrupted = "the log goes on being written"

    @Argument(help: "registry, scraper, backtest, postgres or lab.")
    var service: String

    @Flag(name: .shortAndLong, help: "Go on with what is added.")
    var follow = false

    @Option(name: [.customShort("n"), .long], help: "How many of the last lines.")
    var lines = 100

    @OptionGroup(title: "Lab") var common: CommonOptions

    func validate() throws {
        guard self.lines >= 0 else { throw ValidationError("lines must be 0 or more, was \(self.lines)") }
    }

    func run(_ context: CommandContext) async throws {
        let others = [PostgresCluster.name, "lab"]
        guard ServiceCatalogue.named(self.service) != nil || others.contains(self.service) else {
            throw ServiceCatalogue.unknown(self.service, field: "service")
        }
        let path = context.folder.log(self.service)
        guard self.follow || access(path, R_OK) == 0 else {
            throw LabError(
                .notFound,
                "\(self.service) has no log at \(path)",
                field: "service",
                remedy: "start the lab with `thetalab up`, or give its --state"
            )
        }
        let tail = LogTail(path: path)
        let size = tail.size
        for line in tail.lines(self.lines) { self.show([line], in: context) }
        guard self.follow else { return }
        var rest = ""
        try await tail.follow(from: size) { text in
            rest += text
            var lines = rest.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            rest = lines.popLast() ?? ""
            self.show(lines, in: context)
        }
    }

    private func show(_ lines: [String], in context: CommandContext) {
        guard context.wantsJSON else { return context.print(lines) }
        for line in lines {
            context.stream(
                JSONObject {
                    $0.set("service", self.service)
                    $0.set("line", line)
                }
            )
        }
    }
}
