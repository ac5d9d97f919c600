import ArgumentParser

struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration.lab(
        "data",
        "Bring recorded chains in, and look at what the sources have.",
        examples: [
            "thetalab data import btc_2026-01.csv.gz --underlying BTC --index btc_hourly.csv.gz",
            "thetalab data describe real_scraper", "thetalab data quality",
        ],
        subcommands: [
            DataSourcesCommand.self, DataDescribeCommand.self, DataImportCommand.self, DataQualityCommand.self,
            DataExportCommand.self, DataRealismCommand.self,
        ]
    )
}
