/// The column names of a CSV file, in order.
struct CSVHeader: Sendable, Hashable {
    let names: [String]

    init(names: [String]) { self.names = names }

    /// Reads the first line of a file; nil where it is not a line of CSV.
    init?(_ line: Span<UInt8>) {
        var fields = CSVFields()
        guard fields.split(line) else { return nil }
        self.names = fields.ranges.map { line.text($0) }
    }

    /// The position of the first column called `name`.
    func position(_ name: String) -> Int? { self.names.firstIndex(of: name) }

    /// Whether every one of `names` is there.
    func contains(_ names: [String]) -> Bool { names.allSatisfy(self.names.contains) }
}
