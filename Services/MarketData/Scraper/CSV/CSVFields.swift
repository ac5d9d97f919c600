/// Where the fields of one line of CSV (RFC 4180) lie.
///
/// A field may be quoted; commas inside quotes belong to it, and the quotes do not. A quoted field may hold neither a
/// line break nor a doubled quote: no layout has such values, and a stray quote must not swallow the lines after it.
struct CSVFields: Sendable {
    /// More than any layout has; a line of commas is refused instead of measured.
    static let fieldsMax = 256

    private(set) var ranges: [Range<Int>] = []

    var count: Int { self.ranges.count }

    subscript(_ index: Int) -> Range<Int> { self.ranges[index] }

    /// Finds the fields of `line`; false where its quoting is broken or it has more than `fieldsMax` fields.
    mutating func split(_ line: Span<UInt8>) -> Bool {
        self.ranges.removeAll(keepingCapacity: true)
        var start = 0
        while self.ranges.count < Self.fieldsMax {
            if start < line.count, line[start] == Byte.quote {
                guard let close = Self.first(Byte.quote, in: line, from: start + 1),
                    close + 1 == line.count || line[close + 1] == Byte.comma
                else { return false }
                self.ranges.append(start + 1..<close)
                if close + 1 == line.count { return true }
                start = close + 2
            } else {
                let end = Self.first(Byte.comma, in: line, from: start) ?? line.count
                self.ranges.append(start..<end)
                if end == line.count { return true }
                start = end + 1
            }
        }
        return false
    }

    private static func first(_ byte: UInt8, in line: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < line.count {
            if line[index] == byte { return index }
            index += 1
        }
        return nil
    }
}
