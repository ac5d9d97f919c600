import CLibPQ

/// The owner of one `PGresult`.
@safe
struct ResultHandle: ~Copyable {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) { unsafe self.result = unsafe result }

    deinit { unsafe PQclear(self.result) }

    var status: ExecStatusType { unsafe PQresultStatus(self.result) }

    var tag: String { unsafe String(cString: PQcmdStatus(self.result)) }

    var affectedRows: Int { unsafe Int(String(cString: PQcmdTuples(self.result))) ?? 0 }

    var rowCount: Int { unsafe Int(PQntuples(self.result)) }

    /// What the server, or libpq itself, says went wrong; copied, so that it outlives the result.
    var error: PostgresError {
        let text = unsafe String(cString: PQresultErrorMessage(self.result))
        // Without a SQLSTATE it was libpq that failed, and that is the connection: class 08.
        var error = PostgresError(
            sqlstate: self.field(.sqlstate) ?? "08006",
            severity: self.field(.severity) ?? "FATAL",
            message: self.field(.message) ?? text.firstLine
        )
        error.detail = self.field(.detail)
        error.hint = self.field(.hint)
        error.schema = self.field(.schema)
        error.table = self.field(.table)
        error.column = self.field(.column)
        error.constraint = self.field(.constraint)
        error.position = self.field(.position).flatMap { Int($0) }
        return error
    }

    /// `PG_DIAG_…`, character constants that Swift does not import.
    private enum ErrorField: Unicode.Scalar {
        case sqlstate = "C"
        case severity = "V"
        case message = "M"
        case detail = "D"
        case hint = "H"
        case schema = "s"
        case table = "t"
        case column = "c"
        case constraint = "n"
        case position = "P"
    }

    private func field(_ code: ErrorField) -> String? {
        unsafe PQresultErrorField(self.result, Int32(code.rawValue.value)).map { unsafe String(cString: $0) }
    }

    var columns: ColumnSet {
        let count = unsafe PQnfields(self.result)
        return ColumnSet(
            names: (0..<count).map { unsafe String(cString: PQfname(self.result, $0)) },
            types: (0..<count).map { unsafe PostgresType(rawValue: PQftype(self.result, $0)) }
        )
    }

    /// Appends the cells of every row to `bytes` and `cells`.
    func copyRows(into bytes: inout [UInt8], cells: inout [(start: Int, length: Int)]) {
        let columns = unsafe PQnfields(self.result)
        let rows = unsafe PQntuples(self.result)
        for row in 0..<rows {
            for column in 0..<columns {
                if unsafe PQgetisnull(self.result, row, column) != 0 {
                    cells.append((start: bytes.count, length: -1))
                    continue
                }
                let length = unsafe Int(PQgetlength(self.result, row, column))
                cells.append((start: bytes.count, length: length))
                let value = unsafe UnsafeRawBufferPointer(start: PQgetvalue(self.result, row, column), count: length)
                unsafe bytes.append(contentsOf: value)
            }
        }
    }

    /// All of it as values.
    var postgresResult: PostgresResult {
        var bytes: [UInt8] = []
        var cells: [(start: Int, length: Int)] = []
        self.copyRows(into: &bytes, cells: &cells)
        let page = RowPage(columns: self.columns, count: self.rowCount, bytes: bytes, cells: cells)
        return PostgresResult(page: page, tag: self.tag, affectedRows: self.affectedRows)
    }
}

extension String {
    /// libpq's messages end with a newline and can go on about it.
    var firstLine: String {
        self.split(whereSeparator: \.isNewline).first.map(String.init) ?? self
    }
}
