import ArgumentParser
import Errors
import GRPCCore
import Messages
import Strategy

struct BacktestAuditCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "audit",
        "Prove that a run read nothing later than its decisions.",
        about: """
            Computes the run again over its data cut off at sampled steps: the first, the last, some at which it \
            traded, some just before an expiry, and others. Every decision up to each cut must be the same, bit for \
            bit, and no quote may have a time later than the decision that read it. Exits with 2 where that is not so.
            """,
        examples: ["thetalab backtest audit 019ab3c4", "thetalab backtest audit 019ab3c4 --samples 64 --json"]
    )

    static let keptWhenInterrupted = "the recorded run is as it was"

    @Argument(help: "The run.") var run: RunName
    @Option(help: "How many cuts, at most 256.") var samples: Int32 = 16
    @Option(help: "Of the draw of the cuts.") var seed: UInt64 = 1
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        guard (1...256).contains(self.samples) else {
            throw LabError(.invalidArgument, "samples must be 1…256, was \(self.samples)", field: "samples")
        }
        let id = try await context.withRegistry { registry in try await registry.run(self.run.id, brief: true).runID }
        let bar = context.progressBar("waiting for the engine")
        defer { bar.finish() }
        let audit = try await context.withInspection { client in
            try await client.auditRun(.init(runID: id, samples: self.samples, seed: self.seed)) { response in
                for try await message in response.messages {
                    switch message.event {
                    case .progress(let progress): RunProgressView.show(progress, on: bar)
                    case .audit(let audit): return audit
                    case nil: break
                    }
                }
                throw LabError.incomplete("audit")
            }
        }
        bar.finish()
        context.show(
            json: RunAuditView.document(audit, of: id, seed: self.seed),
            text: RunAuditView.lines(audit, of: id, on: context.terminal)
        )
        guard audit.violation == nil else { throw ExitStatus.checkFailed }
    }
}
