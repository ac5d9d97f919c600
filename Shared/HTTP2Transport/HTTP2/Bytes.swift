/// A run of bytes that somebody else owns, readable until the call it was passed to returns.
typealias Bytes = Span<UInt8>

extension Span<UInt8> {
    /// Whether these are exactly the bytes of `text`.
    func equals(_ text: StaticString) -> Bool {
        guard self.count == text.utf8CodeUnitCount else { return false }
        return self.starts(with: text)
    }

    /// Whether these begin with the bytes of `text`.
    func starts(with text: StaticString) -> Bool {
        guard self.count >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { buffer in
            for index in buffer.indices where unsafe self[index] != buffer[index] { return false }
            return true
        }
    }

    func hasSuffix(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard self.count >= count else { return false }
        return self.extracting(last: count).starts(with: text)
    }

    /// The text, or nil where it is not UTF-8.
    var string: String? {
        guard let text = try? UTF8Span(validating: self) else { return nil }
        return String(copying: text)
    }

    /// The decimal number that these digits, at most nine, spell.
    var decimal: Int? {
        guard (1...9).contains(self.count) else { return nil }
        var value = 0
        for index in self.indices {
            let digit = self[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    var array: [UInt8] { unsafe self.withUnsafeBufferPointer { unsafe [UInt8]($0) } }
}
