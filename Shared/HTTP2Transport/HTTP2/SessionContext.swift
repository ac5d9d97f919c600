import CNGHTTP2

/// The object behind nghttp2's callbacks: finds the handler again and converts; no decisions here.
///
/// The handler owns the session, which owns this and is asked by nobody else, so the way back is unowned; unchecked,
/// since it is gone several times for every frame.
final class SessionContext {
    unowned(unsafe) var handler: (any SessionHandler)?

    private static func handler(_ userData: UnsafeMutableRawPointer?) -> (any SessionHandler)? {
        guard let userData = unsafe userData else { return nil }
        return unsafe Unmanaged<SessionContext>.fromOpaque(userData)._withUnsafeGuaranteedRef { unsafe $0.handler }
    }

    /// The provider of every stream's body: one for all, since the stream's id says whose it is.
    static var bodyProvider: nghttp2_data_provider {
        unsafe nghttp2_data_provider(
            source: nghttp2_data_source(fd: 0),
            read_callback: { _, streamID, _, length, flags, _, userData in
                guard let handler = unsafe SessionContext.handler(userData), let flags = unsafe flags else {
                    return Int(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue)
                }
                let end = NGHTTP2_DATA_FLAG_EOF.rawValue
                switch handler.availableBody(streamID, limit: length) {
                case .deferred:
                    return Int(NGHTTP2_ERR_DEFERRED.rawValue)
                case .bytes(let count):
                    unsafe flags.pointee |= NGHTTP2_DATA_FLAG_NO_COPY.rawValue
                    return count
                case .last(let count):
                    unsafe flags.pointee |= NGHTTP2_DATA_FLAG_NO_COPY.rawValue | end
                    return count
                case .lastBeforeTrailers(let count):
                    unsafe flags.pointee |=
                        NGHTTP2_DATA_FLAG_NO_COPY.rawValue | end | NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue
                    return count
                }
            }
        )
    }

    static func install(on callbacks: OpaquePointer) {
        unsafe self.installHeaders(on: callbacks)
        unsafe self.installFrames(on: callbacks)
        unsafe self.installOutput(on: callbacks)
    }

