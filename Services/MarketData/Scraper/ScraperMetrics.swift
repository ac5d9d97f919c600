import Errors
import Metrics
import Options

/// What an operator sees of a scraper.
struct ScraperMetrics: Sendable {
    private let files = Counter(label: "scraper_files_imported_total")
    private let rows = Counter(label: "scraper_rows_imported_total")
    /// Rows left out, for whatever defect.
    private let rowsRejected = Counter(label: "scraper_rows_rejected_total")
    private let snapshotsStreamed = Counter(label: "scraper_snapshots_streamed_total")
    private let quotesStreamed = Counter(label: "scraper_quotes_streamed_total")
    /// Chunk files found damaged: each is a call for an operator.
    private let damaged = Counter(label: "scraper_damaged_chunks_total")
    private let sweptFiles = Counter(label: "scraper_swept_files_total")
    private let importsRunning = Gauge(label: "scraper_imports_running")

    func imported(_ entry: ImportEntry) {
        self.files.increment()
        self.rows.increment(by: entry.rows)
        self.rowsRejected.increment(by: entry.tally.rejected)
    }

    func streamed(_ slice: ChainSlice) {
        self.snapshotsStreamed.increment(by: slice.times.count)
        self.quotesStreamed.increment(by: slice.quotes.count)
    }

    func swept(files: Int) { self.sweptFiles.increment(by: files) }

    func running(imports: Int) { self.importsRunning.record(imports) }

    /// Runs `body`; counts where it finds a chunk damaged.
    func countingDamage<Value>(_ body: () throws(LabError) -> Value) throws(LabError) -> Value {
        do {
            return try body()
        } catch {
            if error.code == .dataLoss { self.damaged.increment() }
            throw error
        }
    }
}
