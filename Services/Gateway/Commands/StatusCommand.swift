import ArgumentParser
import Strategy

struct StatusCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "status",
        "Show each service's health, address, version and uptime.",
        about: "Exits with 69 where a service is down.",
        examples: ["thetalab status", "thetalab status --json"]
    )

    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let probe = ServiceProbe(context.settings)
        let names = ServiceCatalogue.all.map(\.name).filter { context.settings.endpoints[$0] != nil }
        let reports = await withTaskGroup { group in
            for name in names { group.addTask { await probe.report(name) } }
            return await group.reduce(into: [String: ServiceReport]()) { $0[$1.name] = $1 }
        }
        let ordered = names.compactMap { reports[$0] }
        let pid = LabLock.holder(of: context.folder.lock)
        context.show(
            json: JSONObject { object in
                object.set("state", context.folder.path)
                object.set("up", pid != nil)
                object.set("pid", pid)
                object.set("services", JSONValue.list(ordered, \.document))
            },
            text: ServiceReport.lines(ordered, pid: pid, folder: context.folder, on: context.terminal)
        )
        guard !ordered.isEmpty, ordered.allSatisfy(\.isServing) else { throw ExitStatus.unreachable }
    }
}
