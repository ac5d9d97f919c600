public import ServiceKit

/// The scraper's own configuration keys, beside the standard ones.
public struct ScraperConfiguration: Sendable {
    static let data = ConfigurationKey<String>.required(
        "scraper.data",
        "The folder of the chunk files, this process's own."
    )
    static let importsMax = ConfigurationKey(
        "scraper.imports_max",
        default: 4,
        in: 1...64,
        "How many imports may run at once."
    )
    static let privateDays = ConfigurationKey(
        "scraper.private_days",
        default: 30,
        in: 1...3_650,
        "For how many days a private dataset is kept that nobody uses."
    )

    public static let keys: [any ConfigurationDeclaration] = [data, importsMax, privateDays]

    let data: String
    let importsMax: Int
    let privateDays: Int

    public init(_ values: ConfigurationValues) {
        self.data = values[Self.data]
        self.importsMax = values[Self.importsMax]
        self.privateDays = values[Self.privateDays]
    }
}
