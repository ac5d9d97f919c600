import CNGHTTP2
import GRPCCore

/// An error code of HTTP/2 (RFC 9113 §7), as RST_STREAM and GOAWAY carry it. Any number can arrive.
struct HTTP2ErrorCode: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    var rawValue: UInt32

    static let noError = HTTP2ErrorCode(rawValue: NGHTTP2_NO_ERROR.rawValue)
    static let protocolError = HTTP2ErrorCode(rawValue: NGHTTP2_PROTOCOL_ERROR.rawValue)
    static let internalError = HTTP2ErrorCode(rawValue: NGHTTP2_INTERNAL_ERROR.rawValue)
    static let refusedStream = HTTP2ErrorCode(rawValue: NGHTTP2_REFUSED_STREAM.rawValue)
    static let cancel = HTTP2ErrorCode(rawValue: NGHTTP2_CANCEL.rawValue)
    static let enhanceYourCalm = HTTP2ErrorCode(rawValue: NGHTTP2_ENHANCE_YOUR_CALM.rawValue)
    static let inadequateSecurity = HTTP2ErrorCode(rawValue: NGHTTP2_INADEQUATE_SECURITY.rawValue)

    /// Whether it tells of a broken rule, and not of a decision.
    var isFault: Bool {
        switch self {
        case .noError, .refusedStream, .cancel, .internalError: false
        default: true
        }
    }

    var description: String {
        guard let name = unsafe nghttp2_http2_strerror(self.rawValue) else { return "\(self.rawValue)" }
        return unsafe String(cString: name)
    }

    /// The status of a call whose stream ended with this code and without trailers (gRPC over HTTP/2, "Errors").
    var status: RPCError.Code {
        switch self {
        case .refusedStream: .unavailable
        case .cancel: .cancelled
        case .enhanceYourCalm: .resourceExhausted
        case .inadequateSecurity: .permissionDenied
        default: .internalError
        }
    }
}
