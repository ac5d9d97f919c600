import Errors
import Options

@testable import Scraper

/// A catalogue that forgets with its process, and fails where a test says so.
actor MemoryCatalogue: Catalogue {
    private struct Stored {
        var series: Series
        var files: [ImportedFile] = []
    }

    private var stored: [SeriesName: Stored] = [:]
    private var nextID = 1
    /// Thrown by the next `add`, once.
    private var failure: LabError?

    func failNextAdd(_ failure: LabError) { self.failure = failure }

    func series(_ name: SeriesName) -> Series? { self.stored[name]?.series }

    func allSeries() -> [Series] { self.stored.values.map(\.series).sorted { $0.id < $1.id } }

    func entry(in series: SeriesName, _ kind: FileKind, digest: [UInt8], settings: String) -> ImportEntry? {
        self.stored[series]?.files.map(\.entry)
            .first { $0.kind == kind && $0.fileDigest == digest && $0.settings == settings }
    }

    func add(_ files: [ImportedFile], to name: SeriesName, after revision: Int) throws -> Series {
        if let failure = self.failure {
            self.failure = nil
            throw failure
        }
        var stored = self.stored[name] ?? Stored(series: Series(id: self.nextID, name: name, revision: 0))
        guard stored.series.revision == revision else { throw LabError(.aborted, "another import changed it") }
        if self.stored[name] == nil { self.nextID += 1 }
        for file in files {
            switch file.content {
            case .chunks(let chunks): stored.series.revision += chunks.isEmpty ? 0 : 1
            case .prices(_, let prices): stored.series.revision += prices.count == 0 ? 0 : 1
            }
            stored.files.append(file)
        }
        self.stored[name] = stored
        return stored.series
    }

    func chunks(of series: Series) -> [ChunkRecord] {
        (self.stored[series.name]?.files ?? []).flatMap { file -> [ChunkRecord] in
            if case .chunks(let chunks) = file.content { chunks } else { [] }
        }.sorted { $0.span.lowerBound < $1.span.lowerBound }
    }

    func prices(_ kind: PriceReader.Kind, of series: Series) -> PriceSeries {
        var prices: [Int64: Double] = [:]
        for file in self.stored[series.name]?.files ?? [] {
            guard case .prices(kind, let series) = file.content else { continue }
            for (time, price) in zip(series.times, series.prices) where prices[time] == nil { prices[time] = price }
        }
        return PriceSeries(prices.map { ($0.key, $0.value) })
    }

    func priceCounts(of series: Series) -> PriceCounts {
        PriceCounts(
            index: self.prices(.index, of: series).count,
            delivery: self.prices(.delivery, of: series).count,
            volatility: self.prices(.volatility, of: series).count
        )
    }

    func priceFileDigests(of series: Series) -> [[UInt8]] {
        (self.stored[series.name]?.files ?? []).map(\.entry).filter { $0.kind != .chain }
            .sorted {
                ($0.kind.rawValue, ChunkStore.hex($0.fileDigest)) < ($1.kind.rawValue, ChunkStore.hex($1.fileDigest))
            }
            .map(\.fileDigest)
    }

    func defects(of series: Series) -> DefectSummary {
        var summary = DefectSummary()
        var kinds: [Defect: DefectSummary.Kind] = [:]
        for entry in (self.stored[series.name]?.files ?? []).map(\.entry) {
            if entry.kind == .chain { summary.rows += entry.rows }
            for (defect, defects) in entry.tally.entries {
                var kind = kinds[defect] ?? DefectSummary.Kind(defect: defect, count: 0, samples: [])
                kind.count += defects.count
                kind.samples += defects.samples.prefix(5 - kind.samples.count).map {
                    DefectSummary.Sample(file: entry.fileName, line: $0.line, text: $0.text)
                }
                kinds[defect] = kind
            }
        }
        summary.kinds = kinds.values.sorted { $0.defect.rawValue < $1.defect.rawValue }
        return summary
    }

    func imports(underlying: String, before cursor: Int?, count: Int) -> [ListedImport] {
        let all = self.stored.values.filter { $0.series.name.source == SeriesName.recorded }.flatMap { stored in
            stored.files.map { (stored.series.name, $0.entry) }
        }
        return all.enumerated().map {
            ListedImport(id: $0.offset + 1, entry: $0.element.1, series: $0.element.0, importedAt: 0)
        }
        .filter { (underlying.isEmpty || $0.series.underlying.rawValue == underlying) && $0.id < cursor ?? .max }
        .sorted { $0.id > $1.id }.prefix(count).map(\.self)
    }

    func chunkDigests() -> Set<[UInt8]> {
        Set(self.stored.values.flatMap { self.chunks(of: $0.series) }.map(\.digest))
    }

    func touch(_ series: Series) {}

    func forgetPrivate(unusedForDays days: Int) -> Int { 0 }
}
