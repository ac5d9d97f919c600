import ArgumentParser

struct BacktestCommand: ParsableCommand {
    static let configuration = CommandConfiguration.lab(
        "backtest",
        "Run strategies over chains of the past.",
        examples: [
            "thetalab backtest run cc --source real_scraper --from 2026-01-10 --to 2026-05-01 --interval 1d",
            "thetalab backtest run --file request.json --chain chain.csv.gz --json",
            "thetalab backtest audit 019ab3c4",
        ],
        subcommands: [BacktestRunCommand.self, BacktestCompareCommand.self, BacktestAuditCommand.self]
    )
}
