/// One chunk file of a series.
struct ChunkRecord: Sendable, Hashable {
    /// SHA-256 of the file.
    var digest: [UInt8]
    var bytes: Int
    var snapshots: Int
    var quotes: Int
    /// The times of its first and last snapshot.
    var span: ClosedRange<Int64>
}

/// A file and what it adds.
struct ImportedFile: Sendable, Hashable {
    enum Content: Sendable, Hashable {
        case chunks([ChunkRecord])
        case prices(PriceReader.Kind, PriceSeries)
    }

    var entry: ImportEntry
    var content: Content
}
