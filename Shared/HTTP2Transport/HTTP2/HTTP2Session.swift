import CNGHTTP2
import Errors

/// One end of an HTTP/2 connection, without a socket: bytes in by `receive`, bytes out by `fill`, and in between
/// calls to the `SessionHandler`. Owns an `nghttp2_session`.
///
/// Not to be used from two threads at once. Submitting only queues; bytes appear at the next `fill`.
@safe
struct HTTP2Session: ~Copyable {
    enum Role: Sendable, Equatable {
        case client
        case server
    }

    let role: Role
    let handle: OpaquePointer
    /// What nghttp2 hands to the callbacks; alive as long as the session.
    private let context: SessionContext

    /// - Throws: `internalError` where memory is short.
    init(role: Role, settings: HTTP2Settings) throws(LabError) {
        let context = SessionContext()
        let handle = try unsafe Self.make(role: role, settings: settings, context: context)
        do throws(LabError) {
            try unsafe Self.submitPreface(handle, role, settings)
        } catch {
            unsafe nghttp2_session_del(handle)
            throw error
        }
        self.role = role
        self.context = context
        unsafe self.handle = handle
    }

    deinit { unsafe nghttp2_session_del(self.handle) }

    /// Says whom to tell; the handler must outlive the session, which it usually does by owning it.
    func attach(_ handler: any SessionHandler) { unsafe self.context.handler = handler }

    // MARK: - Bytes in and out

    /// Reads `bytes` of the peer.
    ///
    /// - Throws: `invalidArgument` where they are not HTTP/2 at all or the peer is out of bounds. Lesser mistakes
    ///   are answered by GOAWAY or RST_STREAM, which `fill` then writes.
    func receive(_ bytes: Bytes) throws(LabError) {
        let count = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe nghttp2_session_mem_recv(self.handle, buffer.baseAddress, buffer.count)
        }
        guard count >= 0 else { throw Self.error(Int32(count), "HTTP/2 input") }
    }

    /// Moves frames that are due into `output` until there are none, or `output` holds `limit` bytes.
    func fill(_ output: OutputBuffer, limit: Int) throws(LabError) {
        while output.count < limit {
            var start: UnsafePointer<UInt8>?
            let count = unsafe nghttp2_session_mem_send(self.handle, &start)
            guard count >= 0 else { throw Self.error(Int32(count), "HTTP/2 output") }
            guard count > 0, let start = unsafe start else { return }
            unsafe output.append(UnsafeBufferPointer(start: start, count: count))
        }
    }

    /// Whether the peer may still send something that matters.
    var wantsRead: Bool { unsafe nghttp2_session_want_read(self.handle) != 0 }
    /// Whether frames are due, flow control permitting.
    var wantsWrite: Bool { unsafe nghttp2_session_want_write(self.handle) != 0 }

    // MARK: - Errors

    static func error(_ code: Int32, _ what: String) -> LabError {
        let reason = unsafe nghttp2_strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
        switch code {
        case NGHTTP2_ERR_NOMEM.rawValue:
            return LabError(.resourceExhausted, "\(what): \(reason)")
        case NGHTTP2_ERR_BAD_CLIENT_MAGIC.rawValue, NGHTTP2_ERR_FLOODED.rawValue,
            NGHTTP2_ERR_CALLBACK_FAILURE.rawValue, NGHTTP2_ERR_TOO_MANY_SETTINGS.rawValue:
            return LabError(.invalidArgument, "\(what): \(reason)")
        default:
            return LabError(.internalError, "\(what): \(reason)")
        }
    }

    static func check(_ code: Int32, _ what: String) throws(LabError) {
        guard code >= 0 else { throw Self.error(code, what) }
    }
}
