import Errors

/// How a column of doubles is put into bytes, bit for bit; NaN is an absent value, of one pattern.
///
/// Market data is decimal. Where it is, a value is stored as a whole number k of units 10^-scale, as the difference from
/// the value before it: k / 10^scale gives back the very double, which the writer checks for each value. Values that are
/// no such decimal follow as exceptions. Volatilities that came in percent are (k / 10^scale) / 100.
///
/// | first byte | then |
/// |---|---|
/// | 0 raw | the eight bytes of all values, first all lowest bytes, then all second … |
/// | 1 decimal, 2 decimal percent | scale (1), for each value a varint: 0 absent, 1 exception, else 2 + zigzag(k − the k before); the exceptions, 8 bytes each |
/// | 3 dictionary | number of values (varint), the values (8 each), for each value its place (varint) |
enum DoubleColumn {
    private static let scaleMax = 10
    private static let powersOfTen: [Double] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10]
    /// Whole numbers up to here are exact, and so is every difference of two of them.
    private static let unitsMax = 9_007_199_254_740_992.0

    private enum Coding: UInt8 {
        case raw = 0
        case decimal = 1
        case percent = 2
        case dictionary = 3
    }

    // MARK: - Writing

    static func encode(_ values: [Double]) -> [UInt8] {
        Self.encodeDecimal(values, isPercent: false)
            ?? Self.encodeDecimal(values, isPercent: true)
            ?? Self.encodeDictionary(values)
            ?? Self.encodeRaw(values)
    }

    /// `value` in units of 10^-scale; nil where it is no whole number of them, to the bit.
    private static func units(_ value: Double, scale: Int, isPercent: Bool) -> Int64? {
        let percent = isPercent ? value * 100 : value
        let scaled = percent * Self.powersOfTen[scale]
        guard abs(scaled) < Self.unitsMax else { return nil }
        // To the nearest, halves away from zero, without a call: below 2^53 the rest is exact.
        var whole = Int64(scaled)
        let rest = scaled - Double(whole)
        if rest >= 0.5 { whole += 1 } else if rest <= -0.5 { whole -= 1 }
        return Self.value(whole, scale, isPercent).bitPattern == value.bitPattern ? whole : nil
    }

    private static func value(_ units: Int64, _ scale: Int, _ isPercent: Bool) -> Double {
        let value = Double(units) / Self.powersOfTen[scale]
        return isPercent ? value / 100 : value
    }

    /// Values as whole numbers of units.
    private struct Units {
        /// The smallest that most values have.
        var scale = 0
        /// One a value; nil for what is no whole number of them, or absent.
        var units: [Int64?] = []
    }

    /// Finds the scale; nil where more than one value in eight has none.
    private static func units(_ values: [Double], isPercent: Bool) -> Units? {
        var found = Units()
        found.units.reserveCapacity(values.count)
        var misses = 0
        /// How many of the first were put into units of a smaller scale than the last.
        var outdated = 0
        for value in values {
            if value.isNaN {
                found.units.append(nil)
                continue
            }
            var units = Self.units(value, scale: found.scale, isPercent: isPercent)
            if units == nil {
                if let scale = (0...Self.scaleMax).first(where: {
                    Self.units(value, scale: $0, isPercent: isPercent) != nil
                }) {
                    if scale > found.scale {
                        found.scale = scale
                        outdated = found.units.count
                    }
                    units = Self.units(value, scale: found.scale, isPercent: isPercent)
                } else {
                    misses += 1
                    if misses * 8 > values.count { return nil }
                }
            }
            found.units.append(units)
        }
        for place in 0..<outdated {
            found.units[place] = Self.units(values[place], scale: found.scale, isPercent: isPercent)
        }
        return found
    }

    private static func encodeDecimal(_ values: [Double], isPercent: Bool) -> [UInt8]? {
        guard let found = Self.units(values, isPercent: isPercent) else { return nil }
        var writer = ByteWriter(reserving: values.count * 3)
        writer.append(byte: (isPercent ? Coding.percent : .decimal).rawValue)
        writer.append(byte: UInt8(found.scale))
        var exceptions: [Double] = []
        var last: Int64 = 0
        for (value, units) in zip(values, found.units) {
            if let units {
                let difference = units - last
                writer.append(varint: 2 + UInt64(bitPattern: (difference << 1) ^ (difference >> 63)))
                last = units
            } else if value.isNaN {
                writer.append(varint: UInt64(0))
            } else {
                writer.append(varint: UInt64(1))
                exceptions.append(value)
                if exceptions.count * 8 > values.count { return nil }
            }
        }
        for value in exceptions { writer.append(value) }
        return writer.bytes
    }

    private static func encodeDictionary(_ values: [Double]) -> [UInt8]? {
        var places: [UInt64: Int] = [:]
        var distinct: [UInt64] = []
        var order: [Int] = []
        order.reserveCapacity(values.count)
        for value in values {
            let bits = Self.bits(value)
            let place = places[bits] ?? distinct.count
            if place == distinct.count {
                guard (distinct.count + 1) * 4 <= values.count else { return nil }
                places[bits] = place
                distinct.append(bits)
            }
            order.append(place)
        }
        var writer = ByteWriter(reserving: values.count * 2 + distinct.count * 8)
        writer.append(byte: Coding.dictionary.rawValue)
        writer.append(varint: distinct.count)
        for bits in distinct { writer.append(bits) }
        for place in order { writer.append(varint: place) }
        return writer.bytes
    }

    private static func encodeRaw(_ values: [Double]) -> [UInt8] {
        var writer = ByteWriter(reserving: values.count * 8 + 1)
        writer.append(byte: Coding.raw.rawValue)
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            for value in values { writer.append(byte: UInt8(truncatingIfNeeded: Self.bits(value) >> shift)) }
        }
        return writer.bytes
    }

    private static func bits(_ value: Double) -> UInt64 { value.isNaN ? Double.nan.bitPattern : value.bitPattern }

    // MARK: - Reading

    /// The `count` values in `bytes`.
    ///
    /// - Throws: `dataLoss` where they are not what `encode` writes.
    static func decode(_ bytes: [UInt8], count: Int) throws(LabError) -> [Double] {
        var reader = ByteReader(bytes)
        guard let coding = Coding(rawValue: try reader.byte()) else {
            throw LabError(.dataLoss, "a column is coded in a way that is not known")
        }
        let values =
            switch coding {
            case .raw: try Self.decodeRaw(&reader, count)
            case .decimal, .percent: try Self.decodeDecimal(&reader, count, isPercent: coding == .percent)
            case .dictionary: try Self.decodeDictionary(&reader, count)
            }
        try reader.finish()
        return values
    }

    private static func decodeDecimal(
        _ reader: inout ByteReader,
        _ count: Int,
        isPercent: Bool
    ) throws(LabError) -> [Double] {
        let scale = Int(try reader.byte())
        guard scale <= Self.scaleMax else { throw LabError(.dataLoss, "a column's scale is \(scale)") }
        var values: [Double] = []
        values.reserveCapacity(count)
        var exceptions: [Int] = []
        var last: Int64 = 0
        for place in 0..<count {
            switch try reader.varint() {
            case 0: values.append(.nan)
            case 1:
                exceptions.append(place)
                values.append(.nan)
            case let code:
                let folded = code - 2
                last &+= Int64(bitPattern: (folded >> 1) ^ (0 &- (folded & 1)))
                values.append(Self.value(last, scale, isPercent))
            }
        }
        for place in exceptions { values[place] = try reader.double() }
        return values
    }

    private static func decodeDictionary(_ reader: inout ByteReader, _ count: Int) throws(LabError) -> [Double] {
        let size = try reader.count(most: count)
        var distinct: [Double] = []
        distinct.reserveCapacity(size)
        for _ in 0..<size { distinct.append(try reader.double()) }
        var values: [Double] = []
        values.reserveCapacity(count)
        for _ in 0..<count {
            let place = try reader.count(most: size)
            guard place < size else { throw LabError(.dataLoss, "a column's dictionary has no value \(place)") }
            values.append(distinct[place])
        }
        return values
    }

    private static func decodeRaw(_ reader: inout ByteReader, _ count: Int) throws(LabError) -> [Double] {
        var bits = [UInt64](repeating: 0, count: count)
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            for place in 0..<count { bits[place] |= UInt64(try reader.byte()) << shift }
        }
        return bits.map { Double(bitPattern: $0) }
    }
}
