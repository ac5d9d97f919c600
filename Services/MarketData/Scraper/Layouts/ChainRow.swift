import Options

/// One row of a chain file, in the lab's units. What the row does not say is NaN.
struct ChainRow: Sendable {
    /// The snapshot's time, in milliseconds.
    var time: Int64 = 0
    /// US dollars.
    var index = Double.nan
    /// Nil for a row that gives an index and no quote.
    var instrument: UInt32?
    var quote = Quote()
    /// Defects that the layout saw and that do not keep the row out.
    var defects: [Defect] = []
}

/// What reading a row came to.
enum RowOutcome: Sendable, Hashable {
    /// `ChainRow` holds it.
    case read
    case rejected(Defect)
}
