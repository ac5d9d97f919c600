/// The last timestamp that was read in a column, with its text: most rows repeat the row before.
struct TimestampMemo: Sendable {
    private var text: [UInt8] = []
    private var value = FieldValue<Int64>.absent

    /// What `line.timestamp(range)` is.
    mutating func timestamp(_ line: Span<UInt8>, _ range: Range<Int>) -> FieldValue<Int64> {
        if !self.isText(line, range) {
            self.text.removeAll(keepingCapacity: true)
            line.extracting(range).withUnsafeBufferPointer { self.text.append(contentsOf: $0) }
            self.value = line.timestamp(range)
        }
        return self.value
    }

    private func isText(_ line: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count == self.text.count && line.equals(self.text.span, at: range)
    }
}
