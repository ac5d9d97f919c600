import Errors
import Strategy

/// What a list of trials is sorted by.
struct TrialOrder: Sendable, Hashable {
    enum Key: Sendable, Hashable {
        case number
        /// The place of a figure in the rows, from 1.
        case figure(Int)
    }

    let key: Key
    let isDescending: Bool

    /// Reads an `order_by`: `number`, the name of a metric, which is that of the batch's numeraire, or a figure's whole
    /// name, with `-` before it for descending.
    init(_ text: String, of batch: StoredBatch) throws(LabError) {
        self.isDescending = text.hasPrefix("-")
        let word = self.isDescending ? String(text.dropFirst()) : text
        if word.isEmpty || word == "number" {
            self.key = .number
            return
        }
        let name = Metric(rawValue: word).map { "\(batch.numeraire.rawValue).\($0.rawValue)" } ?? word
        if let place = batch.figureNames.firstIndex(of: name) {
            self.key = .figure(place + 1)
            return
        }
        guard batch.figureNames.isEmpty, Metric(rawValue: word) != nil else {
            let known = Metric.allCases.map(\.rawValue).joined(separator: ", ")
            throw LabError(
                .invalidArgument,
                "order_by must be number, one of \(known), or a figure's whole name such as usd.sharpe, with - before it"
                    + " for descending, was \"\(text.prefix(80))\"",
                field: "order_by"
            )
        }
        // A batch without trials has no figures to sort by, and nothing to sort.
        self.key = .number
    }
}
