import Errors

/// How a column of whole numbers is put into bytes: each as the difference from the one before, zigzag, LEB128.
enum IntegerColumn {
    static func encode(_ values: some Sequence<Int64>) -> [UInt8] {
        var writer = ByteWriter()
        var last: Int64 = 0
        for value in values {
            writer.append(signed: value &- last)
            last = value
        }
        return writer.bytes
    }

    /// The `count` values in `bytes`.
    ///
    /// - Throws: `dataLoss` where they are not what `encode` writes, or one is outside `range`.
    static func decode(_ bytes: [UInt8], count: Int, in range: ClosedRange<Int64>) throws(LabError) -> [Int64] {
        var reader = ByteReader(bytes)
        var values: [Int64] = []
        values.reserveCapacity(count)
        var last: Int64 = 0
        for _ in 0..<count {
            last &+= try reader.signed()
            guard range.contains(last) else {
                throw LabError(.dataLoss, "a value of \(last) lies outside \(range.lowerBound)…\(range.upperBound)")
            }
            values.append(last)
        }
        try reader.finish()
        return values
    }
}
