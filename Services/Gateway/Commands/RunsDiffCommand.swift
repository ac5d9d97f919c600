import ArgumentParser
import Errors
import GRPCCore
import Messages
import Strategy

struct RunsDiffCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "diff",
        "Show what differs between two runs, and the first decision that differs.",
        about: """
            What they were of (code, configuration, data, seed, fill), then their figures; then both are computed \
            again, and the first decision that differs is told with the figures of both sides and the reason. Where \
            that cannot be had any more, what is recorded is compared all the same.
            """,
        examples: ["thetalab runs diff 019ab3c4 019ab3d0", "thetalab runs diff 019ab3c4 019ab3d0 --json"]
    )

    static let keptWhenInterrupted = "the recorded runs are as they were"

    @Argument(help: "One run, A.") var left: RunName
    @Argument(help: "The other, B.") var right: RunName
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let (left, right) = try await context.withRegistry { registry in
            (try await registry.run(self.left.id), try await registry.run(self.right.id))
        }
        let differences = try RunDifference.between(left, right)
        let bar = context.progressBar("waiting for the engine")
        defer { bar.finish() }
        let contrast: Result<BacktestV1.RunComparison, LabError>
        do {
            contrast = .success(try await self.contrast(left.runID, right.runID, context, bar))
        } catch let error as LabError where Self.isOfThePast(error) {
            contrast = .failure(error)
        }
        bar.finish()
        context.show(
            json: JSONObject {
                $0.set("left", left.runID)
                $0.set("right", right.runID)
                $0.set("identical", differences.isEmpty)
                RunContrastView.add(contrast, to: &$0)
                $0.set("differences", JSONValue.list(differences, \.document))
            },
            text: RunDifference.lines(differences, names: [left.runID, right.runID], on: context.terminal)
                + RunContrastView.lines(contrast, on: context.terminal)
        )
    }

    private func contrast(
        _ left: String,
        _ right: String,
        _ context: CommandContext,
        _ bar: ProgressBar
    ) async throws -> BacktestV1.RunComparison {
        try await context.withInspection { client in
            try await client.compareRuns(.init(leftRunID: left, rightRunID: right)) { response in
                for try await message in response.messages {
                    switch message.event {
                    case .progress(let progress): RunProgressView.show(progress, on: bar)
                    case .comparison(let comparison): return comparison
                    case nil: break
                    }
                }
                throw LabError.incomplete("comparison")
            }
        }
    }

    /// What was recorded can be compared without it: the engine is away, the data are gone, or this build does not run
    /// such a definition.
    private static func isOfThePast(_ error: LabError) -> Bool {
        [.unavailable, .notFound, .failedPrecondition, .unimplemented, .dataLoss].contains(error.code)
    }
}
