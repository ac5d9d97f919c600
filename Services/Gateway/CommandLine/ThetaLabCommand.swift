import ArgumentParser

/// The root of the command line: it only groups.
struct ThetaLabCommand: ParsableCommand {
    static let configuration = CommandConfiguration.lab(
        "thetalab",
        "A lab for crypto-options strategies: define, backtest, compare, keep the record.",
        about: "Exit codes: 0 done, 1 failed, 2 a check did not pass, 64 bad usage, 69 a service is unreachable, "
            + "75 try again later, 130 interrupted.",
        examples: [
            "thetalab up --detach",
            "thetalab data import btc_2026-01.csv.gz --underlying BTC",
            "thetalab strategy create cc --template covered_call --profile balanced --underlying BTC",
            "thetalab backtest run cc --source real_scraper --from 2026-01-10 --to 2026-05-01 --interval 1d",
        ],
        version: VersionCommand.line,
        subcommands: [
            UpCommand.self, DownCommand.self, StatusCommand.self, LogsCommand.self, StrategyCommand.self,
            DataCommand.self, BacktestCommand.self, RunsCommand.self, AuditCommand.self, CertificateCommand.self,
            VersionCommand.self,
        ]
    )
}
