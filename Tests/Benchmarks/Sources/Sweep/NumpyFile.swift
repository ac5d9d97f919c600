import Errors
import Foundation

/// An array in NumPy's own format, version 1.0: a header that says what it is, then the little-endian values.
enum NumpyFile {
    /// - Parameter columns: above 1, the values are a table, row by row.
    static func write(_ values: [Double], columns: Int = 1, to file: URL) throws {
        try Self.write(values, type: "<f8", columns: columns, to: file)
    }

    static func write(_ values: [Int64], to file: URL) throws { try Self.write(values, type: "<i8", to: file) }

    static func write(_ values: [Bool], to file: URL) throws {
        try Self.write(values.map { UInt8($0 ? 1 : 0) }, type: "|u1", to: file)
    }

    private static func write<Value: BitwiseCopyable>(
        _ values: [Value],
        type: String,
        columns: Int = 1,
        to file: URL
    ) throws {
        let rows = values.count / columns
        let shape = columns > 1 ? "(\(rows), \(columns))" : "(\(rows),)"
        var header = "{'descr': '\(type)', 'fortran_order': False, 'shape': \(shape), }"
        // Magic, version, length and header fill whole blocks of 64 bytes.
        header += String(repeating: " ", count: (64 - (10 + header.utf8.count + 1) % 64) % 64) + "\n"
        var data = Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0])
        data.append(contentsOf: [UInt8(header.utf8.count & 0xFF), UInt8(header.utf8.count >> 8)])
        data.append(Data(header.utf8))
        values.withUnsafeBytes { data.append(contentsOf: $0) }
        try data.write(to: file)
    }
}
