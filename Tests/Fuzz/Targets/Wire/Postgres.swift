import Foundation

@testable import Postgres

extension FuzzTarget {
    /// Rows as libpq hands them over, read as every type that the lab reads.
    ///
    /// The input is a table: columns with their types and what they are read as, then cells with their bytes. What a value
    /// is read as is written and reads back the same.
    static let postgres = FuzzTarget("postgres") { input in
        var source = ByteSource(input)
        let types = (0...source.choice(8)).map { _ in
            let known = source.choice(postgresTypes.count + 1)
            return known < postgresTypes.count ? postgresTypes[known] : PostgresType(rawValue: source.integer())
        }
        let readers = types.map { _ in postgresReaders[source.choice(postgresReaders.count)] }
        var bytes: [UInt8] = []
        var cells: [(start: Int, length: Int)] = []
        while !source.isEmpty, cells.count < 64 {
            let length = Int(source.byte())
            guard length < 255 else {
                cells.append((start: bytes.count, length: -1))
                continue
            }
            let value = source.take(length)
            cells.append((start: bytes.count, length: value.count))
            bytes += value
        }
        let columns = ColumnSet(names: types.indices.map { "c\($0)" }, types: types)
        let page = RowPage(columns: columns, count: cells.count / types.count, bytes: bytes, cells: cells)
        for row in PostgresResult(page: page, tag: "SELECT", affectedRows: page.count) {
            for position in types.indices { readers[position](row, position) }
            _ = try? row.decode(Int.self, String?.self)
            _ = try? row.value("c0", as: String.self)
        }
    }

    private static let postgresTypes: [PostgresType] = [
        .bool, .bytea, .name, .int8, .int2, .int4, .text, .json, .float4, .float8, .unknown, .bpchar, .varchar,
        .timestamptz, .numeric, .uuid, .void, .jsonb, .boolArray, .byteaArray, .int2Array, .int4Array, .textArray,
        .int8Array, .float8Array, .timestamptzArray, .numericArray, .uuidArray, .jsonbArray,
    ]

    private static let postgresReaders: [@Sendable (PostgresRow, Int) -> Void] = [
        { read(Bool.self, $0, $1) },
        { read(Int16.self, $0, $1) },
        { read(Int32.self, $0, $1) },
        { read(Int64.self, $0, $1) },
        { read(Int.self, $0, $1) },
        { read(Double.self, $0, $1) },
        { read(String.self, $0, $1) },
        { read([UInt8].self, $0, $1) },
        { read(UUID.self, $0, $1) },
        { read(PostgresTimestamp.self, $0, $1) },
        { read(PostgresNumeric.self, $0, $1) },
        { read(PostgresJSON.self, $0, $1) },
        { read([Bool].self, $0, $1) },
        { read([Int].self, $0, $1) },
        { read([Int?].self, $0, $1) },
        { read([Double].self, $0, $1) },
        { read([String].self, $0, $1) },
        { read([String?].self, $0, $1) },
        { read([[UInt8]].self, $0, $1) },
        { read([UUID].self, $0, $1) },
        { read([PostgresTimestamp].self, $0, $1) },
        { read([PostgresNumeric].self, $0, $1) },
        { read([PostgresJSON].self, $0, $1) },
        { read(String?.self, $0, $1) },
    ]

    private static func read<Value: PostgresCodable>(_ type: Value.Type, _ row: PostgresRow, _ position: Int) {
        guard let value = try? row.value(at: position, as: Value.self), !value.isPostgresNull else { return }
        var written: [UInt8] = []
        // What the server may send and we may not, such as an instant before our epoch's reach, is refused in words.
        guard (try? value.encode(into: &written)) != nil else { return }
        let again = must("reading a \(type) that was written") {
            try Value(postgres: PostgresValue(type: Value.postgresType, bytes: written[...]))
        }
        var second: [UInt8] = []
        must("writing a \(type) again") { try again.encode(into: &second) }
        demand(second == written, "a \(type) changed on its way")
    }
}
