import Strategy

/// Parts of a run as CSV (RFC 4180); absent values are empty cells.
enum CSVExport {
    static func equity(_ equity: EquityCurve) -> String {
        guard case .object = equity.document, let rows = equity.document["rows"]?.elements else { return "" }
        let lines = rows.map { row in (row.elements ?? []).map(Self.cell).joined(separator: ",") }
        return Self.text([EquityCurve.columnNames.joined(separator: ",")] + lines)
    }

    static func trades(_ trades: [Trade]) -> String {
        let names = [
            "id", "instrument", "right", "strike", "expiry", "open_time", "close_time", "contracts", "entry_price",
            "exit_price", "entry_index", "exit_index", "exit_reason", "fees_coin", "fees_usd", "pnl_coin", "pnl_usd",
            "open_at_end",
        ]
        let lines = trades.map { trade in
            let document = trade.document
            return names.map { document[$0].map(Self.cell) ?? "" }.joined(separator: ",")
        }
        return Self.text([names.joined(separator: ",")] + lines)
    }

    private static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

    private static func cell(_ value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .text(let text) where text.contains(where: { ",\"\n\r".contains($0) }):
            "\"" + text.replacing("\"", with: "\"\"") + "\""
        case .text(let text): text
        default: value.text
        }
    }
}
