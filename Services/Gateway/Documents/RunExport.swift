import ArgumentParser
import Errors
import Strategy

/// What of a run is written out, and how.
struct RunExport {
    enum Format: String, Sendable, CaseIterable, ExpressibleByArgument {
        case json
        case csv
        case parquet
    }

    /// A part, or everything.
    enum Selection: Sendable, Hashable, ExpressibleByArgument {
        case all
        case part(RunTables.Part)

        init?(argument: String) {
            if argument == "all" {
                self = .all
            } else if let part = RunTables.Part(argument: argument) {
                self = .part(part)
            } else {
                return nil
            }
        }

        static var allValueStrings: [String] { RunTables.Part.allValueStrings + ["all"] }
        var defaultValueDescription: String { "all" }
    }

    /// A text with the name of the file that it goes to, where it is one of several.
    struct Document {
        var name: String
        var text: String
    }

    var format: Format
    var selection: Selection

    /// - Throws: `invalidArgument` for what cannot be written.
    func validate(hasFolder: Bool) throws(LabError) {
        switch self.format {
        case .json: return
        case .parquet:
            throw LabError(
                .invalidArgument,
                "parquet is not written: no well-kept Swift library for it can be had",
                field: "format",
                remedy: "take --format csv or json; both keep every digit"
            )
        case .csv:
            guard self.selection == .all, !hasFolder else { return }
            throw LabError(
                .invalidArgument,
                "all tables as CSV are several files",
                field: "out",
                remedy: "name a folder for them with --out, or one table with --what equity, trades, metrics or daily"
            )
        }
    }

    /// Whether it makes several files, in a folder.
    var isSeveral: Bool { self.format == .csv && self.selection == .all }

    func documents(_ result: BacktestResult) -> [Document] {
        let tables = RunTables(result)
        switch (self.format, self.selection) {
        case (.json, .all), (.parquet, _):
            return [Document(name: "run.json", text: result.document().prettyText + "\n")]
        case (.json, .part(let part)):
            return [Document(name: "\(part.rawValue).json", text: Self.json(part, result, tables) + "\n")]
        case (.csv, .part(let part)):
            return [Document(name: "\(part.rawValue).csv", text: CSVExport.text(tables.table(part)))]
        case (.csv, .all):
            return RunTables.Part.allCases.map {
                Document(name: "\($0.rawValue).csv", text: CSVExport.text(tables.table($0)))
            }
        }
    }

    /// Parts that the result document has look as they do there.
    private static func json(_ part: RunTables.Part, _ result: BacktestResult, _ tables: RunTables) -> String {
        switch part {
        case .equity: result.equity.document.prettyText
        case .trades: JSONValue.array(result.trades.map(\.document)).prettyText
        case .metrics:
            JSONValue.object(
                (result.document(withCurve: false).members ?? []).filter { $0.key != "trades" && $0.key != "equity" }
            ).prettyText
        case .daily: tables.table(.daily).document.value.prettyText
        }
    }
}
