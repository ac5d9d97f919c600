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
    private(set) var entries: [Defect: Entry] = [:]

    /// - Parameter samplesMax: how many rows to keep of each kind.
    init(samplesMax: Int = 5) { self.samplesMax = samplesMax }

    /// What was counted before.
    init(_ entries: [Defect: Entry]) {
        self.samplesMax = 0
        self.entries = entries
    }

    subscript(_ defect: Defect) -> Int { self.entries[defect]?.count ?? 0 }

    /// The rows left out. A row is left out for one reason only, the first that is found.
    var rejected: Int { self.entries.reduce(0) { $0 + ($1.key.isRejected ? $1.value.count : 0) } }

    /// Counts one row.
    mutating func count(_ defect: Defect, line number: Int, _ line: Span<UInt8>) {
        self.entries[defect, default: Entry()].count += 1
        guard let entry = self.entries[defect], entry.samples.count < self.samplesMax else { return }
        let text = line.text(0..<min(line.count, Self.textBytesMax))
        self.entries[defect]?.samples.append(Sample(line: number, text: text))
    }

    /// Counts rows whose text is gone: defects that show only when their snapshot is whole.
    mutating func count(_ defect: Defect, lines: some Sequence<Int>, _ text: @autoclosure () -> String) {
        var entry = self.entries[defect] ?? Entry()
        for line in lines {
            entry.count += 1
            if entry.samples.count < self.samplesMax { entry.samples.append(Sample(line: line, text: text())) }
        }
        if entry.count > 0 { self.entries[defect] = entry }
    }
}
