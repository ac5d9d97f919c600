import Errors
import Options

/// The record of what the scraper has: series, the imports that made them, the chunk files that hold them.
///
/// One call of `add` makes everything of it visible at once, or nothing.
protocol Catalogue: Sendable {
    /// - Throws: `notFound`-free: nil where there is no such series.
    func series(_ name: SeriesName) async throws -> Series?
    /// Every series, private datasets among them.
    func allSeries() async throws -> [Series]
    /// The import of a file that was read before, by its digest.
    func entry(in series: SeriesName, _ kind: FileKind, digest: [UInt8], settings: String) async throws -> ImportEntry?
    /// Adds whole files to a series, which is made where it is new, and raises its revision where one adds something.
    ///
    /// - Parameter revision: what the series' revision was when the files were compared with it; 0 where there was none.
    /// - Throws: `aborted` where it is another by now: the files must be compared again.
    func add(_ files: [ImportedFile], to name: SeriesName, after revision: Int) async throws -> Series
    /// In order of time.
    func chunks(of series: Series) async throws -> [ChunkRecord]
    func prices(_ kind: PriceReader.Kind, of series: Series) async throws -> PriceSeries
    /// How many prices of each kind the series has.
    func priceCounts(of series: Series) async throws -> (index: Int, delivery: Int)
    /// The digests of the index and delivery files of the series, in order.
    func priceFileDigests(of series: Series) async throws -> [[UInt8]]
    /// What was wrong with the rows of the series' files.
    func defects(of series: Series) async throws -> DefectSummary
    /// The imports of recorded files into `real_scraper`, the newest first, before the one called `cursor`.
    func imports(underlying: String, before cursor: Int?, count: Int) async throws -> [ListedImport]
    /// The digests of all chunk files that a series has.
    func chunkDigests() async throws -> Set<[UInt8]>
    /// Notes that the series is in use.
    func touch(_ series: Series) async throws
    /// Forgets private datasets that nobody used for `days`; how many.
    func forgetPrivate(unusedForDays days: Int) async throws -> Int
}

/// By which a series is known.
struct SeriesName: Sendable, Hashable {
    static let recorded = "real_scraper"
    static let privateFiles = "file"

    var source: String
    var underlying: Underlying
    var settlement: Settlement
    /// A private dataset's digest in hex; empty for `real_scraper`.
    var dataset = ""
}

struct Series: Sendable, Hashable {
    var id: Int
    var name: SeriesName
    var revision: Int
}

/// What a file holds.
enum FileKind: String, Sendable, Hashable, CaseIterable {
    case chain
    case index
    case delivery
}

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

/// A file and what it adds.
struct ImportedFile: Sendable, Hashable {
    enum Content: Sendable, Hashable {
        case chunks([ChunkRecord])
        case prices(PriceReader.Kind, PriceSeries)
    }

    var entry: ImportEntry
    var content: Content
}

/// The defects of all files of a series.
struct DefectSummary: Sendable, Hashable {
    struct Sample: Sendable, Hashable {
        var file: String
        var line: Int
        var text: String
    }

    struct Kind: Sendable, Hashable {
        var defect: Defect
        var count: Int
        var samples: [Sample]
    }

    /// Rows of all chain files.
    var rows = 0
    var kinds: [Kind] = []
}

/// An import as a list shows it.
struct ListedImport: Sendable, Hashable {
    var id: Int
    var entry: ImportEntry
    var series: SeriesName
    /// Milliseconds.
    var importedAt: Int64
}
