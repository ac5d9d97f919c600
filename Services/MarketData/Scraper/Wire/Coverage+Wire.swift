import Conversions
import Messages
import Options

extension MarketDataV1.Coverage {
    init(_ coverage: SeriesCoverage) {
        let name = coverage.series.name
        self.init(
            source: name.source,
            underlying: name.underlying.rawValue,
            settlement: StrategyV1.Settlement(name.settlement),
            revision: Int64(coverage.series.revision),
            fromMs: coverage.span?.lowerBound ?? 0,
            toMs: coverage.span.map { $0.upperBound + 1 } ?? 0,
            snapshots: Int64(coverage.snapshots),
            quotes: Int64(coverage.quotes),
            medianSpacingMs: coverage.medianSpacing ?? 0,
            gaps: coverage.gaps.map { MarketDataV1.Gap(fromMs: $0.from, toMs: $0.to) },
            gapCount: Int64(coverage.gapCount),
            defects: coverage.defects.kinds.map { MarketDataV1.DefectCount($0, rows: coverage.defects.rows) },
            indexSamples: Int64(coverage.prices.index),
            deliveryPrices: Int64(coverage.prices.delivery),
            bytes: Int64(coverage.bytes),
            digest: coverage.digest,
            volatilitySamples: Int64(coverage.prices.volatility)
        )
    }
}

extension MarketDataV1.DefectCount {
    init(_ kind: DefectSummary.Kind, rows: Int) {
        self.init(
            kind: kind.defect.rawValue,
            count: Int64(kind.count),
            share: Double(kind.count) / Double(max(rows, 1)),
            rejected: kind.defect.isRejected,
            samples: kind.samples.map { MarketDataV1.DefectSample(file: $0.file, line: Int64($0.line), text: $0.text) }
        )
    }
}

extension MarketDataV1.ImportReport {
    init(_ entry: ImportEntry, isRepeated: Bool) {
        let layout = ChainLayout(rawValue: entry.layout)
        self.init(
            file: entry.fileName,
            kind: MarketDataV1.FileKind(entry.kind),
            format: layout.map { MarketDataV1.FileFormat($0) } ?? .unspecified,
            digest: ChunkStore.hex(entry.fileDigest),
            alreadyImported: isRepeated,
            rows: Int64(entry.rows),
            rowsRejected: Int64(entry.tally.rejected),
            snapshots: Int64(entry.snapshots),
            quotes: Int64(entry.quotes),
            firstMs: entry.span?.lowerBound ?? 0,
            lastMs: entry.span?.upperBound ?? 0,
            defects: entry.tally.entries.sorted { $0.key.rawValue < $1.key.rawValue }.map { defect, defects in
                MarketDataV1.DefectCount(
                    DefectSummary.Kind(
                        defect: defect,
                        count: defects.count,
                        samples: defects.samples.map {
                            DefectSummary.Sample(file: entry.fileName, line: $0.line, text: $0.text)
                        }
                    ),
                    rows: entry.rows
                )
            }
        )
    }
}

extension MarketDataV1.ImportRecord {
    init(_ listed: ListedImport) {
        self.init(
            report: MarketDataV1.ImportReport(listed.entry, isRepeated: false),
            importedAtMs: listed.importedAt,
            importedBy: listed.entry.author,
            settlement: StrategyV1.Settlement(listed.series.settlement),
            underlying: listed.series.underlying.rawValue
        )
    }
}

extension MarketDataV1.FileKind {
    init(_ kind: FileKind) {
        switch kind {
        case .chain: self = .chain
        case .index: self = .index
        case .delivery: self = .delivery
        case .volatility: self = .volatility
        }
    }
}

extension MarketDataV1.FileFormat {
    init(_ layout: ChainLayout) {
        switch layout {
        case .lab: self = .lab
        case .snapshots: self = .snapshots
        case .tardis: self = .tardis
        }
    }
}
