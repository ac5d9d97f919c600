import CNGHTTP2
import Errors

extension HTTP2Session {
    /// A session with our callbacks and bounds; the temporary C structs live only in here.
    static func make(
        role: Role,
        settings: HTTP2Settings,
        context: SessionContext
    ) throws(LabError) -> OpaquePointer {
        var callbacks: OpaquePointer?
        try Self.check(unsafe nghttp2_session_callbacks_new(&callbacks), "HTTP/2 callbacks")
        defer { unsafe nghttp2_session_callbacks_del(callbacks) }
        guard let callbacks = unsafe callbacks else { throw LabError(.internalError, "nghttp2 made no callbacks") }
        unsafe SessionContext.install(on: callbacks)

        var option: OpaquePointer?
        try Self.check(unsafe nghttp2_option_new(&option), "HTTP/2 options")
        defer { unsafe nghttp2_option_del(option) }
        unsafe nghttp2_option_set_no_auto_window_update(option, 1)
        unsafe nghttp2_option_set_no_closed_streams(option, 1)
        unsafe nghttp2_option_set_max_outbound_ack(option, settings.acknowledgementsMax)
        unsafe nghttp2_option_set_stream_reset_rate_limit(
            option,
            UInt64(settings.resetBurst),
            UInt64(settings.resetRate)
        )
        unsafe nghttp2_option_set_max_continuations(option, settings.continuationsMax)
        // What a client may open before the server's SETTINGS are here.
        unsafe nghttp2_option_set_peer_max_concurrent_streams(option, 100)
        unsafe nghttp2_option_set_max_send_header_block_length(option, 1 << 20)

        var session: OpaquePointer?
        let userData = unsafe Unmanaged.passUnretained(context).toOpaque()
        let code =
            switch role {
            case .client: unsafe nghttp2_session_client_new2(&session, callbacks, userData, option)
            case .server: unsafe nghttp2_session_server_new2(&session, callbacks, userData, option)
            }
        try Self.check(code, "HTTP/2 session")
        guard let session = unsafe session else { throw LabError(.internalError, "nghttp2 made no session") }
        return unsafe session
    }

    /// Our SETTINGS and the connection's window, first of all frames.
    static func submitPreface(
        _ handle: OpaquePointer,
        _ role: Role,
        _ settings: HTTP2Settings
    ) throws(LabError) {
        var entries = [
            nghttp2_settings_entry(
                settings_id: Int32(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE.rawValue),
                value: UInt32(clamping: settings.streamWindow)
            ),
            nghttp2_settings_entry(
                settings_id: Int32(NGHTTP2_SETTINGS_MAX_FRAME_SIZE.rawValue),
                value: UInt32(clamping: settings.frameSizeMax)
            ),
            nghttp2_settings_entry(
                settings_id: Int32(NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE.rawValue),
                value: UInt32(clamping: settings.headerListSizeMax)
            ),
        ]
        switch role {
        case .client:
            entries.append(
                nghttp2_settings_entry(settings_id: Int32(NGHTTP2_SETTINGS_ENABLE_PUSH.rawValue), value: 0)
            )
        case .server:
            entries.append(
                nghttp2_settings_entry(
                    settings_id: Int32(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS.rawValue),
                    value: UInt32(clamping: settings.concurrentStreamsMax ?? Int(Int32.max))
                )
            )
        }
        let flags = UInt8(NGHTTP2_FLAG_NONE.rawValue)
        let code = unsafe entries.withUnsafeBufferPointer { entries in
            unsafe nghttp2_submit_settings(handle, flags, entries.baseAddress, entries.count)
        }
        try Self.check(code, "HTTP/2 settings")
        try Self.check(
            unsafe nghttp2_session_set_local_window_size(
                handle,
                flags,
                0,
                Int32(clamping: settings.connectionWindow)
            ),
            "HTTP/2 window"
        )
    }
}
