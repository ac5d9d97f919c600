import ArgumentParser
import Errors
import GRPCCore
import Messages
import Strategy

struct DataRealismCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "realism",
        "Measure how like a real market a synthetic one is: each stylised fact beside its target range.",
        about: """
            Some worlds of neighbouring seeds are made and measured by their quotes, as anybody would measure a real \
            chain. A fact is met where the median over the worlds lies inside the range. Exits with 2 where one is \
            missed that is not a known gap of the model.
            """,
        examples: [
            "thetalab data realism", "thetalab data realism --world null --years 2 --seeds 4 --json",
        ]
    )

    static let keptWhenInterrupted = "the assessment was cancelled, and nothing of it is kept"

    @Option(help: ArgumentHelp("The market: NAME[@VERSION][:key=value,…].", valueName: "world")) var world = "model"
    @Option(help: ArgumentHelp("The seed of the first world.", valueName: "n")) var worldSeed: UInt64 = 1
    @Option(help: "BTC or ETH.") var underlying = "BTC"
    @Option(help: "The length of each world, 1 to 9.") var years: Int32 = 4
    @Option(help: "How many worlds, 1 to 256.") var seeds: Int32 = 8
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let request = MarketDataV1.AssessRealismRequest(
            underlying: self.underlying.uppercased(),
            world: self.world,
            worldSeed: self.worldSeed,
            years: self.years,
            seeds: self.seeds
        )
        let bar = context.progressBar("measuring")
        defer { bar.finish() }
        let realism = try await context.withWorlds { worlds in
            try await worlds.assessRealism(request) { response in
                for try await message in response.messages {
                    switch message.event {
                    case .progress(let progress): bar.advance(to: progress.done, of: progress.total, label: "measuring")
                    case .realism(let realism): return realism
                    case nil: break
                    }
                }
                throw LabError.incomplete("assessment")
            }
        }
        bar.finish()
        context.show(
            json: RealismDocument.make(realism),
            text: RealismView.lines(realism, on: context.terminal)
        )
        guard realism.passed else { throw ExitStatus.checkFailed }
    }
}
