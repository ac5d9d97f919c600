import CLibPQ
import Errors

/// The owner of one `PGconn`, in non-blocking mode: each call here returns at once.
///
/// After `close` the pointer is null, which every function of libpq takes for a broken connection.
///
/// `@unchecked Sendable`: a `PGconn` may be used by any thread, by one at a time, and having one owner sees to that.
@safe
struct ConnectionHandle: ~Copyable, @unchecked Sendable {
    private var connection: OpaquePointer?

    /// Begins to connect. Looks names up and reads files, so it must not run on the cooperative pool.
    init(starting configuration: PostgresConfiguration) {
        let parameters = configuration.libpqParameters
        let keywords = CStringArray(parameters.map(\.keyword))
        let values = CStringArray(parameters.map(\.value))
        unsafe self.connection = unsafe PQconnectStartParams(keywords.pointers, values.pointers, 0)
        // Notices would go to stderr.
        unsafe PQsetNoticeReceiver(self.connection, { _, _ in }, nil)
    }

    deinit { unsafe PQfinish(self.connection) }

    mutating func close() {
        unsafe PQfinish(self.connection)
        unsafe self.connection = nil
    }

    // MARK: - State

    var isBroken: Bool { unsafe PQstatus(self.connection) == CONNECTION_BAD }
    var socket: Int32 { unsafe PQsocket(self.connection) }
    var backendID: Int32 { unsafe PQbackendPID(self.connection) }
    var isEncrypted: Bool { unsafe PQsslInUse(self.connection) != 0 }
    var transactionStatus: PGTransactionStatusType { unsafe PQtransactionStatus(self.connection) }
    var isPipelining: Bool { unsafe PQpipelineStatus(self.connection) != PQ_PIPELINE_OFF }

    /// libpq's last message, in one line; empty after `close`, of which libpq only knows that a pointer is null.
    var message: String {
        guard let connection = unsafe self.connection else { return "" }
        return unsafe String(cString: PQerrorMessage(connection)).firstLine
    }

    // MARK: - Connecting

    /// Takes the next step. May block as `init` may.
    func poll() -> PostgresPollingStatusType { unsafe PQconnectPoll(self.connection) }

    func setNonBlocking() -> Bool { unsafe PQsetnonblocking(self.connection, 1) == 0 }

    // MARK: - Statements

    /// Queues a statement, or several, for the simple protocol.
    func send(script: String) -> Bool { unsafe PQsendQuery(self.connection, script) != 0 }

    func prepare(name: String, sql: String, types: [PostgresType]) -> Bool {
        let oids = types.map { Oid($0.rawValue) }
        return unsafe PQsendPrepare(self.connection, name, sql, Int32(oids.count), oids) != 0
    }

    func deallocate(name: String) -> Bool {
        unsafe PQsendQueryParams(self.connection, "deallocate \(name)", 0, nil, nil, nil, nil, 1) != 0
    }

    func execute(name: String, _ parameters: EncodedParameters) -> Bool {
        let lengths = parameters.ranges.map { Int32($0.length) }
        let formats = [Int32](repeating: 1, count: lengths.count)
        return unsafe parameters.bytes.withUnsafeBytes { buffer in
            let values = unsafe parameters.ranges.map { range -> UnsafePointer<CChar>? in
                guard range.length >= 0, let base = buffer.baseAddress else { return nil }
                return unsafe (base + range.start).assumingMemoryBound(to: CChar.self)
            }
            return unsafe PQsendQueryPrepared(
                self.connection,
                name,
                Int32(lengths.count),
                values,
                lengths,
                formats,
                1
            ) != 0
        }
    }

    func setSingleRowMode() -> Bool { unsafe PQsetSingleRowMode(self.connection) != 0 }
    func enterPipelineMode() -> Bool { unsafe PQenterPipelineMode(self.connection) != 0 }
    func exitPipelineMode() -> Bool { unsafe PQexitPipelineMode(self.connection) != 0 }
    func pipelineSync() -> Bool { unsafe PQpipelineSync(self.connection) != 0 }

    // MARK: - Input and output

    enum Flush { case done, more, failed }

    /// Writes what the socket takes.
    func flush() -> Flush {
        switch unsafe PQflush(self.connection) {
        case 0: .done
        case 1: .more
        default: .failed
        }
    }

    /// Reads what has arrived; false where the connection is lost.
    func consumeInput() -> Bool { unsafe PQconsumeInput(self.connection) != 0 }

    /// False where `nextResult` would not have to wait.
    var isBusy: Bool { unsafe PQisBusy(self.connection) != 0 }

    func nextResult() -> ResultHandle? {
        guard let result = unsafe PQgetResult(self.connection) else { return nil }
        return unsafe ResultHandle(result)
    }

    // MARK: - COPY

    enum CopyOut { case data([UInt8]), wait, end, failed }

    func copyData() -> CopyOut {
        var buffer: UnsafeMutablePointer<CChar>? = nil
        let count = unsafe PQgetCopyData(self.connection, &buffer, 1)
        switch count {
        case 0: return .wait
        case -1: return .end
        case 1...:
            defer { unsafe PQfreemem(buffer) }
            return unsafe .data([UInt8](UnsafeRawBufferPointer(start: buffer, count: Int(count))))
        default: return .failed
        }
    }

    enum CopyIn { case queued, wait, failed }

    func putCopyData(_ bytes: ArraySlice<UInt8>) -> CopyIn {
        let sent = unsafe bytes.withUnsafeBytes { buffer in
            unsafe PQputCopyData(
                self.connection,
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(buffer.count)
            )
        }
        return Self.copyIn(sent)
    }

    /// Ends a COPY; `failure` makes the server undo it.
    func putCopyEnd(failure: String?) -> CopyIn {
        unsafe Self.copyIn(PQputCopyEnd(self.connection, failure))
    }

    private static func copyIn(_ status: Int32) -> CopyIn {
        switch status {
        case 1: .queued
        case 0: .wait
        default: .failed
        }
    }

    // MARK: - Beside the statements

    func nextNotification() -> Notification? {
        guard let raw = unsafe PQnotifies(self.connection) else { return nil }
        defer { unsafe PQfreemem(raw) }
        return unsafe Notification(
            channel: String(cString: raw.pointee.relname),
            payload: String(cString: raw.pointee.extra),
            backendID: raw.pointee.be_pid
        )
    }

    func cancelHandle() -> CancelHandle? {
        guard let cancel = unsafe PQgetCancel(self.connection) else { return nil }
        return unsafe CancelHandle(cancel)
    }
}

/// Strings for a C function that takes a null-terminated array of them; they live as long as this does.
@safe
private final class CStringArray {
    private let storage: [UnsafeMutablePointer<CChar>]
    let pointers: [UnsafePointer<CChar>?]

    init(_ strings: [String]) {
        unsafe self.storage = strings.map { string in
            let bytes = string.utf8CString
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
            for (offset, byte) in bytes.enumerated() { unsafe (copy + offset).initialize(to: byte) }
            return unsafe copy
        }
        unsafe self.pointers = unsafe self.storage.map { unsafe UnsafePointer($0) } + [nil]
    }

    deinit { unsafe self.storage.forEach { unsafe $0.deallocate() } }
}
