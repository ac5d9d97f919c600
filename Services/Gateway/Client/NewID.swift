import Foundation

/// New ids: UUIDv7 (RFC 9562), which sort by the time of their making.
enum NewID {
    static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        return Self.make(milliseconds: Int64(Date().timeIntervalSince1970 * 1000), using: &generator)
    }

    /// 48 bits of time, version 7, 12 bits of chance, variant 2, 62 bits of chance.
    static func make(milliseconds: Int64, using generator: inout some RandomNumberGenerator) -> String {
        let high =
            UInt64(truncatingIfNeeded: milliseconds) << 16 | 0x7000 | UInt64.random(in: 0...0xFFF, using: &generator)
        let low = 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF, using: &generator)
        let digits = Self.hexadecimal(high) + Self.hexadecimal(low)
        var groups: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            groups.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return groups.joined(separator: "-")
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
