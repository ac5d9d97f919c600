/// How often each kind of defect was met, with the first few rows of each kind.
struct DefectTally: Sendable, Hashable {
    /// One row as it was written.
    struct Sample: Sendable, Hashable, Codable {
        /// From 1, the header included.
        var line: Int
        /// At most `DefectTally.textBytesMax` bytes of it.
        var text: String
    }

    struct Entry: Sendable, Hashable {
        var count = 0
        var samples: [Sample] = []
    }

    static let textBytesMax = 256

    let samplesMax: Int
    /// One a kind, in the order of `Defect.allCases`.
    private var byKind = [Entry](repeating: Entry(), count: Defect.allCases.count)

    /// - Parameter samplesMax: how many rows to keep of each kind.
    init(samplesMax: Int = 5) { self.samplesMax = samplesMax }

    /// What was counted before.
    init(_ entries: [Defect: Entry]) {
        self.samplesMax = 0
        for (defect, entry) in entries { self.byKind[defect.ordinal] = entry }
    }

    subscript(_ defect: Defect) -> Int { self.byKind[defect.ordinal].count }

    /// The kinds that were met.
    var entries: [Defect: Entry] {
        var entries: [Defect: Entry] = [:]
        for defect in Defect.allCases where self[defect] > 0 { entries[defect] = self.byKind[defect.ordinal] }
        return entries
    }

    /// The rows left out. A row is left out for one reason only, the first that is found.
    var rejected: Int { Defect.allCases.reduce(0) { $0 + ($1.isRejected ? self[$1] : 0) } }

    /// Counts one row.
    mutating func count(_ defect: Defect, line number: Int, _ line: Span<UInt8>) {
        let place = defect.ordinal
        self.byKind[place].count += 1
        guard self.byKind[place].samples.count < self.samplesMax else { return }
        let text = line.text(0..<min(line.count, Self.textBytesMax))
        self.byKind[place].samples.append(Sample(line: number, text: text))
    }

    /// Counts rows whose text is gone: defects that show only when their snapshot is whole.
    mutating func count(_ defect: Defect, lines: some Sequence<Int>, _ text: @autoclosure () -> String) {
        let place = defect.ordinal
        for line in lines {
            self.byKind[place].count += 1
            guard self.byKind[place].samples.count < self.samplesMax else { continue }
            self.byKind[place].samples.append(Sample(line: line, text: text()))
        }
    }
}
