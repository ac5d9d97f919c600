import Options

/// A run of whole snapshots on its way to a caller.
struct ChainSlice: Sendable {
    /// Instruments that no earlier slice had; their numbers count on from those before.
    var instruments: [Instrument] = []
    var times: [Int64] = []
    var index: [Double] = []
    /// How many quotes each snapshot has.
    var counts: [Int] = []
    /// Columns that were not asked for are empty.
    var quotes = Dataset.Columns()
}
