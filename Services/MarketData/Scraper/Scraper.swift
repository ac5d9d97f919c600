import Crypto
import Errors
import Logging
import Options

/// Recorded option chains: imports files, keeps them as chunk files with a catalogue, and serves them.
///
/// Two sources: `real_scraper`, to which every import of a recorded file adds, and `file`, whose private datasets are
/// each one import's files and nothing else.
public actor Scraper {
    /// What is imported at the same time at most: each import holds some tens of megabytes.
    private let importsMax: Int
    private let privateDays: Int
    private let catalogue: any Catalogue
    let store: ChunkStore
    let metrics = ScraperMetrics()
    private nonisolated let executor = FileExecutor()
    private var importsRunning = 0
    /// What was last worked out of each series, by its revision.
    private var coverages: [Int: SeriesCoverage] = [:]

    public nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    init(catalogue: any Catalogue, store: ChunkStore, importsMax: Int = 4, privateDays: Int = 30) {
        self.catalogue = catalogue
        self.store = store
        self.importsMax = importsMax
        self.privateDays = privateDays
    }

    /// Finishes what a predecessor left: forgets private datasets that nobody uses, sweeps files that nobody names.
    ///
    /// - Returns: how many files were swept.
    @discardableResult
    func start() async throws -> Int {
        try self.store.claim()
        _ = try await self.catalogue.forgetPrivate(unusedForDays: self.privateDays)
        let swept = try self.store.sweep(keeping: try await self.catalogue.chunkDigests())
        self.metrics.swept(files: swept)
        return swept
    }

    // MARK: - Importing

    /// Begins an import, which `endImport` must follow however it ends.
    ///
    /// - Throws: `resourceExhausted` where too many imports run.
    func beginImport(_ terms: ImportSession.Terms) throws(LabError) -> ImportSession {
        guard self.importsRunning < self.importsMax else {
            throw LabError(
                .resourceExhausted,
                "\(self.importsRunning) imports are running, which is the most",
                remedy: "Try again when one has ended."
            )
        }
        self.importsRunning += 1
        self.metrics.running(imports: self.importsRunning)
        return ImportSession(terms, catalogue: self.catalogue, store: self.store, metrics: self.metrics)
    }

    func endImport() {
        self.importsRunning -= 1
        self.metrics.running(imports: self.importsRunning)
    }

    /// The imports of recorded files, the newest first.
    func imports(underlying: String, before cursor: Int?, count: Int) async throws -> [ListedImport] {
        try await self.catalogue.imports(underlying: underlying, before: cursor, count: count)
    }

    // MARK: - Describing

    /// The coins that `real_scraper` has.
    func underlyings() async throws -> [Underlying] {
        let series = try await self.catalogue.allSeries().filter { $0.name.source == SeriesName.recorded }
        return Array(Set(series.map(\.name.underlying))).sorted { $0.rawValue < $1.rawValue }
    }

    /// The series called `name`.
    ///
    /// - Throws: `notFound`, saying what to do.
    func series(_ name: SeriesName) async throws -> Series {
        if let series = try await self.catalogue.series(name) { return series }
        if name.source == SeriesName.privateFiles {
            throw LabError(
                .notFound,
                "the private dataset \(name.dataset.prefix(64)) is gone",
                field: "private_dataset",
                remedy: "Run over the file again: it is imported anew."
            )
        }
        throw LabError(
            .notFound,
            "there is no recorded chain of \(name.underlying), \(name.settlement.rawValue)",
            field: "underlying",
            remedy: "Import one: thetalab data import FILE… --underlying \(name.underlying)."
        )
    }

    /// What every series of a source covers.
    ///
    /// - Parameter underlying: nil for all.
    func coverages(source: String, underlying: Underlying?) async throws -> [SeriesCoverage] {
        guard source == SeriesName.recorded || source == SeriesName.privateFiles else {
            throw LabError(
                .invalidArgument,
                "source must be \(SeriesName.recorded) or \(SeriesName.privateFiles), was \"\(source.prefix(64))\"",
                field: "source"
            )
        }
        var coverages: [SeriesCoverage] = []
        for series in try await self.catalogue.allSeries()
        where series.name.source == source && underlying.map({ $0 == series.name.underlying }) ?? true {
            coverages.append(try await self.coverage(of: series))
        }
        return coverages
    }

    /// What `series` covers.
    func coverage(of series: Series) async throws -> SeriesCoverage {
        if let known = self.coverages[series.id], known.series == series { return known }
        let chunks = try await self.catalogue.chunks(of: series)
        var coverage = SeriesCoverage(series: series)
        coverage.snapshots = chunks.reduce(0) { $0 + $1.snapshots }
        coverage.quotes = chunks.reduce(0) { $0 + $1.quotes }
        coverage.bytes = chunks.reduce(0) { $0 + $1.bytes }
        if let first = chunks.map(\.span.lowerBound).min(), let last = chunks.map(\.span.upperBound).max() {
            coverage.span = first...last
        }
        coverage.take(times: try self.times(chunks))
        coverage.defects = try await self.catalogue.defects(of: series)
        coverage.prices = try await self.catalogue.priceCounts(of: series)
        coverage.digest = Self.digest(chunks, try await self.catalogue.priceFileDigests(of: series))
        self.coverages[series.id] = coverage
        return coverage
    }

    private func times(_ chunks: [ChunkRecord]) throws(LabError) -> [Int64] {
        var times: [Int64] = []
        for chunk in chunks {
            let reader = try self.store.open(chunk.digest)
            for number in reader.footer.blocks.indices { times += try reader.block(number, [.time]).times }
        }
        return times.sorted()
    }

    private static func digest(_ chunks: [ChunkRecord], _ files: [[UInt8]]) -> String {
        var digest = SHA256()
        for chunk in chunks.map(\.digest).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            digest.update(data: chunk)
        }
        for file in files { digest.update(data: file) }
        return ChunkStore.hex(Array(digest.finalize()))
    }

    // MARK: - Serving

    /// A series as it is at one revision.
    struct State: Sendable, Hashable {
        var series: Series
        /// In order of time.
        var chunks: [ChunkRecord]
        var digest: String

        /// By what the answer to `query` is looked up: the revision's number, and of the content's digest enough that a
        /// catalogue made anew has other keys.
        func key(of query: ChainQuery) -> DatasetKey {
            DatasetKey(
                source: self.series.name.source,
                revision: "\(self.series.revision)-\(self.digest.prefix(16))",
                request: query.canonicalText(of: self.series.name)
            )
        }
    }

    /// The series called `name` as it is now, its parts of one revision.
    ///
    /// - Throws: `notFound`; `aborted` where imports change it faster than it is read.
    func state(of name: SeriesName) async throws -> State {
        for _ in 0..<5 {
            let series = try await self.series(name)
            let chunks = try await self.catalogue.chunks(of: series)
            let files = try await self.catalogue.priceFileDigests(of: series)
            if try await self.series(name) == series {
                return State(series: series, chunks: chunks, digest: Self.digest(chunks, files))
            }
        }
        throw LabError(
            .aborted,
            "imports change \(name.source) \(name.underlying) faster than it is read",
            remedy: "Try again when they have ended."
        )
    }

    /// The answer to `query`.
    func stream(_ query: ChainQuery, of state: State) async throws -> ChainFeed {
        try await self.catalogue.touch(state.series)
        return ChainFeed(ChainStream(state.chunks, query, in: self.store), metrics: self.metrics)
    }

    /// The times of the snapshots in the query's range, and no fewer quotes than the query admits.
    func extent(of query: ChainQuery, in state: State) throws(LabError) -> (times: [Int64], quotes: Int) {
        var times: [Int64] = []
        var quotes = 0
        for chunk in state.chunks where chunk.span.upperBound >= query.from && chunk.span.lowerBound < query.to {
            let reader = try self.store.open(chunk.digest)
            for (number, block) in reader.footer.blocks.enumerated()
            where block.span.upperBound >= query.from && block.span.lowerBound < query.to {
                let content = try reader.block(number, [.time, .quotes])
                for (time, count) in zip(content.times, content.counts) where time >= query.from && time < query.to {
                    times.append(time)
                    if time >= query.quotesFrom { quotes += count }
                }
            }
        }
        return (times.sorted(), quotes)
    }

    /// The series' own prices of `kind`.
    func prices(_ kind: PriceReader.Kind, of series: Series) async throws -> PriceSeries {
        try await self.catalogue.prices(kind, of: series)
    }
}
