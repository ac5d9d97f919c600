/// Where the fields of one line of CSV (RFC 4180) lie.
///
/// A field may be quoted; commas inside quotes belong to it, and the quotes do not. A quoted field may hold neither a
/// line break nor a doubled quote: no layout has such values, and a stray quote must not swallow the lines after it.
struct CSVFields: Sendable {
    /// More than any layout has; a line of commas is refused instead of measured.
    static let fieldsMax = 256

    private(set) var count = 0
    /// The first `count` of each are the present line's.
    private var starts = [Int32](repeating: 0, count: Self.fieldsMax)
    private var ends = [Int32](repeating: 0, count: Self.fieldsMax)

    var ranges: [Range<Int>] { (0..<self.count).map { self[$0] } }

    subscript(_ index: Int) -> Range<Int> { Int(self.starts[index])..<Int(self.ends[index]) }

    /// Finds the fields of `line`; false where its quoting is broken or it has more than `fieldsMax` fields.
    ///
    /// A line is at most `LineReader.lineBytesMax` long.
    mutating func split(_ line: Span<UInt8>) -> Bool {
        switch self.splitPlain(line) {
        case .split: true
        case .tooMany: false
        case .hasQuotes: self.splitQuoted(line)
        }
    }

    private enum PlainSplit { case split, hasQuotes, tooMany }

    /// Eight bytes at a time, as long as there is no quote.
    private mutating func splitPlain(_ line: Span<UInt8>) -> PlainSplit {
        self.count = 0
        let bytes = line.bytes
        var offset = 0
        var start = 0
        while offset < bytes.byteCount {
            let word = bytes.word(at: offset)
            guard word.places(of: Byte.quote) == 0 else { return .hasQuotes }
            var commas = word.places(of: Byte.comma)
            while commas != 0 {
                let end = offset + commas.trailingZeroBitCount >> 3
                guard self.append(start, end) else { return .tooMany }
                start = end + 1
                commas &= commas &- 1
            }
            offset += 8
        }
        return self.append(start, bytes.byteCount) ? .split : .tooMany
    }

    private mutating func splitQuoted(_ line: Span<UInt8>) -> Bool {
        self.count = 0
        var start = 0
        while true {
            if start < line.count, line[start] == Byte.quote {
                guard let close = Self.first(Byte.quote, in: line, from: start + 1),
                    close + 1 == line.count || line[close + 1] == Byte.comma,
                    self.append(start + 1, close)
                else { return false }
                if close + 1 == line.count { return true }
                start = close + 2
            } else {
                let end = Self.first(Byte.comma, in: line, from: start) ?? line.count
                guard self.append(start, end) else { return false }
                if end == line.count { return true }
                start = end + 1
            }
        }
    }

    /// False where there are `fieldsMax` already.
    private mutating func append(_ start: Int, _ end: Int) -> Bool {
        guard self.count < Self.fieldsMax else { return false }
        self.starts[self.count] = Int32(truncatingIfNeeded: start)
        self.ends[self.count] = Int32(truncatingIfNeeded: end)
        self.count += 1
        return true
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

extension UInt64 {
    /// The highest bit of each of the eight bytes that is `byte`, and no other bit.
    ///
    /// Exact, unlike the shorter form (Warren, "Hacker's Delight", 6-1), which takes a "-" after a "," for one.
    @inline(__always)
    fileprivate func places(of byte: UInt8) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let difference = self ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
        return ~(((difference & low) &+ low) | difference | low)
    }
}
