import Messages

/// What an import made of a file, for people.
enum ImportView {
    static func lines(_ report: MarketDataV1.ImportReport, on terminal: Terminal) -> [String] {
        let name = Style.bold.applied(to: report.file, on: terminal)
        if report.alreadyImported {
            return ["\(Style.dim.applied(to: "=", on: terminal)) \(name)  imported before: nothing was added"]
        }
        var facts = ["\(Figures.count(report.rows)) rows"]
        if report.snapshots > 0 {
            facts.append("\(Figures.count(report.snapshots)) snapshots")
            facts.append("\(Figures.count(report.quotes)) quotes")
        }
        if report.lastMs > 0 {
            facts.append("\(CalendarText.minute(report.firstMs)) – \(CalendarText.minute(report.lastMs))")
        }
        if report.rowsRejected > 0 { facts.append("\(Figures.count(report.rowsRejected)) rows left out") }
        let defects = report.defects.sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }.prefix(4)
            .map { "\($0.kind) \(Figures.percent($0.share))" }
        return ["\(Style.green.applied(to: "+", on: terminal)) \(name)  \(facts.joined(separator: ", "))"]
            + (defects.isEmpty
                ? [] : ["    " + Style.dim.applied(to: "defects: " + defects.joined(separator: ", "), on: terminal)])
    }

    static func summary(_ coverage: MarketDataV1.Coverage, on terminal: Terminal) -> [String] {
        let name = Style.bold.applied(
            to: "\(coverage.source) \(coverage.underlying) \(coverage.settlement.word)",
            on: terminal
        )
        guard coverage.snapshots > 0 else { return ["\(name) has no snapshot yet."] }
        return [
            "\(name) now covers \(CalendarText.minute(coverage.fromMs)) – \(CalendarText.minute(coverage.toMs)) UTC: "
                + "\(Figures.count(coverage.snapshots)) snapshots, \(Figures.count(coverage.quotes)) quotes, "
                + "\(Figures.count(coverage.gapCount)) gaps."
        ]
    }
}
