/// An exact decimal of PostgreSQL's `numeric`, as its digits.
///
/// The text is an optional minus, digits, and optionally a point and more digits; or `NaN`, `Infinity`, `-Infinity`.
/// The number of fraction digits is part of the value, as it is in PostgreSQL: `1.0` and `1.00` are kept apart.
public struct PostgresNumeric: Sendable, Hashable {
    public let text: String

    /// Nil where `text` is not such a decimal (an exponent is not allowed) or has more digits than `numeric` holds.
    public init?(_ text: String) {
        guard Self.special.values.contains(text) || Decimal(text) != nil else { return nil }
        self.text = text
    }

    /// More digits before the point than this are refused by PostgreSQL.
    private static let maximumIntegerDigits = 131_072
    private static let maximumFractionDigits = 16_383

    private static let negative: UInt16 = 0x4000
    private static let special: [UInt16: String] = [0xC000: "NaN", 0xD000: "Infinity", 0xF000: "-Infinity"]
}

extension PostgresNumeric: CustomStringConvertible {
    public var description: String { self.text }
}

extension PostgresNumeric: PostgresCodable {
    public static var postgresType: PostgresType { .numeric }

    public func encode(into buffer: inout [UInt8]) throws(PostgresValueError) {
        if let sign = Self.special.first(where: { $0.value == self.text })?.key {
            for word in [0, 0, sign, 0] { buffer.append(bigEndian: word) }
            return
        }
        guard let decimal = Decimal(self.text) else { throw PostgresValueError("is not a decimal") }
        let groups = decimal.groups
        buffer.append(bigEndian: Int16(groups.digits.count))
        buffer.append(bigEndian: Int16(groups.weight))
        buffer.append(bigEndian: decimal.isNegative ? Self.negative : 0)
        buffer.append(bigEndian: Int16(decimal.fraction.count))
        for digit in groups.digits { buffer.append(bigEndian: digit) }
    }

    public init(postgres value: PostgresValue) throws(PostgresValueError) {
        var reader = ByteReader(try value.bytes(of: .numeric, as: PostgresNumeric.self))
        let count = Int(try reader.integer(Int16.self))
        let weight = Int(try reader.integer(Int16.self))
        let sign = try reader.integer(UInt16.self)
        let scale = Int(try reader.integer(Int16.self))
        if let text = Self.special[sign] {
            self.text = text
            return
        }
        guard count >= 0, scale >= 0, sign == 0 || sign == Self.negative else {
            throw PostgresValueError("is not a numeric")
        }
        var groups: [Int16] = []
        for _ in 0..<count { groups.append(try reader.integer()) }
        guard reader.remaining.isEmpty, groups.allSatisfy({ (0..<10_000).contains($0) }) else {
            throw PostgresValueError("is not a numeric")
        }
        self.text = Self.text(groups: groups, weight: weight, scale: scale, isNegative: sign == Self.negative)
    }

    /// `groups` are base-10000 digits, the first of which counts 10000^`weight`.
    private static func text(groups: [Int16], weight: Int, scale: Int, isNegative: Bool) -> String {
        func group(_ power: Int) -> String {
            let index = weight - power
            let digits = String(groups.indices.contains(index) ? groups[index] : 0)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }
        var text = isNegative ? "-" : ""
        if weight < 0 {
            text += "0"
        } else {
            let integer = stride(from: weight, through: 0, by: -1).map(group).joined().drop { $0 == "0" }
            text += integer.isEmpty ? "0" : integer
        }
        guard scale > 0 else { return text }
        let fraction = stride(from: -1, through: -((scale + 3) / 4), by: -1).map(group).joined()
        return text + "." + fraction.prefix(scale)
    }
}

extension PostgresNumeric {
    /// A decimal taken apart.
    private struct Decimal {
        var isNegative: Bool
        var integer: Substring
        var fraction: Substring

        init?(_ text: String) {
            self.isNegative = text.hasPrefix("-")
            let parts = text.dropFirst(self.isNegative ? 1 : 0).split(
                separator: ".",
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            self.integer = parts[0]
            self.fraction = parts.count == 2 ? parts[1] : ""
            guard
                !self.integer.isEmpty, parts.count == 1 || !self.fraction.isEmpty,
                self.integer.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                self.fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                self.integer.utf8.count <= PostgresNumeric.maximumIntegerDigits,
                self.fraction.utf8.count <= PostgresNumeric.maximumFractionDigits
            else { return nil }
        }

        /// The base-10000 digits without the zeros at either end, and the power of 10000 of the first.
        var groups: (digits: [Int16], weight: Int) {
            let before = Array(self.integer.utf8)
            let lead = (4 - before.count % 4) % 4
            let after = Array(self.fraction.utf8)
            let trail = (4 - after.count % 4) % 4
            let zero: UInt8 = 0x30
            let all =
                Array(repeating: zero, count: lead) + before + after + Array(repeating: zero, count: trail)
            var digits = stride(from: 0, to: all.count, by: 4).map { start in
                all[start..<start + 4].reduce(Int16(0)) { $0 * 10 + Int16($1 - zero) }
            }
            var weight = (before.count + lead) / 4 - 1
            let leading = digits.prefix { $0 == 0 }.count
            digits.removeFirst(leading)
            weight -= leading
            while digits.last == 0 { digits.removeLast() }
            return (digits, digits.isEmpty ? 0 : weight)
        }
    }
}
