import ArgumentParser
import Errors
import Messages

struct StrategyTuningCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "tuning",
        "Mark a strategy to be tuned, or take the mark away.",
        about: "The mark stands beside the strategy's status and does not change it.",
        examples: [
            "thetalab strategy tuning cc on --window 22:00-06:00 --daily 50", "thetalab strategy tuning cc off",
        ]
    )

    enum Switch: String, ExpressibleByArgument, CaseIterable { case on, off }

    @Argument(help: "The strategy.") var name: StrategyName
    @Argument(help: "on or off.") var mark: Switch
    @Option(help: ArgumentHelp("When, in UTC: 22:00-06:00. Default: always.", valueName: "from-to")) var window: String?
    @Option(help: ArgumentHelp("The most experiments a day. Default: no limit.", valueName: "count")) var daily: Int32?
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        if self.mark == .off, self.window != nil || self.daily != nil {
            throw LabError(
                .invalidArgument,
                "window and daily go with `on`",
                field: "window",
                remedy: "leave them out"
            )
        }
        if let daily, daily < 1 {
            throw LabError(.invalidArgument, "daily must be 1 or more, was \(daily)", field: "daily")
        }
        if let window, !Self.isWindow(window) {
            throw LabError(
                .invalidArgument,
                "window must be two times of day, was '\(window)'",
                field: "window",
                remedy: "write it as 22:00-06:00"
            )
        }
        try await context.withRegistry { registry in
            let strategy = try await registry.strategy(self.name)
            var tuning = RegistryV1.Tuning(enabled: self.mark == .on)
            if self.mark == .on {
                tuning.window = self.window ?? ""
                tuning.daily = self.daily ?? 0
            }
            let response = try await registry.client.setTuning(
                .init(
                    idempotencyKey: NewID.make(),
                    nameOrID: strategy.id,
                    revision: strategy.revision,
                    tuning: tuning
                )
            )
            guard let changed = response.strategy else { throw LabError.incomplete("strategy") }
            try context.show(
                json: StrategyDocument.make(changed),
                text: ["\(changed.name) is \(self.mark == .on ? "marked for tuning" : "not marked for tuning")."]
            )
        }
    }

    private static func isWindow(_ text: String) -> Bool {
        let times = text.split(separator: "-", omittingEmptySubsequences: false)
        return times.count == 2
            && times.allSatisfy { time in
                let parts = time.split(separator: ":", omittingEmptySubsequences: false)
                guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = UInt8(parts[0]),
                    let minute = UInt8(parts[1])
                else { return false }
                return hour < 24 && minute < 60
            }
    }
}