    private static func installHeaders(on callbacks: OpaquePointer) {
        unsafe nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks) { _, frame, userData in
            guard let handler = unsafe SessionContext.handler(userData), let frame = unsafe frame else { return 0 }
            unsafe handler.headersBegan(frame.pointee.hd.stream_id, HeadersKind(frame))
            return 0
        }
        unsafe nghttp2_session_callbacks_set_on_header_callback(callbacks) {
            _,
            frame,
            name,
            nameCount,
            value,
            valueCount,
            _,
            userData in
            guard let handler = unsafe SessionContext.handler(userData), let frame = unsafe frame else { return 0 }
            unsafe handler.header(
                frame.pointee.hd.stream_id,
                name: UnsafeBufferPointer(start: name, count: nameCount).span,
                value: UnsafeBufferPointer(start: value, count: valueCount).span
            )
            return 0
        }
    }

    private static func installFrames(on callbacks: OpaquePointer) {
        unsafe nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks) { _, frame, userData in
            guard let handler = unsafe SessionContext.handler(userData), let frame = unsafe frame else { return 0 }
            let summary = unsafe FrameSummary(frame)
            guard handler.admits(summary) else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
            unsafe SessionContext.dispatch(frame, summary, to: handler)
            return 0
        }
        unsafe nghttp2_session_callbacks_set_on_invalid_frame_recv_callback(callbacks) { _, frame, _, userData in
            guard let handler = unsafe SessionContext.handler(userData), let frame = unsafe frame else { return 0 }
            var summary = unsafe FrameSummary(frame)
            summary.kind = .invalid
            return handler.admits(summary) ? 0 : NGHTTP2_ERR_CALLBACK_FAILURE.rawValue
        }
        unsafe nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks) {
            _,
            _,
            streamID,
            bytes,
            count,
            userData in
            guard let handler = unsafe SessionContext.handler(userData) else { return 0 }
            unsafe handler.data(streamID, UnsafeBufferPointer(start: bytes, count: count).span)
            return 0
        }
        unsafe nghttp2_session_callbacks_set_on_stream_close_callback(callbacks) { _, streamID, code, userData in
            unsafe SessionContext.handler(userData)?.streamClosed(streamID, HTTP2ErrorCode(rawValue: code))
            return 0
        }
    }

    private static func installOutput(on callbacks: OpaquePointer) {
        unsafe nghttp2_session_callbacks_set_send_data_callback(callbacks) {
            _,
            frame,
            header,
            count,
            _,
            userData in
            guard let handler = unsafe SessionContext.handler(userData), let frame = unsafe frame else {
                return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue
            }
            let goesOn = unsafe handler.writeBody(
                frame.pointee.hd.stream_id,
                frameHeader: UnsafeBufferPointer(start: header, count: SessionContext.frameHeaderCount).span,
                count: count
            )
            return goesOn ? 0 : NGHTTP2_ERR_PAUSE.rawValue
        }
        unsafe nghttp2_session_callbacks_set_data_source_read_length_callback(callbacks) {
            _,
            _,
            _,
            connectionWindow,
            streamWindow,
            frameSizeMax,
            _ in
            // Longer frames cost fewer headers; 64 KiB leaves room for the other streams' turn.
            Int(min(connectionWindow, streamWindow, Int32(clamping: frameSizeMax), 1 << 16))
        }
        unsafe nghttp2_session_callbacks_set_on_frame_send_callback(callbacks) { _, frame, userData in
            guard let handler = unsafe SessionContext.handler(userData), let frame = unsafe frame else { return 0 }
            let header = unsafe frame.pointee.hd
            if UInt32(header.type) == NGHTTP2_HEADERS.rawValue || UInt32(header.type) == NGHTTP2_DATA.rawValue {
                let endsStream = header.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
                handler.contentSent(header.stream_id, endsStream: endsStream)
            }
            return 0
        }
        unsafe nghttp2_session_callbacks_set_on_frame_not_send_callback(callbacks) { _, frame, code, userData in
            guard let handler = unsafe SessionContext.handler(userData), let frame = unsafe frame else { return 0 }
            let isRequest =
                unsafe UInt32(frame.pointee.hd.type) == NGHTTP2_HEADERS.rawValue
                && frame.pointee.headers.cat == NGHTTP2_HCAT_REQUEST
            if isRequest { unsafe handler.requestNotSent(frame.pointee.hd.stream_id) }
            return 0
        }
    }

    private static let frameHeaderCount = 9

    private static func dispatch(
        _ frame: UnsafePointer<nghttp2_frame>,
        _ summary: FrameSummary,
        to handler: any SessionHandler
    ) {
        switch summary.kind {
        case .headers:
            unsafe handler.headersEnded(summary.streamID, HeadersKind(frame), endStream: summary.endsStream)
        case .data:
            if summary.endsStream { handler.dataEnded(summary.streamID) }
        case .settings:
            if !summary.isAcknowledgement { handler.settingsReceived() }
        case .ping:
            if summary.isAcknowledgement {
                let payload = unsafe withUnsafeBytes(of: frame.pointee.ping.opaque_data) {
                    unsafe $0.loadUnaligned(as: UInt64.self)
                }
                handler.pingAcknowledged(UInt64(bigEndian: payload))
            } else {
                handler.pingReceived()
            }
        case .goAway:
            let goAway = unsafe frame.pointee.goaway
            let debug = unsafe UnsafeBufferPointer(start: goAway.opaque_data, count: goAway.opaque_data_len)
            handler.goAwayReceived(
                GoAway(
                    lastStreamID: unsafe goAway.last_stream_id,
                    code: HTTP2ErrorCode(rawValue: unsafe goAway.error_code),
                    debugData: unsafe String(decoding: debug, as: UTF8.self)
                )
            )
        case .priority, .reset, .windowUpdate, .other, .invalid:
            break
        }
    }
}

extension HeadersKind {
    fileprivate init(_ frame: UnsafePointer<nghttp2_frame>) {
        switch unsafe frame.pointee.headers.cat {
        case NGHTTP2_HCAT_REQUEST: self = .request
        case NGHTTP2_HCAT_RESPONSE: self = .response
        default: self = .following
        }
    }
}

extension FrameSummary {
    fileprivate init(_ frame: UnsafePointer<nghttp2_frame>) {
        let header = unsafe frame.pointee.hd
        switch UInt32(header.type) {
        case NGHTTP2_DATA.rawValue: self.kind = .data
        case NGHTTP2_HEADERS.rawValue: self.kind = .headers
        case NGHTTP2_PRIORITY.rawValue: self.kind = .priority
        case NGHTTP2_RST_STREAM.rawValue: self.kind = .reset
        case NGHTTP2_SETTINGS.rawValue: self.kind = .settings
        case NGHTTP2_PING.rawValue: self.kind = .ping
        case NGHTTP2_GOAWAY.rawValue: self.kind = .goAway
        case NGHTTP2_WINDOW_UPDATE.rawValue: self.kind = .windowUpdate
        default: self.kind = .other
        }
        self.streamID = header.stream_id
        self.length = header.length
        if self.kind == .data { unsafe self.length -= frame.pointee.data.padlen }
        let isControl = self.kind == .settings || self.kind == .ping
        self.isAcknowledgement = isControl && header.flags & UInt8(NGHTTP2_FLAG_ACK.rawValue) != 0
        let carriesEnd = self.kind == .data || self.kind == .headers
        self.endsStream = carriesEnd && header.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
    }
}
