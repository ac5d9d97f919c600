public import Errors
public import ServiceKit

/// How the synthetic market's parts go together.
public enum SyntheticAssembly {
    /// Streams of the scraper's end when all is sent, which the scraper bounds itself: chains of years, passed on, take
    /// longer than a call may. The other methods may be asked again where it could not be reached.
    private static let scraperMethods = ServiceConnector.Methods(
        unbounded: ["StreamChain", "StreamIndex"].map { "thetalab.marketdata.v1.MarketData/\($0)" },
        idempotent: ["Describe", "ResolveDataset", "DeliveryPrices"]
            .map { "thetalab.marketdata.v1.MarketData/\($0)" }
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
