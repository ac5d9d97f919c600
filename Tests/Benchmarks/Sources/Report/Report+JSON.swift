import Foundation

extension Report {
    /// Every value of every round.
    var json: String {
        let tables = self.tables.map { table in
            Document.Table(
                title: table.title,
                figures: table.figures.map { figure in
                    Document.Figure(
                        name: figure.name,
                        unit: figure.unit.rawValue,
                        ratio: table.ratio(figure),
                        aim: figure.aim,
                        values: figure.values
                    )
                },
                notes: table.notes
            )
        }
        let document = Document(
            machine: self.machine.description,
            command: self.command,
            loadBefore: self.machine.load,
            loadAfter: self.load,
            tables: tables,
            notMeasured: self.omissions
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Values are finite numbers and texts, which always encode.
        return (try? encoder.encode(document)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}

private struct Document: Encodable {
    struct Table: Encodable {
        var title: String
        var figures: [Figure]
        var notes: [String]
    }

    struct Figure: Encodable {
        var name: String
        var unit: String
        var ratio: Double?
        var aim: Double?
        var values: [String: [Double]]
    }

    var machine: String
    var command: String
    var loadBefore: String
    var loadAfter: String
    var tables: [Table]
    var notMeasured: [String]
}
