public import Postgres

/// The scraper's schema and its history.
public enum ScraperMigrations {
    public static let schema = "scraper"

    public static let all = [
        Migration(version: 1, name: "catalogue", sql: Self.text(PackageResources.V001_catalogue_sql)),
        Migration(version: 2, name: "volatility", sql: Self.text(PackageResources.V002_volatility_sql)),
    ]

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
