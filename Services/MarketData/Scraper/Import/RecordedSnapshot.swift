import Options

/// One whole snapshot of a file, its quotes ordered by expiry, strike, call before put.
///
/// Instruments are numbered by the file's `InstrumentTable`.
struct RecordedSnapshot: Sendable {
    var time: Int64
    /// US dollars.
    var index: Double
    var quotes: [RecordedQuote]
}

/// One quote and the line it stood on.
struct RecordedQuote: Sendable {
    var instrument: UInt32
    var line: Int
    var quote: Quote
}
