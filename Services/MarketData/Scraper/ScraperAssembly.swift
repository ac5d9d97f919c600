public import Errors
import Logging
public import ServiceKit

/// How the scraper's parts go together.
public enum ScraperAssembly {
    public static func assemble(_ context: BootContext) throws(LabError) -> Assembly {
        let configuration = ScraperConfiguration(context.configuration)
        let pool = try context.database(schema: ScraperMigrations.schema, migrations: ScraperMigrations.all)
        let scraper = Scraper(
            catalogue: PostgresCatalogue(pool: pool),
            store: ChunkStore(folder: configuration.data),
            importsMax: configuration.importsMax,
            privateDays: configuration.privateDays
        )
        let logger = context.logger
        return Assembly(
            handlers: [ScraperHandler(scraper), ChainImportHandler(scraper), VolatilityIndexHandler(scraper)],
            startup: [
                StartupStep("chunk store") {
                    let swept = try await scraper.start()
                    if swept > 0 {
                        logger.notice("files of imports that did not end were swept", metadata: ["files": "\(swept)"])
                    }
                }
            ],
            deadlines: [
                "thetalab.marketdata.v1.ChainImport/Import": .none,
                "thetalab.marketdata.v1.MarketData/StreamChain": .after(.seconds(3_600)),
                "thetalab.marketdata.v1.MarketData/StreamIndex": .after(.seconds(600)),
                "thetalab.marketdata.v1.VolatilityIndex/StreamVolatilityIndex": .after(.seconds(600)),
            ]
        )
    }
}
