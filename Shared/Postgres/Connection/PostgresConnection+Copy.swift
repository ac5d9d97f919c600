import CLibPQ
public import Errors

extension PostgresConnection {
    /// Writes rows into a table by binary COPY, the fastest way in.
    ///
    /// ```swift
    /// try await connection.copyIn(into: "trials", columns: ["study", "value"]) { rows in
    ///     for trial in trials { try await rows.write(trial.study, trial.value) }
    /// }
    /// ```
    /// COPY converts nothing: each value's type must be its column's (`Int32` for `int4`, `Int` for `int8`).
    /// Where `body` throws, nothing is written.
    ///
    /// - Parameters:
    ///   - table: a name, which may be `"\(identifier: schema).\(identifier: table)"`.
    ///   - timeout: for each wait for the server, not for the whole; nil for the configured time.
    /// - Returns: how many rows were written.
    @discardableResult
    public func copyIn(
        into table: PostgresQuery,
        columns: [String],
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation,
        _ body: (PostgresCopyWriter) async throws -> Void
    ) async throws -> Int {
        let names = columns.map { PostgresQuery.quoted(identifier: $0) }.joined(separator: ", ")
        let statement = PostgresQuery(trusted: "copy \(table.sql) (\(names)) from stdin (format binary)")
        return try await self.copyIn(statement, timeout: timeout) { writer in
            writer.beginBinary()
            try await body(writer)
            writer.endBinary()
        }
    }

    /// Sends bytes to a `copy … from stdin` in whatever format it names.
    ///
    /// - Returns: how many rows the server took.
    @discardableResult
    public func copyIn(
        _ statement: PostgresQuery,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation,
        _ body: (PostgresCopyWriter) async throws -> Void
    ) async throws -> Int {
        try await self.beginCopy(statement, PGRES_COPY_IN, timeout)
        let writer = PostgresCopyWriter(connection: self, timeout: timeout)
        do {
            try await body(writer)
            try await writer.flush()
        } catch {
            await self.abandonCopy()
            throw error
        }
        return try await self.endCopyIn(timeout)
    }

    /// Lends what a `copy … to stdout` writes, as it arrives.
    ///
    /// - Parameter timeout: for each wait for the server, not for the whole; nil for the configured time.
    public func copyOut<Value>(
        _ statement: PostgresQuery,
        timeout: Duration? = nil,
        isolation: isolated (any Actor)? = #isolation,
        _ body: (PostgresCopySequence) async throws -> sending Value
    ) async throws -> sending Value {
        try await self.beginCopy(statement, PGRES_COPY_OUT, timeout)
        do {
            let value = try await body(PostgresCopySequence(connection: self, timeout: timeout))
            await self.abandonCopy()
            return value
        } catch {
            await self.abandonCopy()
            throw error
        }
    }

    private func beginCopy(
        _ statement: PostgresQuery,
        _ direction: ExecStatusType,
        _ timeout: Duration?
    ) async throws(LabError) {
        guard statement.parameters.isEmpty, !statement.sql.utf8.contains(0) else {
            throw LabError(.invalidArgument, "COPY takes no parameters and no U+0000")
        }
        let patience = self.patience(timeout)
        try self.enter("COPY", patience)
        do {
            try await self.interruptible("COPY") {
                guard self.handle.send(script: statement.sql) else { throw self.lost() }
                guard let result = try await self.nextResult(patience) else { throw self.lost() }
                if result.status == direction { return }
                let failure = result.status == PGRES_FATAL_ERROR ? result.error : nil
                await self.abandon()
                if self.handle.isBroken { throw self.lost(failure) }
                throw failure?.labError("COPY failed")
                    ?? LabError(.invalidArgument, "the statement is not a COPY in this direction")
            }
        } catch {
            self.leave()
            throw error
        }
        self.copyEnded = false
    }

    /// Sends `bytes` and waits until the socket has taken them, so that a fast writer waits for a slow server.
    func sendCopy(_ bytes: [UInt8], _ timeout: Duration?) async throws(LabError) {
        guard !self.copyEnded else { throw LabError(.failedPrecondition, "COPY has ended") }
        let patience = self.patience(timeout)
        do {
            try await self.interruptible("COPY") {
                var rest = bytes[...]
                while !rest.isEmpty {
                    let piece = rest.prefix(Self.copyPiece)
                    switch self.handle.putCopyData(piece) {
                    case .queued: rest = rest.dropFirst(piece.count)
                    case .wait: break
                    case .failed:
                        // The server has refused a row; it says which one when it is asked for the result.
                        try await self.throwCopyFailure(patience)
                    }
                    while self.handle.flush() == .more { try await self.advance(patience) }
                }
            }
        } catch {
            self.copyEnded = true
            throw error
        }
    }

