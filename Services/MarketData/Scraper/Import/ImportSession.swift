import Crypto
import Errors
import Options

/// One import: files come in one after another, byte by byte, and become visible whole.
///
/// Into `real_scraper` each file is visible when it has ended. A private dataset is visible when all have: its name is
/// the digest of what was given. A session that is dropped leaves nothing behind but chunk files that nobody names.
actor ImportSession {
    /// What is imported, and where to.
    struct Terms: Sendable, Hashable {
        var underlying: Underlying
        var settlement: Settlement
        var isPrivate: Bool
        /// The spacing of sampled snapshots, in milliseconds.
        var sample: Int64
        var author: String
    }

    /// One file, as its sender announces it.
    struct FileTerms: Sendable, Hashable {
        var name: String
        var kind: FileKind
        /// Nil: by the header.
        var layout: ChainLayout?
    }

    /// A file that has ended.
    struct Report: Sendable, Hashable {
        var entry: ImportEntry
        /// It was imported before: nothing was added.
        var isRepeated: Bool
    }

    private enum Reading {
        /// A chain, or a volatility index: the header will say.
        case undecided(ChainImport, PriceReader)
        case chain(ChainImport)
        case prices(PriceReader, PriceReader.Kind)
    }

    private struct Current {
        var terms: FileTerms
        var reading: Reading
        var digest = SHA256()
        var bytes = 0
        /// The series' revision that the file is compared with.
        var revision: Int
    }

    private nonisolated let executor = FileExecutor()
    private let terms: Terms
    private let catalogue: any Catalogue
    private let store: ChunkStore
    private let metrics: ScraperMetrics
    private var current: Current?
    /// The files of a private dataset, which wait for the last.
    private var pending: [ImportedFile] = []

    nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    init(_ terms: Terms, catalogue: any Catalogue, store: ChunkStore, metrics: ScraperMetrics) {
        self.terms = terms
        self.catalogue = catalogue
        self.store = store
        self.metrics = metrics
    }

    private var recorded: SeriesName {
        SeriesName(
            source: SeriesName.recorded,
            underlying: self.terms.underlying,
            settlement: self.terms.settlement
        )
    }

    /// Begins the next file.
    ///
    /// - Throws: `invalidArgument` where the one before has not ended.
    func begin(_ file: FileTerms) async throws {
        guard self.current == nil else {
            throw LabError(.invalidArgument, "the file before \(file.name) has not ended", field: "file")
        }
        let series = self.terms.isPrivate ? nil : try await self.catalogue.series(self.recorded)
        let reading: Reading
        switch file.kind {
        case .index: reading = .prices(PriceReader(.index), .index)
        case .delivery: reading = .prices(PriceReader(.delivery), .delivery)
        case .volatility: reading = .prices(PriceReader(.volatility), .volatility)
        case .chain:
            let terms = ChainFileReader.Terms(
                underlying: self.terms.underlying,
                settlement: self.terms.settlement,
                layout: file.layout,
                sample: self.terms.sample
            )
            let known =
                self.terms.isPrivate ? self.pendingChunks : try await series.asyncMap(self.catalogue.chunks) ?? []
            let index =
                self.terms.isPrivate ? self.pendingIndex : try await series.asyncMap(self.indexPrices) ?? PriceSeries()
            let chain = ChainImport(terms, indexSeries: index, known: known, store: self.store)
            reading = file.layout == nil ? .undecided(chain, PriceReader(.volatility)) : .chain(chain)
        }
        self.current = Current(terms: file, reading: reading, revision: series?.revision ?? 0)
    }

    /// Takes the next bytes of the current file; how many bytes and rows it has by now.
    func append(_ bytes: [UInt8]) throws -> (bytes: Int, rows: Int) {
        guard var current = self.current else {
            throw LabError(.invalidArgument, "content comes before a file", field: "content")
        }
        // Taken out while it changes: after an error the file is gone, not half read.
        self.current = nil
        current.digest.update(data: bytes)
        current.bytes += bytes.count
        let rows: Int
        do throws(LabError) {
            if case .undecided(let chain, let volatility) = current.reading {
                current.reading = try Self.decided(bytes, chain, volatility)
                if case .prices = current.reading { current.terms.kind = .volatility }
                self.current = current
                return (current.bytes, 0)
            }
            switch current.reading {
            case .undecided: rows = 0
            case .chain(let chain):
                try chain.read(bytes)
                rows = chain.reader.rows
            case .prices(let reader, _):
                try reader.read(bytes)
                rows = reader.rows
            }
        } catch {
            throw error.about(current.terms.name)
        }
        let total = current.bytes
        self.current = current
        return (total, rows)
    }

    /// Reads the first bytes of a file of which only its header says whether it is a chain or a volatility index.
    ///
    /// No chain has the columns of bars, and a file of bars that is sent as no index is one of volatilities.
    private static func decided(
        _ bytes: [UInt8],
        _ chain: ChainImport,
        _ volatility: PriceReader
    ) throws(LabError) -> Reading {
        let isChain: Bool
        do throws(LabError) {
            try volatility.read(bytes)
            isChain = false
        } catch {
            // Not its header, or damaged: then the chain's reader says so too.
            isChain = true
        }
        if volatility.hasHeader { return .prices(volatility, .volatility) }
        try chain.read(bytes)
        return isChain ? .chain(chain) : .undecided(chain, volatility)
    }

    /// Ends the current file, which is visible when this returns.
    func end() async throws -> Report {
        guard let current = self.current else {
            throw LabError(.invalidArgument, "no file has begun", field: "end")
        }
        self.current = nil
        let file: ImportedFile
        do throws(LabError) {
            file = try self.file(current)
        } catch {
            throw error.about(current.terms.name)
        }
        let entry = file.entry
        if self.terms.isPrivate {
            self.pending.append(file)
            return Report(entry: entry, isRepeated: false)
        }
        let known = try await self.catalogue.entry(
            in: self.recorded,
            entry.kind,
            digest: entry.fileDigest,
            settings: entry.settings
        )
        if let known { return Report(entry: known, isRepeated: true) }
        _ = try await self.catalogue.add([file], to: self.recorded, after: current.revision)
        self.metrics.imported(entry)
        return Report(entry: entry, isRepeated: false)
    }

    /// Ends the import.
    ///
    /// - Returns: the series; of a private dataset under its digest.
    /// - Throws: `invalidArgument` where a file has not ended, or a private dataset has no snapshot.
    func finish() async throws -> Series? {
        if let current = self.current {
            throw LabError(.invalidArgument, "the file \(current.terms.name) has not ended", field: "file")
        }
        guard self.terms.isPrivate else { return try await self.catalogue.series(self.recorded) }
        guard !self.pendingChunks.isEmpty else {
            throw LabError(
                .invalidArgument,
                "the files have no snapshot of \(self.terms.underlying)",
                field: "chain",
                remedy: "Check the underlying and settlement, and what `data quality` says of the rows."
            )
        }
        let name = SeriesName(
            source: SeriesName.privateFiles,
            underlying: self.terms.underlying,
            settlement: self.terms.settlement,
            dataset: self.privateDigest
        )
        if let series = try await self.catalogue.series(name) {
            try await self.catalogue.touch(series)
            return series
        }
        do {
            return try await self.catalogue.add(self.pending, to: name, after: 0)
        } catch let error as LabError where error.code == .aborted {
            // Somebody imported the same files at the same time.
            return try await self.catalogue.series(name)
        }
    }

    // MARK: -

    private var pendingChunks: [ChunkRecord] {
        self.pending.flatMap { file -> [ChunkRecord] in
            if case .chunks(let chunks) = file.content { chunks } else { [] }
        }
    }

    private var pendingIndex: PriceSeries {
        for file in self.pending { if case .prices(.index, let prices) = file.content { return prices } }
        return PriceSeries()
    }

    private func indexPrices(_ series: Series) async throws -> PriceSeries {
        try await self.catalogue.prices(.index, of: series)
    }

    private func file(_ current: Current) throws(LabError) -> ImportedFile {
        var entry = ImportEntry(
            kind: current.terms.kind,
            layout: "",
            fileName: current.terms.name,
            fileDigest: Array(current.digest.finalize()),
            settings: "",
            fileBytes: current.bytes,
            rows: 0,
            snapshots: 0,
            quotes: 0,
            span: nil,
            tally: DefectTally(),
            author: self.terms.author
        )
        switch current.reading {
        case .undecided(let chain, _), .chain(let chain):
            try chain.finish()
            entry.layout = chain.reader.layout?.rawValue ?? ""
            // A stream sampled at another step is another import.
            entry.settings = chain.reader.layout == .tardis ? "sample_ms=\(self.terms.sample)" : ""
            entry.rows = chain.reader.rows
            entry.tally = chain.reader.tally
            entry.snapshots = chain.snapshots
            entry.quotes = chain.quotes
            entry.span = chain.span
            return ImportedFile(entry: entry, content: .chunks(chain.chunks))
        case .prices(let reader, let kind):
            let prices = try reader.finish()
            entry.layout = kind.rawValue
            entry.rows = reader.rows
            entry.tally = reader.tally
            guard let first = prices.times.first, let last = prices.times.last else {
                if kind == .volatility { throw Self.withoutVolatility(entry.rows) }
                return ImportedFile(entry: entry, content: .prices(kind, prices))
            }
            entry.span = first...last
            return ImportedFile(entry: entry, content: .prices(kind, prices))
        }
    }

    private static func withoutVolatility(_ rows: Int) -> LabError {
        LabError(
            .invalidArgument,
            "none of the \(rows) rows has a volatility of 1…1000 percent",
            field: "file",
            remedy: "An index series is given behind --index."
        )
    }

    /// SHA-256 over what makes the dataset, whatever its files are called.
    private var privateDigest: String {
        var digest = SHA256()
        digest.update(data: Array("\(self.terms.underlying) \(self.terms.settlement.rawValue)\n".utf8))
        for entry in self.pending.map(\.entry) {
            let file = ChunkStore.hex(entry.fileDigest)
            digest.update(data: Array("\(entry.kind.rawValue) \(entry.layout) \(entry.settings) \(file)\n".utf8))
        }
        return ChunkStore.hex(Array(digest.finalize()))
    }
}

extension LabError {
    /// The error with the file's name before its message.
    fileprivate func about(_ file: String) -> LabError {
        var error = self
        error.message = "\(file): \(self.message)"
        return error
    }
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncMap<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ transform: (Wrapped) async throws -> Value
    ) async rethrows -> Value? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
