import Errors
import Messages
import Strategy

/// What a source covers, as JSON documents.
enum CoverageDocument {
    static func source(_ source: MarketDataV1.Source) -> JSONObject {
        JSONObject {
            $0.set("name", source.name)
            $0.set("description", unlessEmpty: source.description)
            $0.set("underlyings", .array(source.underlyings.map(JSONValue.text)))
        }
    }

    static func make(_ coverage: MarketDataV1.Coverage) -> JSONObject {
        JSONObject { object in
            Self.head(coverage, into: &object)
            object.set("revision", coverage.revision)
            if coverage.snapshots > 0 {
                object.set("from_at", CalendarText.rfc3339(coverage.fromMs))
                object.set("to_at", CalendarText.rfc3339(coverage.toMs))
            }
            object.set("snapshots", coverage.snapshots)
            object.set("quotes", coverage.quotes)
            if coverage.medianSpacingMs > 0 { object.set("median_spacing_ms", coverage.medianSpacingMs) }
            object.set("gap_count", coverage.gapCount)
            object.set(
                "gaps",
                JSONValue.list(coverage.gaps) { gap in
                    JSONObject {
                        $0.set("from_at", CalendarText.rfc3339(gap.fromMs))
                        $0.set("to_at", CalendarText.rfc3339(gap.toMs))
                    }
                }
            )
            object.set("defects", JSONValue.list(coverage.defects, Self.defect))
            object.set("index_samples", coverage.indexSamples)
            object.set("volatility_samples", coverage.volatilitySamples)
            object.set("delivery_prices", coverage.deliveryPrices)
            object.set("bytes", coverage.bytes)
            object.set("digest", unlessEmpty: coverage.digest)
        }
    }

    static func quality(_ coverage: MarketDataV1.Coverage) -> JSONObject {
        JSONObject { object in
            Self.head(coverage, into: &object)
            object.set("quotes", coverage.quotes)
            object.set("defects", JSONValue.list(coverage.defects, Self.defect))
        }
    }

    static func report(_ report: MarketDataV1.ImportReport) -> JSONObject {
        JSONObject { object in
            object.set("file", report.file)
            object.set("kind", report.kind.word)
            object.set("format", unlessEmpty: report.format.word)
            object.set("digest", unlessEmpty: report.digest)
            object.set("already_imported", report.alreadyImported)
            object.set("rows", report.rows)
            object.set("rows_rejected", report.rowsRejected)
            if report.kind == .chain || report.snapshots > 0 {
                object.set("snapshots", report.snapshots)
                object.set("quotes", report.quotes)
            }
            object.set("first_at", at: report.firstMs)
            object.set("last_at", at: report.lastMs)
            object.set("defects", JSONValue.list(report.defects, Self.defect))
        }
    }

    private static func head(_ coverage: MarketDataV1.Coverage, into object: inout JSONObject) {
        object.set("source", unlessEmpty: coverage.source)
        object.set("underlying", coverage.underlying)
        object.set("settlement", unlessEmpty: coverage.settlement.word)
    }

    private static func defect(_ defect: MarketDataV1.DefectCount) -> JSONObject {
        JSONObject { object in
            object.set("kind", defect.kind)
            object.set("count", defect.count)
            object.set("share", defect.share)
            object.set("rejected", defect.rejected)
            object.set(
                "samples",
                JSONValue.list(defect.samples) { sample in
                    JSONObject {
                        $0.set("file", unlessEmpty: sample.file)
                        $0.set("line", sample.line)
                        $0.set("text", sample.text)
                    }
                }
            )
        }
    }
}

extension MarketDataV1.FileKind {
    var word: String {
        switch self {
        case .chain: "chain"
        case .index: "index"
        case .delivery: "delivery"
        case .volatility: "volatility"
        case .unspecified, .unrecognized: "unknown"
        }
    }
}

extension MarketDataV1.FileFormat {
    /// The words of `--format`.
    static let words: [(word: String, format: MarketDataV1.FileFormat)] = [
        ("auto", .auto), ("lab", .lab), ("tardis", .tardis), ("snapshots", .snapshots),
    ]

    var word: String { Self.words.first { $0.format == self }?.word ?? "" }
}

extension StrategyV1.Settlement {
    /// Reads the word of `--settlement`.
    ///
    /// - Throws: `invalidArgument`, naming the two.
    init(word: String) throws(LabError) {
        switch word {
        case "inverse": self = .inverse
        case "linear": self = .linear
        default:
            throw LabError(
                .invalidArgument,
                "settlement must be inverse or linear, was '\(word)'",
                field: "settlement"
            )
        }
    }

    var word: String {
        switch self {
        case .inverse: "inverse"
        case .linear: "linear"
        case .unspecified, .unrecognized: ""
        }
    }
}
