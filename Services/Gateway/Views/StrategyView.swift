import Errors
import Messages
import Strategy

/// Strategies for people.
enum StrategyView {
    static func lines(_ strategy: RegistryV1.Strategy, on terminal: Terminal) throws -> [String] {
        let version = strategy.version?.number ?? 0
        let newest = version == strategy.newestVersion ? "" : " (the newest is \(strategy.newestVersion))"
        var facts = [
            "\(strategy.status.word), version \(version)\(newest), \(Figures.count(strategy.runCount)) runs",
            "made \(CalendarText.minute(strategy.createdAtMs)), changed \(CalendarText.minute(strategy.updatedAtMs)) UTC",
        ]
        if let tuning = strategy.tuning, tuning.enabled {
            let daily = tuning.daily > 0 ? ", at most \(tuning.daily) a day" : ""
            facts.append("marked for tuning \(tuning.window.isEmpty ? "at any time" : tuning.window + " UTC")\(daily)")
        }
        if let deleted = strategy.deletedAtMs { facts.append("deleted \(CalendarText.minute(deleted)) UTC") }
        if let made = strategy.version, !made.reason.isEmpty { facts.append("this version: \(made.reason)") }
        return [
            Style.bold.applied(to: strategy.name, on: terminal) + "  "
                + Style.dim.applied(to: strategy.id, on: terminal)
        ]
            + (strategy.description.isEmpty ? [] : [strategy.description])
            + facts.map { Style.dim.applied(to: $0, on: terminal) }
            + [""] + DefinitionView.lines(try StrategyDocument.definition(strategy), on: terminal)
    }

    static func table(_ strategies: [RegistryV1.Strategy], on terminal: Terminal) -> [String] {
        guard !strategies.isEmpty else {
            return ["There is no strategy. `thetalab strategy create` makes one."]
        }
        var table = Table([
            .text("name"), .figure("version"), .text("status"), .text("type"), .text("profile"), .text("coin"),
            .figure("runs"), .text("changed"), .text(""),
        ])
        for strategy in strategies {
            let definition = strategy.version?.definition
            var marks: [String] = []
            if strategy.tuning?.enabled == true { marks.append("tuning") }
            if strategy.deletedAtMs != nil { marks.append("deleted") }
            table.add([
                .init(strategy.name, .bold), .init(String(strategy.newestVersion)),
                .init(strategy.status.word, Self.style(of: strategy.status)),
                .init(Self.word(definition?.baseStrategyType)), .init(Self.word(definition?.riskProfile)),
                .init(definition?.underlying ?? ""), .init(Figures.count(strategy.runCount)),
                .init(CalendarText.minute(strategy.updatedAtMs)), .init(marks.joined(separator: ", "), .dim),
            ])
        }
        return table.lines(on: terminal)
    }

    static func versions(_ versions: [RegistryV1.Version], on terminal: Terminal) -> [String] {
        var table = Table([.figure("version"), .figure("from"), .text("made"), .text("by"), .text("reason")])
        for version in versions {
            table.add([
                .init(String(version.number), .bold), .init(version.parent > 0 ? String(version.parent) : ""),
                .init(CalendarText.minute(version.createdAtMs)), .init(Self.person(version.author)),
                .init(version.reason),
            ])
        }
        return table.lines(on: terminal)
    }

    static func showStatus(_ strategy: RegistryV1.Strategy?, _ context: CommandContext) throws {
        guard let strategy else { throw LabError.incomplete("strategy") }
        try context.show(
            json: StrategyDocument.make(strategy),
            text: ["\(strategy.name) is \(strategy.status.word)."]
        )
    }

    /// `operator/ada` of `spiffe://thetalab/operator/ada`.
    static func person(_ uri: String) -> String {
        let prefix = "spiffe://thetalab/"
        return uri.hasPrefix(prefix) ? String(uri.dropFirst(prefix.count)) : uri
    }

    private static func style(of status: RegistryV1.Status) -> Style? {
        switch status {
        case .testnetLive, .mainnetLive: .green
        case .paused: .yellow
        case .backtesting: .blue
        default: .dim
        }
    }

    private static func word(_ type: StrategyV1.BaseStrategyType?) -> String {
        switch type {
        case .coveredCall: BaseStrategyType.coveredCall.rawValue
        case .wheel: BaseStrategyType.wheel.rawValue
        case .other: BaseStrategyType.other.rawValue
        default: ""
        }
    }

    private static func word(_ profile: StrategyV1.RiskProfile?) -> String {
        switch profile {
        case .conservative: RiskProfile.conservative.rawValue
        case .balanced: RiskProfile.balanced.rawValue
        case .aggressive: RiskProfile.aggressive.rawValue
        case .custom: RiskProfile.custom.rawValue
        default: ""
        }
    }
}
