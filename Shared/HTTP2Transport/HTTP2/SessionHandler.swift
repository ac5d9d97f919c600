/// What an `HTTP2Session` tells its owner, and asks of it, while it reads and writes frames.
///
/// The calls come from within `receive` and `fill`, on the caller's thread. A handler may submit to the session from
/// within any of them; it may not call `receive` or `fill`.
protocol SessionHandler: AnyObject {
    /// The first frame of a block of header fields is here. Blocks never interleave.
    func headersBegan(_ streamID: Int32, _ kind: HeadersKind)
    /// One field, its name in lower case.
    func header(_ streamID: Int32, name: Bytes, value: Bytes)
    func headersEnded(_ streamID: Int32, _ kind: HeadersKind, endStream: Bool)
    /// Some of a DATA frame's payload. The handler gives the window back with `consume…`.
    func data(_ streamID: Int32, _ bytes: Bytes)
    /// A whole frame has arrived: asked for each before anything else is told of it.
    ///
    /// - Returns: false to end the connection.
    func admits(_ frame: FrameSummary) -> Bool
    /// A DATA frame was the peer's last.
    func dataEnded(_ streamID: Int32)
    /// The stream is gone, in full, with no error or with one of either side.
    func streamClosed(_ streamID: Int32, _ code: HTTP2ErrorCode)
    /// The request was never sent: the peer is going away or the stream ids are used up.
    func requestNotSent(_ streamID: Int32)
    func settingsReceived()
    func pingReceived()
    func pingAcknowledged(_ payload: UInt64)
    func goAwayReceived(_ goAway: GoAway)
    /// A HEADERS or DATA frame of ours has been written; with `endsStream`, our last of the stream.
    func contentSent(_ streamID: Int32, endsStream: Bool)

    /// How much of a stream's body can be written now, at most `limit` bytes.
    func availableBody(_ streamID: Int32, limit: Int) -> BodyChunk
    /// Writes a DATA frame: its header, then `count` bytes of the body, as `availableBody` promised.
    ///
    /// - Returns: false to end this `fill`.
    func writeBody(_ streamID: Int32, frameHeader: Bytes, count: Int) -> Bool
}

/// Where in a stream a block of header fields stands.
enum HeadersKind: Equatable, Sendable {
    case request
    /// The first block of a response; an informational (1xx) one is followed by another.
    case response
    /// A later block: more of the response, or trailers.
    case following
}

/// What the handler has of a stream's body.
enum BodyChunk: Equatable, Sendable {
    /// Nothing now; the stream rests until `resume`.
    case deferred
    /// `count` bytes; more may follow.
    case bytes(Int)
    /// The last `count` bytes, and with them the end of the stream.
    case last(Int)
    /// The last `count` bytes; the handler has submitted trailers.
    case lastBeforeTrailers(Int)
}

/// A frame, as much as the flood limits need to know.
struct FrameSummary: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case data, headers, priority, reset, settings, ping, goAway, windowUpdate, other
        /// Breaks a rule, for which its stream is reset.
        case invalid
    }

    var kind: Kind
    var streamID: Int32
    /// Bytes of the payload, without padding.
    var length: Int
    var isAcknowledgement = false
    var endsStream = false
}

/// The peer's announcement that it takes no streams above `lastStreamID`.
struct GoAway: Equatable, Sendable {
    var lastStreamID: Int32
    var code: HTTP2ErrorCode
    var debugData: String
}
