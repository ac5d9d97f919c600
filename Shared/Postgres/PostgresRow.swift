public import Errors

/// The columns of a result.
struct ColumnSet: Sendable {
    let names: [String]
    let types: [PostgresType]
    private let positions: [String: Int]

    init(names: [String], types: [PostgresType]) {
        self.names = names
        self.types = types
        self.positions = Dictionary(zip(names, names.indices)) { first, _ in first }
    }

    func position(of name: String) -> Int? { self.positions[name] }
}

/// Rows that libpq held, copied out of its memory into one buffer.
final class RowPage: Sendable {
    let columns: ColumnSet
    let count: Int
    let bytes: [UInt8]
    /// Start and length of each cell, row by row; length −1 is NULL.
    let cells: [(start: Int, length: Int)]

    init(columns: ColumnSet, count: Int, bytes: [UInt8], cells: [(start: Int, length: Int)]) {
        self.columns = columns
        self.count = count
        self.bytes = bytes
        self.cells = cells
    }
}

/// One row of a result, which is read column by column.
///
/// ```swift
/// let id: UUID = try row["id"]
/// let (name, version) = try row.decode(String.self, Int.self)
/// ```
/// An error names the column, its type in the database and what it was to be read as.
public struct PostgresRow: Sendable {
    let page: RowPage
    let index: Int

    public var columns: [String] { self.page.columns.names }

    /// The column `name`; of two with one name, the first.
    public subscript<Value: PostgresDecodable>(name: String) -> Value {
        get throws(LabError) { try self.value(name) }
    }

    /// The column at `position`, from 0.
    public subscript<Value: PostgresDecodable>(position: Int) -> Value {
        get throws(LabError) { try self.value(at: position) }
    }

    public func value<Value: PostgresDecodable>(
        _ name: String,
        as type: Value.Type = Value.self
    ) throws(LabError) -> Value {
        guard let position = self.page.columns.position(of: name) else {
            throw LabError(
                .internalError,
                "the result has no column \"\(name)\", only \(self.columns.joined(separator: ", "))"
            )
        }
        return try self.value(at: position)
    }

    public func value<Value: PostgresDecodable>(
        at position: Int,
        as type: Value.Type = Value.self
    ) throws(LabError) -> Value {
        let columns = self.page.columns
        guard columns.names.indices.contains(position) else {
            throw LabError(.internalError, "the result has \(columns.names.count) columns, no column \(position)")
        }
        let cell = self.page.cells[self.index * columns.names.count + position]
        do {
            guard cell.length >= 0 else { return try Value.decodeNull() }
            let bytes = self.page.bytes[cell.start..<cell.start + cell.length]
            return try Value(postgres: PostgresValue(type: columns.types[position], bytes: bytes))
        } catch {
            let column = "column \"\(columns.names[position])\" (\(columns.types[position]), read as \(Value.self))"
            throw LabError(.internalError, "\(column) \(error.reason)", cause: error)
        }
    }

    /// The columns from the first on, as a tuple.
    public func decode<each Value: PostgresDecodable>(
        _ types: repeat (each Value).Type
    ) throws(LabError) -> (repeat each Value) {
        var position = -1
        func next<Next: PostgresDecodable>(_ type: Next.Type) throws(LabError) -> Next {
            position += 1
            return try self.value(at: position)
        }
        return (repeat try next(each types))
    }
}