    /// libpq keeps at most so much more than the socket takes.
    private static let copyPiece = 1 << 16

    private func endCopyIn(_ timeout: Duration?) async throws(LabError) -> Int {
        defer { self.leave() }
        let patience = self.patience(timeout)
        self.copyEnded = true
        return try await self.interruptible("COPY") {
            if self.handle.putCopyEnd(failure: nil) == .failed { try await self.throwCopyFailure(patience) }
            return try await self.copyResult(patience)
        }
    }

    private func throwCopyFailure(_ patience: Patience) async throws {
        _ = try await self.copyResult(patience)
        throw self.lost()
    }

    private func copyResult(_ patience: Patience) async throws -> Int {
        var failure: PostgresError?
        var rows = 0
        while let result = try await self.nextResult(patience) {
            switch result.status {
            case PGRES_FATAL_ERROR: failure = failure ?? result.error
            case PGRES_COPY_IN: _ = self.handle.putCopyEnd(failure: "abandoned")
            default: rows = result.affectedRows
            }
        }
        if self.handle.isBroken { throw self.lost(failure) }
        if let failure { throw failure.labError("COPY failed") }
        return rows
    }

    /// What has arrived, up to some 64 KiB; nil after the last.
    func nextCopy(_ timeout: Duration?) async throws(LabError) -> [UInt8]? {
        guard !self.copyEnded else { return nil }
        let patience = self.patience(timeout)
        do {
            return try await self.interruptible("COPY") {
                var bytes: [UInt8] = []
                while bytes.count < Self.copyPiece {
                    switch self.handle.copyData() {
                    case .data(let data): bytes += data
                    case .wait:
                        if !bytes.isEmpty { return bytes }
                        try await self.advance(patience)
                    case .end, .failed:
                        self.copyEnded = true
                        _ = try await self.copyResult(patience)
                        return bytes.isEmpty ? nil : bytes
                    }
                }
                return bytes
            }
        } catch {
            self.copyEnded = true
            throw error
        }
    }

    /// Ends a COPY that has not come to its end.
    private func abandonCopy() async {
        if !self.copyEnded, !self.handle.isBroken { await self.abandon() }
        self.copyEnded = true
        self.leave()
    }
}

/// Where the rows of a COPY are written; sends them in pieces of 64 KiB.
///
/// A class, and not an `inout` value: Swift 6.3.1 fails to compile that in an optimised build.
public final class PostgresCopyWriter {
    private let connection: PostgresConnection
    private let timeout: Duration?
    private var buffer: [UInt8] = []

    init(connection: PostgresConnection, timeout: Duration?) {
        self.connection = connection
        self.timeout = timeout
    }

    private static let capacity = 1 << 16

    /// Writes one row of a binary COPY, the values in the order of the columns.
    public func write<each Value: PostgresEncodable>(
        _ values: repeat each Value,
        isolation: isolated (any Actor)? = #isolation
    ) async throws(LabError) {
        var count: Int16 = 0
        for _ in repeat each values { count += 1 }
        self.buffer.append(bigEndian: count)
        var position = 0
        for value in repeat each values {
            position += 1
            do {
                try self.buffer.append(field: value)
            } catch {
                throw LabError(.invalidArgument, "value \(position) of the row \(error.reason)", cause: error)
            }
        }
        if self.buffer.count >= Self.capacity { try await self.flush() }
    }

    /// Writes bytes in the format that the statement names.
    public func write(
        bytes: some Sequence<UInt8>,
        isolation: isolated (any Actor)? = #isolation
    ) async throws(LabError) {
        self.buffer.append(contentsOf: bytes)
        if self.buffer.count >= Self.capacity { try await self.flush() }
    }

    func flush(isolation: isolated (any Actor)? = #isolation) async throws(LabError) {
        let bytes = self.buffer
        self.buffer.removeAll(keepingCapacity: true)
        if !bytes.isEmpty { try await self.connection.sendCopy(bytes, self.timeout) }
    }

    /// The signature, no flags, no extension: "COPY, Binary Format" in PostgreSQL's manual.
    func beginBinary() {
        self.buffer += [UInt8]("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00]
        self.buffer.append(bigEndian: Int64(0))
    }

    func endBinary() { self.buffer.append(bigEndian: Int16(-1)) }
}

/// The bytes of a running COPY, in pieces that break anywhere between rows; to be read once, inside `copyOut`.
public struct PostgresCopySequence: AsyncSequence, Sendable {
    public typealias Failure = LabError

    let connection: PostgresConnection
    let timeout: Duration?

    public struct AsyncIterator: AsyncIteratorProtocol {
        let connection: PostgresConnection
        let timeout: Duration?

        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(LabError) -> [UInt8]? {
            try await self.connection.nextCopy(self.timeout)
        }
    }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(connection: self.connection, timeout: self.timeout)
    }
}
