import Errors

/// The layouts of chain files, told apart by their header.
///
/// | layout | time | index | volatility | absent side |
/// |---|---|---|---|---|
/// | `lab` | `time_ms` | `index` | a fraction | empty |
/// | `snapshots` of 2026 | `snapshot_ts` | `index_price` | percent | empty |
/// | `snapshots` of 2023 (with `quote_ts`, `ask_iv`, …) | `snapshot_ts` | `index_price` | percent | `0.0` |
/// | `tardis` | rows stream, `timestamp` in µs: snapshots are sampled | none of its own | percent | empty |
enum ChainLayout: String, Sendable, Hashable, CaseIterable {
    case lab
    case snapshots
    case tardis

    /// The columns that a file of this layout must have.
    var columns: [String] {
        switch self {
        case .lab:
            [
                "time_ms", "index", "instrument", "expiry_ms", "strike", "right", "bid", "ask", "mark", "mark_iv",
                "forward", "delta",
            ]
        case .snapshots:
            [
                "snapshot_ts", "instrument_name", "expiry", "strike", "option_type", "bid", "ask", "mark", "mark_iv",
                "delta", "underlying_price", "index_price",
            ]
        case .tardis:
            [
                "symbol", "timestamp", "local_timestamp", "type", "strike_price", "expiration", "bid_price",
                "ask_price", "mark_price", "mark_iv", "underlying_index", "underlying_price", "delta",
            ]
        }
    }

    /// The layout of a file that begins with `header`; nil for none of them.
    static func detect(_ header: CSVHeader) -> ChainLayout? {
        Self.allCases.first { header.contains($0.columns) }
    }

    /// The layout to read a file by.
    ///
    /// - Parameter asked: what the caller says it is; nil to go by the header.
    /// - Throws: `invalidArgument`, naming the column that is missing.
    static func resolve(_ header: CSVHeader, asked: ChainLayout?) throws(LabError) -> ChainLayout {
        if let asked {
            if let missing = asked.columns.first(where: { header.position($0) == nil }) {
                throw LabError(
                    .invalidArgument,
                    "a file of layout \(asked.rawValue) needs the column \(missing)",
                    field: "format"
                )
            }
            return asked
        }
        guard let layout = Self.detect(header) else {
            let found = header.names.prefix(6).joined(separator: ",").prefix(120)
            throw LabError(
                .invalidArgument,
                "the header is of no known chain layout (it begins \"\(found)\")",
                field: "format",
                remedy: "Name the layout with --format lab, snapshots or tardis, or convert the file to the lab's CSV."
            )
        }
        return layout
    }
}
