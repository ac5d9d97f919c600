import ArgumentParser
import Conversions
import Errors
import Messages
import Strategy

/// Over which data a run goes: a source by name, or files of one's own.
struct RunDataOptions: ParsableArguments, Sendable {
    @Option(help: ArgumentHelp("The source; `thetalab data sources` lists them.", valueName: "name"))
    var source: String?

    @Option(
        help: ArgumentHelp("A chain file, imported as a private dataset for this run.", valueName: "file"),
        completion: .file()
    )
    var chain: String?

    @Option(help: ArgumentHelp("Delivery prices of that chain.", valueName: "file"), completion: .file())
    var delivery: String?

    @Option(help: ArgumentHelp("The index series of that chain.", valueName: "file"), completion: .file())
    var index: String?

    @Option(
        help: ArgumentHelp(
            "Of the source synthetic: which market, as NAME[@VERSION][:key=value,…]; `thetalab data describe synthetic` "
                + "lists them. Without it: model.",
            valueName: "world"
        )
    )
    var world: String?

    @Option(
        help: ArgumentHelp("The seed of that market, 1 unless given. The run's own draws have --seed.", valueName: "n")
    )
    var worldSeed: UInt64?

    /// What a run over the synthetic market gets where nothing is said. It is written into the request, and so into the
    /// run's record: no run depends on what is usual at the time of a rerun.
    private static let usualWorld = (name: "model", seed: UInt64(1))

    /// - Throws: `LabError(.invalidArgument)` where the options do not go together.
    func validateTogether(hasFile: Bool) throws(LabError) {
        if self.chain != nil, self.source != nil {
            throw LabError(
                .invalidArgument,
                "--chain and --source exclude each other",
                field: "chain",
                remedy: "leave one of them out"
            )
        }
        if self.chain == nil, self.delivery != nil || self.index != nil {
            throw LabError(
                .invalidArgument,
                "--delivery and --index belong to a --chain",
                field: "chain",
                remedy: "give --chain FILE, or import them with `thetalab data import`"
            )
        }
        if self.world != nil || self.worldSeed != nil, self.source != MarketDataServices.synthetic {
            throw LabError(
                .invalidArgument,
                "--world and --world-seed belong to --source \(MarketDataServices.synthetic)",
                field: self.world != nil ? "world" : "world_seed",
                remedy: "give --source \(MarketDataServices.synthetic), or leave them out"
            )
        }
        if self.chain == nil, self.source == nil {
            throw LabError(
                .invalidArgument,
                "--source is missing",
                field: "source",
                remedy: hasFile
                    ? "give --source NAME, or --chain FILE" : "give --source NAME; `thetalab data sources` lists them"
            )
        }
    }

    /// The data of `source` that a run needs, of the synthetic market its usual world.
    static func dataset(
        of source: String,
        for definition: Definition,
        settings: RunSettings
    ) -> MarketDataV1.DatasetRequest {
        let message = StrategyV1.Definition(definition)
        var dataset = MarketDataV1.DatasetRequest(
            source: source,
            underlying: message.underlying,
            settlement: message.settlement,
            fromMs: settings.start,
            toMs: settings.end,
            quotesFromMs: settings.start
        )
        if source == MarketDataServices.synthetic {
            dataset.world = self.usualWorld.name
            dataset.worldSeed = self.usualWorld.seed
        }
        return dataset
    }

    /// What the engine is to ask for. The engine itself adds the warm-up before the period.
    func dataset(
        for definition: Definition,
        settings: RunSettings,
        _ context: CommandContext
    ) async throws -> MarketDataV1.DatasetRequest {
        var dataset = Self.dataset(of: self.source ?? "file", for: definition, settings: settings)
        if self.source == MarketDataServices.synthetic {
            dataset.world = self.world ?? dataset.world
            dataset.worldSeed = self.worldSeed ?? dataset.worldSeed
        }
        if let chain {
            let files =
                try self.index.map { [try Upload.File(path: $0, kind: .index)] } ?? []
            let deliveries = try self.delivery.map { [try Upload.File(path: $0, kind: .delivery)] } ?? []
            let upload = Upload(
                start: .init(underlying: dataset.underlying, settlement: dataset.settlement, private: true),
                files: files + deliveries + [try Upload.File(path: chain, kind: .chain)]
            )
            let bar = context.progressBar("importing", unit: .bytes)
            defer { bar.finish() }
            let outcome = try await context.withChainImport { client in
                try await upload.send(to: client, progress: bar)
            }
            guard !outcome.done.privateDataset.isEmpty else { throw LabError.incomplete("private dataset") }
            dataset.privateDataset = outcome.done.privateDataset
        }
        return dataset
    }
}
