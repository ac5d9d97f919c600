import CLibPQ
public import Errors

extension PostgresConnection {
    /// Runs a statement and lends its rows as they arrive, so that any number of them passes through little memory.
    ///
    /// ```swift
    /// try await connection.withRows(of: "select * from quotes") { rows in
    ///     for try await row in rows { … }
    /// }
    /// ```
    /// The connection is busy until `body` returns. Where it returns before the end, the statement is cancelled.
    /// A slow `body` slows the server: what it does not ask for is not read.
    ///
    /// - Parameter timeout: for each wait for rows, not for the whole; nil for the configured time.
    public func withRows<Value>(
        of query: PostgresQuery,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation,
        _ body: (PostgresRowSequence) async throws -> sending Value
    ) async throws -> sending Value {
        try await self.beginRows(query, timeout)
        do {
            let value = try await body(PostgresRowSequence(connection: self, timeout: timeout))
            await self.endRows()
            return value
        } catch {
            await self.endRows()
            throw error
        }
    }

    private func beginRows(_ query: PostgresQuery, _ timeout: Duration?) async throws(LabError) {
        let patience = self.patience(timeout)
        try self.enter("rows", patience)
        do {
            let request = try Request(query)
            try await self.interruptible("the query") {
                let name = try await self.prepared(request, patience)
                guard self.handle.execute(name: name, request.parameters), self.handle.setSingleRowMode() else {
                    throw self.lost()
                }
            }
        } catch {
            self.leave()
            throw error
        }
        self.rowsEnded = false
    }

    private func prepared(_ request: Request, _ patience: Patience) async throws -> String {
        if let name = self.statements.name(of: request.key) { return name }
        let name = self.statements.newName()
        guard self.handle.prepare(name: name, sql: request.key.sql, types: request.key.types) else {
            throw self.lost()
        }
        var failure: PostgresError?
        while let result = try await self.nextResult(patience) {
            if result.status == PGRES_FATAL_ERROR { failure = failure ?? result.error }
        }
        if self.handle.isBroken { throw self.lost(failure) }
        if let failure { throw failure.labError("the query failed") }
        self.statements.insert(request.key, name: name)
        return name
    }

    /// The rows that have arrived, up to some hundreds; nil after the last.
    func nextRows(_ timeout: Duration?) async throws(LabError) -> RowPage? {
        guard !self.rowsEnded else { return nil }
        let patience = self.patience(timeout)
        do {
            return try await self.interruptible("the query") { try await self.collectRows(patience) }
        } catch {
            self.rowsEnded = true
            throw error
        }
    }

    private func collectRows(_ patience: Patience) async throws -> RowPage? {
        var columns: ColumnSet?
        var count = 0
        var bytes: [UInt8] = []
        var cells: [(start: Int, length: Int)] = []
        while count == 0 || count < Self.rowsPerPage && bytes.count < Self.bytesPerPage && !self.handle.isBusy {
            guard let result = try await self.nextResult(patience) else {
                self.rowsEnded = true
                break
            }
            switch result.status {
            case PGRES_SINGLE_TUPLE:
                if columns == nil { columns = result.columns }
                result.copyRows(into: &bytes, cells: &cells)
                count += 1
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: continue
            case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
                self.handle.close()
                throw LabError(.invalidArgument, "COPY has no rows: use copyIn or copyOut")
            default:
                let error = result.error
                try await self.drain(patience)
                throw error.labError("the query failed")
            }
        }
        if self.handle.isBroken { throw self.lost() }
        guard let columns else { return nil }
        return RowPage(columns: columns, count: count, bytes: bytes, cells: cells)
    }

    private func endRows() async {
        if !self.rowsEnded, !self.handle.isBroken { await self.abandon() }
        self.rowsEnded = true
        self.leave()
    }

    /// Pages of this size keep the actor's hops few and the memory small.
    private static let rowsPerPage = 256
    private static let bytesPerPage = 1 << 20
}

/// The rows of a running statement, in order; to be read once, inside `withRows`.
public struct PostgresRowSequence: AsyncSequence, Sendable {
    public typealias Failure = LabError

    let connection: PostgresConnection
    let timeout: Duration?

    public struct AsyncIterator: AsyncIteratorProtocol {
        let connection: PostgresConnection
        let timeout: Duration?
        private var page: RowPage?
        private var next = 0

        init(_ rows: PostgresRowSequence) {
            self.connection = rows.connection
            self.timeout = rows.timeout
        }

        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(LabError) -> PostgresRow? {
            if self.page == nil || self.next == self.page?.count {
                self.page = try await self.connection.nextRows(self.timeout)
                self.next = 0
            }
            guard let page = self.page else { return nil }
            defer { self.next += 1 }
            return PostgresRow(page: page, index: self.next)
        }
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}
