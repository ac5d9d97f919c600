import ArgumentParser
import Errors
import Strategy

/// How a definition is to be run, on a command line: a request file, and options that win over it.
struct RunRequestOptions: ParsableArguments, Sendable {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A request (JSON or YAML) in place of a stored strategy.", valueName: "file"),
        completion: .file(extensions: ["json", "yaml", "yml"])
    )
    var file: String?

    @Option(help: ArgumentHelp("The first instant of the period.", valueName: "time")) var from: String?
    @Option(help: ArgumentHelp("The instant that the period ends before.", valueName: "time")) var to: String?

    @Option(
        help: ArgumentHelp("The time between decisions: 1h, 2h, 4h, 6h, 8h, 12h or 1d.", valueName: "span"),
        completion: .list(["1h", "2h", "4h", "6h", "8h", "12h", "1d"])
    )
    var interval: String?

    @Option(help: "The price that an order fills at: touch, mid or mark.", completion: .list(["touch", "mid", "mark"]))
    var fill: String?

    @Option(help: "The money of the figures: usd or coin.", completion: .list(["usd", "coin"])) var numeraire: String?
    @Option(help: "Of the run's own draws.") var seed: Int64?

    @Option(
        name: .customLong("set"),
        parsing: .upToNextOption,
        help: ArgumentHelp("Set parameters of the definition or of the run, for this run only.", valueName: "key=value")
    )
    var assignments: [Assignment] = []

    /// The request that the document and the options make together.
    func request(document: JSONValue) throws(LabError) -> RunRequest {
        guard var members = document.members else {
            throw LabError(
                .invalidArgument,
                "a request must be an object, was \(document.kindName)",
                field: "file"
            )
        }
        for member in try self.members() {
            members.removeAll { $0.key == member.key }
            members.append(member)
        }
        var request = try RunRequest(document: .object(members))
        for assignment in self.assignments {
            if Self.isSetting(assignment.key) {
                try request.settings.apply([assignment])
            } else {
                try request.definition.apply([assignment])
            }
        }
        try request.validate()
        return request
    }

    /// The settings for a stored strategy.
    ///
    /// - Throws: `LabError(.invalidArgument)` where the period is missing, or a value is out of its range.
    func settings() throws(LabError) -> RunSettings {
        guard self.from != nil, self.to != nil else {
            let missing = self.from == nil ? "from" : "to"
            throw LabError(
                .invalidArgument,
                "--\(missing) is missing",
                field: missing,
                remedy: "give the period as --from 2026-01-10 --to 2026-05-01"
            )
        }
        var settings = RunSettings()
        for member in try self.members() {
            try settings.apply([Assignment(key: member.key, value: member.value.string ?? member.value.text)])
        }
        try settings.apply(self.assignments.filter { Self.isSetting($0.key) })
        try settings.validate()
        return settings
    }

    /// Changes to the parameters of a stored definition, checked against it.
    func overrides(of definition: Definition) throws(LabError) -> [String: String] {
        let changes = self.assignments.filter { !Self.isSetting($0.key) }
        var changed = definition
        try changed.apply(changes)
        try changed.validate()
        return Dictionary(changes.map { ($0.key, $0.value) }) { $1 }
    }

    /// The keys that the options other than `--set` stand for.
    private func members() throws(LabError) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        if let from, let to {
            let period = try PeriodArgument(from: from, to: to)
            members += [.init("start_ms", .integer(period.from)), .init("end_ms", .integer(period.to))]
        } else if let from {
            members.append(.init("start_ms", .integer(try TimeArgument(parsing: from, field: "from").milliseconds)))
        } else if let to {
            members.append(.init("end_ms", .integer(try TimeArgument(parsing: to, field: "to").milliseconds)))
        }
        if let interval { members.append(.init("decision_interval", .text(interval))) }
        if let fill { members.append(.init("fill_model", .text(fill))) }
        if let numeraire { members.append(.init("numeraire", .text(numeraire))) }
        if let seed { members.append(.init("seed", .integer(seed))) }
        return members
    }

    private static func isSetting(_ key: String) -> Bool { RunSettings.parameters.contains { $0.key == key } }
}
