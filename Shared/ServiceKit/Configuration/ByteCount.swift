/// A number of bytes, written with a unit: `512B`, `64KiB`, `4MiB`, `2GiB` (powers of 1024) or `64kB`, `4MB`, `2GB`
/// (powers of 1000).
public struct ByteCount: Sendable, Hashable, Comparable {
    public var bytes: Int

    public init(_ bytes: Int) { self.bytes = bytes }

    public static func kibibytes(_ count: Int) -> ByteCount { ByteCount(count << 10) }
    public static func mebibytes(_ count: Int) -> ByteCount { ByteCount(count << 20) }
    public static func gibibytes(_ count: Int) -> ByteCount { ByteCount(count << 30) }

    public static func < (lhs: ByteCount, rhs: ByteCount) -> Bool { lhs.bytes < rhs.bytes }
}

extension ByteCount: ConfigurationValue {
    public static var kind: String { "a number of bytes with its unit (such as 64KiB, 4MiB or 2GB)" }

    /// The units, largest first, in the order in which a value is written back.
    private static let units: [(symbol: String, bytes: Int)] = [
        ("TiB", 1 << 40), ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("TB", 1_000_000_000_000),
        ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000), ("B", 1),
    ]

    public init?(configurationText text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let symbol = text.dropFirst(digits.count).drop { $0 == " " }
        guard let count = Int(digits), let unit = Self.units.first(where: { $0.symbol == symbol }) else { return nil }
        let (product, overflow) = count.multipliedReportingOverflow(by: unit.bytes)
        guard !overflow else { return nil }
        self.bytes = product
    }

    public var configurationText: String {
        let unit = Self.units.first { self.bytes >= $0.bytes && self.bytes % $0.bytes == 0 }
        return unit.map { "\(self.bytes / $0.bytes)\($0.symbol)" } ?? "\(self.bytes)B"
    }
}
