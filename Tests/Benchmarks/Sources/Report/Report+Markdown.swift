import Foundation

extension Report {
    /// The report as a piece of Markdown: a table a section.
    var markdown: String {
        var lines = [
            "Measured on \(self.machine.description), in one run of", "", "    \(self.command)", "",
            "Each value is the median of the rounds (minimum…maximum in brackets); the sides took turns. "
                + "A ratio is the median of the rounds' own ratios and says how many times better the first column is "
                + "than the second. Load average before \(self.machine.load), after \(self.load).",
        ]
        for table in self.tables { lines += ["", "### \(table.title)", ""] + Self.lines(table) }
        if !self.omissions.isEmpty { lines += ["", "Not measured:"] + self.omissions.map { "- \($0)" } }
        return lines.joined(separator: "\n")
    }

    private static func lines(_ table: FigureTable) -> [String] {
        let hasAims = table.figures.contains { $0.aim != nil }
        // A side that was not measured at all has no column; the list at the end says why.
        let sides = table.sides.filter { side in table.figures.contains { $0.values[side] != nil } }
        let hasRatio = table.figures.contains { table.ratio($0) != nil }
        let header = [""] + sides + (hasRatio ? ["ratio"] : []) + (hasAims ? ["aim"] : [])
        var lines = [Self.row(header), Self.row(["---"] + header.dropFirst().map { _ in "---:" })]
        for figure in table.figures {
            var cells = ["\(figure.name), \(figure.unit.rawValue)"]
            cells += sides.map { side in figure.values[side].map(Self.cell) ?? "–" }
            if hasRatio { cells.append(table.ratio(figure).map { Self.number($0) + "×" } ?? "–") }
            if hasAims { cells.append(figure.aim.map { Self.number($0) + "×" } ?? "") }
            lines.append(Self.row(cells))
        }
        return lines + (table.notes.isEmpty ? [] : [""] + table.notes)
    }

    private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    private static func cell(_ values: [Double]) -> String {
        let values = Distribution(values)
        guard values.sorted.count > 1 else { return Self.number(values.median) }
        return "\(Self.number(values.median)) (\(Self.number(values.minimum))…\(Self.number(values.maximum)))"
    }

    /// Three digits that count; thousands parted.
    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        if value < 10 { return String(format: "%.2f", value) }
        if value < 100 { return String(format: "%.1f", value) }
        var digits = Array(String(Int(value.rounded())))
        if value >= 10_000 {
            for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
        }
        return String(digits)
    }
}
