import Strategy

/// A table as CSV (RFC 4180); absent values are empty cells.
enum CSVExport {
    static func text(_ table: RunTables.Table) -> String {
        let header = table.columns.joined(separator: ",")
        let lines = table.rows.map { row in row.map(Self.cell).joined(separator: ",") }
        return ([header] + lines).joined(separator: "\n") + "\n"
    }

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
