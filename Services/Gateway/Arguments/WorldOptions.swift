import ArgumentParser
import Errors
import Messages

/// Which world of the synthetic market is meant.
struct WorldOptions: ParsableArguments, Sendable {
    @Option(
        help: ArgumentHelp(
            "synthetic: which market, as NAME[@VERSION][:key=value,…]; the usual one where it is not given.",
            valueName: "world"
        )
    )
    var world: String?
    @Option(help: ArgumentHelp("synthetic: the seed of that market.", valueName: "n")) var worldSeed: UInt64?

    /// Names the world in `dataset`.
    ///
    /// - Throws: `invalidArgument` where the source has no worlds.
    func apply(to dataset: inout MarketDataV1.DatasetRequest) throws(LabError) {
        if dataset.source == MarketDataServices.synthetic {
            dataset.world = self.world ?? ""
            dataset.worldSeed = self.worldSeed
        } else if self.world != nil || self.worldSeed != nil {
            throw LabError(
                .invalidArgument,
                "--world and --world-seed belong to the source \(MarketDataServices.synthetic)",
                field: self.world != nil ? "world" : "world_seed",
                remedy: "leave them out"
            )
        }
    }
}
