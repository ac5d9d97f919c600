#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The ASCII bytes that the readers look for.
enum Byte {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let comma = UInt8(ascii: ",")
    static let quote = UInt8(ascii: "\"")
    static let minus = UInt8(ascii: "-")
    static let plus = UInt8(ascii: "+")
    static let point = UInt8(ascii: ".")
    static let zero = UInt8(ascii: "0")
    static let nine = UInt8(ascii: "9")
}

extension Span<UInt8> {
    /// The bytes as text, damaged UTF-8 replaced.
    func text(_ range: Range<Int>) -> String {
        self.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the bytes at `range` are those of `other`, of which there are as many.
    func equals(_ other: Span<UInt8>, at range: Range<Int>) -> Bool {
        self.extracting(range).withUnsafeBufferPointer { own in
            other.withUnsafeBufferPointer { other in
                guard let own = own.baseAddress, let place = other.baseAddress else { return range.isEmpty }
                return memcmp(own, place, min(range.count, other.count)) == 0
            }
        }
    }

    /// Whether the bytes at `range` are those of `text`.
    func equals(_ text: StaticString, at range: Range<Int>) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { text in
            for offset in 0..<text.count where self[range.lowerBound + offset] != text[offset] { return false }
            return true
        }
    }
}

extension RawSpan {
    /// The eight bytes from `offset` on, the first the lowest; zeros past the end.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        if offset + 8 <= self.byteCount {
            return UInt64(littleEndian: self.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
        }
        var word: UInt64 = 0
        for place in offset..<self.byteCount {
            word |= UInt64(self.unsafeLoad(fromByteOffset: place, as: UInt8.self)) << UInt64((place - offset) * 8)
        }
        return word
    }
}
