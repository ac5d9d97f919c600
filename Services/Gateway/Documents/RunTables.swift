import ArgumentParser
import Statistics
import Strategy

/// A run's result as tables, for others to compute with: what a spreadsheet or a data frame reads.
struct RunTables {
    /// Rows of values under named columns; an absent value is null.
    struct Table: Sendable, Hashable {
        var columns: [String]
        var rows: [[JSONValue]]

        /// `{"columns": […], "rows": […]}`, as the curve is in the result document.
        var document: JSONObject {
            JSONObject {
                $0.set("columns", JSONValue.array(self.columns.map(JSONValue.text)))
                $0.set("rows", JSONValue.array(self.rows.map(JSONValue.array)))
            }
        }
    }

    /// The parts of a result that can be had alone.
    enum Part: String, Sendable, CaseIterable, ExpressibleByArgument {
        case equity
        case trades
        case metrics
        case daily
    }

    private let result: BacktestResult

    init(_ result: BacktestResult) { self.result = result }

    func table(_ part: Part) -> Table {
        switch part {
        case .equity: self.equity
        case .trades: self.trades
        case .metrics: self.metrics
        case .daily: self.daily
        }
    }

    private var equity: Table {
        let rows = self.result.equity.document["rows"]?.elements ?? []
        return Table(columns: EquityCurve.columnNames, rows: rows.map { $0.elements ?? [] })
    }

    private var trades: Table {
        let names = [
            "id", "instrument", "right", "strike", "expiry", "open_time", "close_time", "contracts", "entry_price",
            "exit_price", "entry_index", "exit_index", "exit_reason", "fees_coin", "fees_usd", "pnl_coin", "pnl_usd",
            "open_at_end",
        ]
        let rows = self.result.trades.map { trade in
            let document = trade.document
            return names.map { document[$0] ?? .null }
        }
        return Table(columns: names, rows: rows)
    }

    /// Every single figure of the document by its place: `metrics_by_numeraire.usd.strategy`, `sharpe`.
    private var metrics: Table {
        var table = Table(columns: ["section", "figure", "value"], rows: [])
        let sections = [
            "counters", "totals", "metrics_by_numeraire", "regimes", "fill_band", "risk", "years", "attribution",
        ]
        let document = self.result.document(withCurve: false)
        for section in sections { Self.flatten(document[section] ?? .null, at: section, into: &table) }
        return table
    }

    private static func flatten(_ value: JSONValue, at section: String, into table: inout Table) {
        for member in value.members ?? [] {
            switch member.value {
            case .object where member.key != "days":
                Self.flatten(member.value, at: "\(section).\(member.key)", into: &table)
            // The attribution day by day is in the daily table.
            case .object, .array: break
            default: table.rows.append([.text(section), .text(member.key), member.value])
            }
        }
    }

    /// The last point of each UTC day, the day's returns as every ratio uses them, and where its result came from.
    private var daily: Table {
        let equity = self.result.equity
        let coin = DailyReturns(times: equity.time, equity: equity.equityCoin)
        let usd = DailyReturns(times: equity.time, equity: equity.equityUSD)
        let days = self.result.document(withCurve: false)["attribution"]?["days"]
        let terms = days?["columns"]?.elements?.compactMap(\.string).dropFirst() ?? []
        let attributed = Self.byDay((days?["rows"]?.elements ?? []).compactMap(\.elements))
        let coinReturns = Dictionary(zip(coin.days, coin.values)) { $1 }
        let usdReturns = Dictionary(zip(usd.days, usd.values)) { $1 }
        var table = Table(
            columns: [
                "t", "index", "coin", "usd", "equity_coin", "equity_usd", "return_coin", "return_usd", "open_positions",
            ] + terms,
            rows: []
        )
        for (point, day) in Self.lastPoints(of: coin.daysWithPoints, in: equity.time) {
            table.rows.append(
                [
                    .integer(day * Self.dayMilliseconds), .number(equity.index[point]), .number(equity.coin[point]),
                    .number(equity.usd[point]), .number(equity.equityCoin[point]), .number(equity.equityUSD[point]),
                    coinReturns[day].map(JSONValue.number) ?? .null, usdReturns[day].map(JSONValue.number) ?? .null,
                    .integer(Int64(equity.openPositions[point])),
                ] + (attributed[day] ?? terms.map { _ in .null })
            )
        }
        return table
    }

    private static let dayMilliseconds: Int64 = 86_400_000

    private static func lastPoints(of days: [Int64], in times: [Int64]) -> [(point: Int, day: Int64)] {
        var point = 0
        return days.map { day in
            while point + 1 < times.count, times[point + 1] < (day + 1) * Self.dayMilliseconds { point += 1 }
            return (point, day)
        }
    }

    /// The terms of rows that begin with a day's first millisecond, by the day's number.
    private static func byDay(_ rows: [[JSONValue]]) -> [Int64: [JSONValue]] {
        Dictionary(
            rows.compactMap { row in row.first?.whole.map { ($0 / Self.dayMilliseconds, Array(row.dropFirst())) } }
        ) {
            $1
        }
    }
}
