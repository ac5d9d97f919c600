import Errors
import Messages

/// The services that have market data, and which source each has.
enum MarketDataServices {
    static let synthetic = "synthetic"
    private static let scraper = "scraper"

    /// The service that has `source`; an unknown one is asked of the scraper, which says what there is.
    static func service(of source: String) -> String { source == self.synthetic ? self.synthetic : self.scraper }

    /// The sources of every service that answers; of the others a remark says why there are none.
    ///
    /// - Throws: what the last one said, where none answers.
    static func sources(_ context: CommandContext) async throws -> [MarketDataV1.Source] {
        var sources: [MarketDataV1.Source] = []
        var failure: LabError?
        for source in [self.synthetic, self.scraper] {
            do {
                sources += try await context.withMarketData(of: source) { try await $0.listSources(.init()).sources }
            } catch let error as LabError where error.code == .unavailable {
                failure = error
                context.remark(error.message)
            }
        }
        if sources.isEmpty, let failure { throw failure }
        return sources
    }
}
