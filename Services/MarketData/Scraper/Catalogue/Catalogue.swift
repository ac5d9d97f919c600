/// The record of what the scraper has: series, the imports that made them, the chunk files that hold them.
///
/// One call of `add` makes everything of it visible at once, or nothing.
protocol Catalogue: Sendable {
    /// Nil where there is no such series.
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
    func priceCounts(of series: Series) async throws -> PriceCounts
    /// The digests of the files of the series that are no chains, in order.
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
