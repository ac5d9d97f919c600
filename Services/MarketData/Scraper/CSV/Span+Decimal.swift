/// Those that a double holds exactly.
private let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
]

extension Span<UInt8> {
    /// No decimal number that a program writes is longer.
    private static var numberBytesMax: Int { 64 }

    /// The decimal number at `range`, correctly rounded as `strtod` rounds it.
    ///
    /// Clinger's fast path: a mantissa below 2^53 and a power of ten up to 22 are both exact, so one multiplication or
    /// division rounds once. The rest (17 digits and more) takes the standard library's way over a string.
    func double(_ range: Range<Int>) -> FieldValue<Double> {
        guard !range.isEmpty else { return .absent }
        guard range.count <= Self.numberBytesMax else { return .unparsable }
        var index = range.lowerBound
        let end = range.upperBound
        let isNegative = self[index] == Byte.minus
        if isNegative || self[index] == Byte.plus { index += 1 }
        if let value = self.shortDecimal(index..<end) { return .value(isNegative ? -value : value) }

        var mantissa: UInt64 = 0
        var digits = 0
        var significant = 0
        var scale = 0
        var sawPoint = false
        while index < end {
            let byte = self[index]
            if byte >= Byte.zero, byte <= Byte.nine {
                digits += 1
                if significant < 19 {
                    mantissa = mantissa &* 10 &+ UInt64(byte &- Byte.zero)
                    if mantissa != 0 { significant += 1 }
                } else {
                    significant += 1
                }
                if sawPoint { scale -= 1 }
            } else if byte == Byte.point, !sawPoint {
                sawPoint = true
            } else {
                break
            }
            index += 1
        }
        guard digits > 0 else { return self.word(range) }
        if index < end {
            guard self[index] | 0x20 == UInt8(ascii: "e"), let exponent = self.exponent(index + 1..<end) else {
                return .unparsable
            }
            scale += exponent
        }
        guard significant <= 19, mantissa < 1 << 53, abs(scale) <= 22 else { return self.slowDouble(range) }
        let magnitude =
            scale < 0
            ? Double(mantissa) / powersOfTen[-scale] : Double(mantissa) * powersOfTen[scale]
        return .value(isNegative ? -magnitude : magnitude)
    }

    /// The number at `range` where it has at most 15 digits, at most one point and nothing else, as nearly all have;
    /// nil for any other text.
    ///
    /// Its digits and its power of ten are exact doubles: the one division rounds as `strtod` does.
    @inline(__always)
    private func shortDecimal(_ range: Range<Int>) -> Double? {
        guard range.upperBound <= self.count, 1...16 ~= range.count else { return nil }
        var mantissa: Int64 = 0
        var point = -1
        for index in range {
            // Inside the span, as checked above.
            let byte = self[unchecked: index]
            let digit = byte &- Byte.zero
            if digit <= 9 {
                mantissa = mantissa &* 10 &+ Int64(digit)
            } else if byte == Byte.point, point < 0 {
                point = index
            } else {
                return nil
            }
        }
        guard point >= 0 else { return range.count <= 15 ? Double(mantissa) : nil }
        guard range.count >= 2 else { return nil }
        return Double(mantissa) / powersOfTen[range.upperBound - point - 1]
    }

    /// The whole number at `range`.
    func integer(_ range: Range<Int>) -> FieldValue<Int64> {
        guard !range.isEmpty else { return .absent }
        let isNegative = self[range.lowerBound] == Byte.minus
        let start = isNegative ? range.lowerBound + 1 : range.lowerBound
        guard let magnitude = self.digits(start..<range.upperBound, count: 1...18) else { return .unparsable }
        return .value(isNegative ? -magnitude : magnitude)
    }

    /// The number that the digits at `range` write; nil where something else is there, or not `count` of them.
    func digits(_ range: Range<Int>, count: ClosedRange<Int>) -> Int64? {
        guard count.contains(range.count) else { return nil }
        guard range.upperBound <= self.count else { return nil }
        var value: Int64 = 0
        for index in range {
            // Inside the span, as checked above.
            let digit = self[unchecked: index] &- Byte.zero
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ Int64(digit)
        }
        return value
    }

    private func exponent(_ range: Range<Int>) -> Int? {
        guard let first = range.first else { return nil }
        let isSigned = self[first] == Byte.minus || self[first] == Byte.plus
        guard let magnitude = self.digits(first + (isSigned ? 1 : 0)..<range.upperBound, count: 1...4) else {
            return nil
        }
        return self[first] == Byte.minus ? -Int(magnitude) : Int(magnitude)
    }

    private func slowDouble(_ range: Range<Int>) -> FieldValue<Double> {
        guard let value = Double(self.text(range)) else { return .unparsable }
        return value.isFinite ? .value(value) : .notFinite
    }

    private func word(_ range: Range<Int>) -> FieldValue<Double> {
        guard let value = Double(self.text(range)), !value.isFinite else { return .unparsable }
        return .notFinite
    }
}
