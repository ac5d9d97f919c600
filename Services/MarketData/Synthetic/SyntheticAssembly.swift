public import Errors
public import ServiceKit

/// How the synthetic market's parts go together.
public enum SyntheticAssembly {
    /// What of the scraper's may be asked again where it could not be reached.
    private static let scraperMethods = ServiceConnector.Methods(
        idempotent: ["thetalab.marketdata.v1.MarketData/ResolveDataset"]
    )

    public static func assemble(_ context: BootContext) throws(LabError) -> Assembly {
        let scraper = try context.client(of: .scraper, methods: Self.scraperMethods)
        let synthetic = Synthetic(
            catalogue: .all(standingOn: ScraperHistory(scraper), ScraperChains(scraper)),
            configuration: SyntheticConfiguration(context.configuration)
        )
        return Assembly(
            handlers: [SyntheticHandler(synthetic), WorldsHandler(synthetic)],
            deadlines: [
                "thetalab.marketdata.v1.MarketData/StreamChain": .after(.seconds(3_600)),
                "thetalab.marketdata.v1.MarketData/StreamIndex": .after(.seconds(600)),
                "thetalab.marketdata.v1.Worlds/AssessRealism": .after(.seconds(3_600)),
            ]
        )
    }
}
