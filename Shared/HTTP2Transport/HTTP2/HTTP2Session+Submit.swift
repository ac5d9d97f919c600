import CNGHTTP2
import Errors

extension HTTP2Session {
    /// Opens a stream whose body comes by `availableBody`; the frames wait where the peer's limit is reached.
    ///
    /// - Returns: The stream's id.
    func submitRequest(_ headers: HeaderBlock) throws(LabError) -> Int32 {
        var provider = unsafe SessionContext.bodyProvider
        let streamID = unsafe headers.withNameValuePairs { pairs, count in
            unsafe nghttp2_submit_request(self.handle, nil, pairs, count, &provider, nil)
        }
        try Self.check(streamID, "HTTP/2 request")
        return streamID
    }

    /// Answers a stream: with a body by `availableBody`, or with the header block alone.
    func submitResponse(_ streamID: Int32, _ headers: HeaderBlock, hasBody: Bool) throws(LabError) {
        var provider = unsafe SessionContext.bodyProvider
        let code = unsafe headers.withNameValuePairs { pairs, count in
            hasBody
                ? unsafe nghttp2_submit_response(self.handle, streamID, pairs, count, &provider)
                : unsafe nghttp2_submit_response(self.handle, streamID, pairs, count, nil)
        }
        try Self.check(code, "HTTP/2 response")
    }

    func submitTrailers(_ streamID: Int32, _ headers: HeaderBlock) throws(LabError) {
        let code = unsafe headers.withNameValuePairs { pairs, count in
            unsafe nghttp2_submit_trailer(self.handle, streamID, pairs, count)
        }
        try Self.check(code, "HTTP/2 trailers")
    }

    /// Asks for a deferred stream's body again. A stream that is not deferred, or gone, is no mistake.
    func resume(_ streamID: Int32) { _ = unsafe nghttp2_session_resume_data(self.handle, streamID) }

    func reset(_ streamID: Int32, _ code: HTTP2ErrorCode) {
        _ = unsafe nghttp2_submit_rst_stream(
            self.handle,
            UInt8(NGHTTP2_FLAG_NONE.rawValue),
            streamID,
            code.rawValue
        )
    }

    func ping(_ payload: UInt64) {
        unsafe withUnsafeBytes(of: payload.bigEndian) { bytes in
            _ = unsafe nghttp2_submit_ping(
                self.handle,
                UInt8(NGHTTP2_FLAG_NONE.rawValue),
                bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
            )
        }
    }

    // MARK: - Windows

    /// Gives `count` bytes of the connection's window back to the peer.
    func consumeConnection(_ count: Int) {
        _ = unsafe nghttp2_session_consume_connection(self.handle, count)
    }

    /// Bytes that the peer may send on all streams together before it is given more.
    var connectionWindow: Int { Int(unsafe nghttp2_session_get_local_window_size(self.handle)) }

    /// Gives `count` bytes of a stream's window back; a stream that is gone is no mistake.
    func consumeStream(_ streamID: Int32, _ count: Int) {
        _ = unsafe nghttp2_session_consume_stream(self.handle, streamID, count)
    }

    // MARK: - The end

    /// The first step of a graceful end: says that an end is coming, takes streams still.
    func submitShutdownNotice() { _ = unsafe nghttp2_submit_shutdown_notice(self.handle) }

    /// Takes no stream after those already seen; those run on.
    func submitGoAway(_ code: HTTP2ErrorCode, debugData: String = "") {
        let last = unsafe nghttp2_session_get_last_proc_stream_id(self.handle)
        let bytes = Array(debugData.utf8)
        _ = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe nghttp2_submit_goaway(
                self.handle,
                UInt8(NGHTTP2_FLAG_NONE.rawValue),
                last,
                code.rawValue,
                bytes.baseAddress,
                bytes.count
            )
        }
    }

    /// Ends at once: GOAWAY, then nothing more in either direction.
    func terminate(_ code: HTTP2ErrorCode) { _ = unsafe nghttp2_session_terminate_session(self.handle, code.rawValue) }

    // MARK: - The peer's word

    /// Whether the peer has yet to end its half of a stream.
    func isRemoteOpen(_ streamID: Int32) -> Bool {
        unsafe nghttp2_session_get_stream_remote_close(self.handle, streamID) == 0
    }

    /// Whether we may open no more streams.
    var isGoingAway: Bool { unsafe nghttp2_session_check_request_allowed(self.handle) == 0 }

    /// Streams that the peer lets us have open.
    var peerConcurrentStreamsMax: Int {
        Int(unsafe nghttp2_session_get_remote_settings(self.handle, NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS))
    }

    /// Largest header list that the peer takes.
    var peerHeaderListSizeMax: Int {
        Int(unsafe nghttp2_session_get_remote_settings(self.handle, NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE))
    }
}
