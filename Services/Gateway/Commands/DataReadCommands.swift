import ArgumentParser
import Errors
import Messages
import Strategy

struct DataSourcesCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "sources",
        "List the market-data sources.",
        examples: ["thetalab data sources"]
    )

    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let sources = try await MarketDataServices.sources(context)
        var table = Table([.text("source"), .text("coins"), .text("what it is")])
        for source in sources {
            table.add([
                .init(source.name, .bold), .init(source.underlyings.joined(separator: ", ")), .init(source.description),
            ])
        }
        context.show(
            json: JSONObject { $0.set("sources", JSONValue.list(sources, CoverageDocument.source)) },
            text: table.lines(on: context.terminal)
        )
    }
}

struct DataDescribeCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "describe",
        "Show what a source covers: span, spacing, gaps, digest.",
        examples: [
            "thetalab data describe real_scraper", "thetalab data describe real_scraper --underlying BTC --json",
            "thetalab data describe synthetic",
        ]
    )

    @Argument(help: "The source; `thetalab data sources` lists them.") var source: String
    @Option(help: "Only this coin.") var underlying: String?
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let coverage = try await context.withMarketData(of: self.source) { client in
            try await client.describe(
                .init(source: self.source, underlying: self.underlying?.uppercased() ?? "")
            ).coverage
        }
        guard self.source == MarketDataServices.synthetic else {
            context.show(
                json: JSONObject {
                    $0.set("source", self.source)
                    $0.set("coverage", JSONValue.list(coverage, CoverageDocument.make))
                },
                text: CoverageView.lines(coverage, source: self.source, on: context.terminal)
            )
            return
        }
        // Of a market that never was, what it can be matters more than what it covers.
        let worlds = try await context.withWorlds { try await $0.listWorlds(.init()) }
        context.show(
            json: JSONObject {
                $0.set("source", self.source)
                $0.set("coverage", JSONValue.list(coverage, CoverageDocument.make))
                WorldsDocument.add(worlds, to: &$0)
            },
            text: WorldsView.lines(worlds, on: context.terminal)
        )
    }
}

struct DataQualityCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "quality",
        "Show the share of defects of each kind in the recorded chains, with samples.",
        about: "Defects are counted, never repaired; what is left out of the chains is marked so.",
        examples: ["thetalab data quality", "thetalab data quality real_scraper --underlying BTC"]
    )

    @Argument(help: "The source.") var source = "real_scraper"
    @Option(help: "Only this coin.") var underlying: String?
    @Option(help: "How many samples of each kind to show.") var samples = 2
    @OptionGroup(title: "Lab") var common: CommonOptions

    func run(_ context: CommandContext) async throws {
        let coverage = try await context.withMarketData(of: self.source) { client in
            try await client.describe(
                .init(source: self.source, underlying: self.underlying?.uppercased() ?? "")
            ).coverage
        }
        context.show(
            json: JSONObject {
                $0.set("source", self.source)
                $0.set("quality", JSONValue.list(coverage, CoverageDocument.quality))
            },
            text: CoverageView.quality(coverage, samples: self.samples, on: context.terminal)
        )
    }
}
