import Errors

@testable import Scraper

extension FuzzTarget {
    /// The codecs of a chunk file's columns, from both sides: bytes that somebody wrote, values that somebody has.
    static let columns = FuzzTarget("columns") { input in
        var source = ByteSource(input)
        switch source.choice(4) {
        case 0: readDoubles(&source)
        case 1: writeDoubles(&source)
        case 2: readIntegers(&source)
        default: writeIntegers(&source)
        }
    }

    private static func readDoubles(_ source: inout ByteSource) {
        let count = Int(source.integer(UInt16.self))
        guard let values = try? DoubleColumn.decode(source.rest(), count: count) else { return }
        demand(values.count == count, "\(values.count) values where \(count) were asked for")
        check(values)
    }

    /// Values as they are in market data, and as they are not.
    private static func writeDoubles(_ source: inout ByteSource) {
        var values: [Double] = []
        let kind = source.choice(4)
        while !source.isEmpty {
            switch kind {
            case 0: values.append(source.double())
            case 1: values.append(Double(source.integer(Int16.self)) / 10_000)
            case 2: values.append(Double(source.integer(Int32.self)) / 100 / 100)
            default:
                let known = source.choice(4)
                values.append([.nan, 0, -0.0, .infinity][known])
            }
        }
        check(values)
    }

    private static func check(_ values: [Double]) {
        let bytes = DoubleColumn.encode(values)
        let again = must("reading a column that was written") { try DoubleColumn.decode(bytes, count: values.count) }
        let isSame = zip(values, again).allSatisfy { $0.bitPattern == $1.bitPattern || $0.isNaN && $1.isNaN }
        demand(isSame && again.count == values.count, "a column changed on its way")
        demand(bytes.count <= ChunkFormat.columnBytesMax(values.count), "a column is longer than its reader takes")
    }

    private static func readIntegers(_ source: inout ByteSource) {
        let count = Int(source.integer(UInt16.self))
        let low: Int64 = source.integer()
        let high: Int64 = source.integer()
        let range = min(low, high)...max(low, high)
        guard let values = try? IntegerColumn.decode(source.rest(), count: count, in: range) else { return }
        demand(values.count == count && values.allSatisfy(range.contains), "values out of range")
        let again = must("reading a column that was written") {
            try IntegerColumn.decode(IntegerColumn.encode(values), count: count, in: range)
        }
        demand(again == values, "a column changed on its way")
    }

    private static func writeIntegers(_ source: inout ByteSource) {
        var values: [Int64] = []
        while !source.isEmpty { values.append(source.integer()) }
        let bytes = IntegerColumn.encode(values)
        let again = must("reading a column that was written") {
            try IntegerColumn.decode(bytes, count: values.count, in: .min ... .max)
        }
        demand(again == values, "a column changed on its way")
        demand(bytes.count <= ChunkFormat.columnBytesMax(values.count), "a column is longer than its reader takes")
    }
}
