/// What a file holds.
enum FileKind: String, Sendable, Hashable, CaseIterable {
    case chain
    case index
    case delivery
    /// A volatility index.
    case volatility
}

/// One file that was read whole: what is kept of it beside its content.
struct ImportEntry: Sendable, Hashable {
    var kind: FileKind
    var layout: String
    var fileName: String
    /// SHA-256 of its bytes as they came.
    var fileDigest: [UInt8]
    /// What besides the bytes decided what was read from them.
    var settings: String
    var fileBytes: Int
    var rows: Int
    var snapshots: Int
    var quotes: Int
    var span: ClosedRange<Int64>?
    var tally: DefectTally
    /// Who imported it.
    var author: String
}

/// An import as a list shows it.
struct ListedImport: Sendable, Hashable {
    var id: Int
    var entry: ImportEntry
    var series: SeriesName
    /// Milliseconds.
    var importedAt: Int64
}
