import Messages

/// What a source covers, for people.
enum CoverageView {
    /// So many gaps are listed; the rest is a number.
    private static let gapsShown = 5

    static func lines(_ coverage: [MarketDataV1.Coverage], source: String, on terminal: Terminal) -> [String] {
        guard !coverage.isEmpty else {
            return ["\(source) has nothing yet. `thetalab data import` brings recorded chains in."]
        }
        return coverage.flatMap { Self.lines($0, on: terminal) }.dropLast()
    }

    private static func lines(_ coverage: MarketDataV1.Coverage, on terminal: Terminal) -> [String] {
        var table = Table([.text(""), .text("")])
        func fact(_ name: String, _ value: String) { table.add([.init(name, .dim), .init(value)]) }
        if coverage.snapshots > 0 {
            fact("span", "\(CalendarText.minute(coverage.fromMs)) – \(CalendarText.minute(coverage.toMs)) UTC")
            fact("spacing", Figures.duration(milliseconds: coverage.medianSpacingMs) + " (median)")
        }
        fact("snapshots", Figures.count(coverage.snapshots))
        fact("quotes", Figures.count(coverage.quotes))
        fact("index samples", Figures.count(coverage.indexSamples))
        fact("volatility samples", Figures.count(coverage.volatilitySamples))
        fact("delivery prices", Figures.count(coverage.deliveryPrices))
        fact("stored", Figures.bytes(coverage.bytes))
        let defects = coverage.defects.reduce(0) { $0 + $1.count }
        fact("defects", "\(Figures.count(defects)) of \(coverage.defects.count) kinds (`thetalab data quality`)")
        fact("gaps", Figures.count(coverage.gapCount))
        for gap in coverage.gaps.prefix(Self.gapsShown) {
            let length = Figures.duration(milliseconds: gap.toMs - gap.fromMs)
            fact("", "\(CalendarText.minute(gap.fromMs)) – \(CalendarText.minute(gap.toMs))  \(length)")
        }
        fact("revision", "\(coverage.revision)")
        if !coverage.digest.isEmpty { fact("digest", coverage.digest) }
        let title = "\(coverage.underlying) \(coverage.settlement.word)"
        return [Style.bold.applied(to: title, on: terminal)] + table.lines(on: terminal).map { "  " + $0 } + [""]
    }

    static func quality(_ coverage: [MarketDataV1.Coverage], samples: Int, on terminal: Terminal) -> [String] {
        guard !coverage.isEmpty else {
            return ["There is nothing yet. `thetalab data import` brings recorded chains in."]
        }
        return coverage.flatMap { entry -> [String] in
            let title = "\(entry.underlying) \(entry.settlement.word), \(Figures.count(entry.quotes)) quotes"
            return [Style.bold.applied(to: title, on: terminal)]
                + Self.defects(entry.defects, samples: samples, on: terminal).map { "  " + $0 } + [""]
        }.dropLast()
    }

    /// The defects of a file or a source, the most frequent first.
    static func defects(_ defects: [MarketDataV1.DefectCount], samples: Int, on terminal: Terminal) -> [String] {
        guard !defects.isEmpty else { return ["no defects"] }
        var table = Table([.text("defect"), .figure("count"), .figure("share"), .text("")])
        for defect in defects.sorted(by: { ($1.count, $0.kind) < ($0.count, $1.kind) }) {
            table.add([
                .init(defect.kind), .init(Figures.count(defect.count)), .init(Figures.percent(defect.share)),
                .init(defect.rejected ? "left out" : "counted only", defect.rejected ? .yellow : .dim),
            ])
        }
        let shown = defects.flatMap { defect in
            defect.samples.prefix(max(0, samples)).map { sample in
                let place = sample.file.isEmpty ? "" : "\(sample.file):\(sample.line): "
                return String("\(defect.kind): \(place)\(sample.text)".prefix(terminal.width - 4))
            }
        }
        return table.lines(on: terminal) + (shown.isEmpty ? [] : [""])
            + shown.map { Style.dim.applied(to: $0, on: terminal) }
    }
}
