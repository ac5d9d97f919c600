import Scraper
import ServiceKit

@main
struct ScraperMain: Program {
    static let role = Role.scraper
    static let summary = "Recorded option chains: imports files, keeps them, serves them."
    static let keys = ScraperConfiguration.keys
    static let usesDatabase = true

    static func assemble(_ context: BootContext) async throws -> Assembly {
        try ScraperAssembly.assemble(context)
    }
}
