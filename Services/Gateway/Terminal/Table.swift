/// Aligned columns: text to the left, figures to the right, two spaces between.
struct Table: Sendable {
    enum Alignment: Sendable { case left, right }

    struct Column: Sendable {
        var title: String
        var alignment: Alignment

        /// A column of text under a word.
        static func text(_ title: String) -> Column { Column(title: title.uppercased(), alignment: .left) }
        /// A column of figures under a word.
        static func figure(_ title: String) -> Column { Column(title: title.uppercased(), alignment: .right) }
        /// A column under a name or an id, which is written as it is.
        static func named(_ title: String, _ alignment: Alignment) -> Column {
            Column(title: title, alignment: alignment)
        }
    }

    struct Cell: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
        var text: String
        var style: Style?

        init(_ text: String, _ style: Style? = nil) {
            self.text = text
            self.style = style
        }

        init(stringLiteral value: String) { self.init(value) }
    }

    var columns: [Column]
    private(set) var rows: [[Cell]] = []

    init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row; cells that are missing at its end are empty.
    mutating func add(_ cells: [Cell]) { self.rows.append(cells) }

    /// The table's lines, headings first, without spaces at the ends.
    func lines(on terminal: Terminal) -> [String] {
        let widths = self.columns.indices.map { column in
            self.rows.reduce(self.columns[column].title.count) { width, row in
                max(width, column < row.count ? row[column].text.count : 0)
            }
        }
        let headings = self.columns.map { Cell($0.title, .dim) }
        let hasHeadings = self.columns.contains { !$0.title.isEmpty }
        return ((hasHeadings ? [headings] : []) + self.rows).map { row in
            self.line(row, widths: widths, on: terminal)
        }
    }

    private func line(_ row: [Cell], widths: [Int], on terminal: Terminal) -> String {
        var line = ""
        var pending = 0
        for (column, cell) in row.prefix(self.columns.count).enumerated() {
            let padding = max(0, widths[column] - cell.text.count)
            let leading = self.columns[column].alignment == .right ? padding : 0
            if !cell.text.isEmpty {
                line += String(repeating: " ", count: pending + leading)
                line += cell.style?.applied(to: cell.text, on: terminal) ?? cell.text
                pending = 0
            } else {
                pending += leading
            }
            pending += padding - leading + 2
        }
        return line
    }
}
