/// What one end of a connection announces to the other, and the bounds it sets itself.
///
/// The windows are fixed and do not grow with the path's delay: a stream moves at most a window in a round trip, so
/// 2 MiB let 200 MB/s through at 10 ms. A stream's window is also what a peer can make us keep for one reader that is
/// slow; for all of them together it is `unreadBytesMax` and one connection's window.
struct HTTP2Settings: Sendable, Equatable {
    /// Streams the peer may have open; nil for a client, which takes none.
    var concurrentStreamsMax: Int?
    /// Bytes of one stream that the peer may send ahead of our reading.
    var streamWindow = 1 << 20
    /// Bytes of all streams together that the peer may send ahead.
    var connectionWindow = 4 << 20
    /// Received bytes that may be unread on all streams together before the connection's window is held back.
    var unreadBytesMax = 64 << 20
    /// How long the peer may be unable to send, with readers that wait and nothing read, until calls are ended for it.
    var unreadTimeout = Duration.seconds(5)
    /// Longest frame we take, 16,384…16,777,215.
    var frameSizeMax = 1 << 16
    /// Largest header list we take, as RFC 9113 §6.5.2 counts.
    var headerListSizeMax = 16 << 10
    /// RST_STREAM frames we take at once, and per second in the long run.
    var resetBurst = 1000
    var resetRate = 33
    /// CONTINUATION frames one header block may have.
    var continuationsMax = 8
    /// PING and SETTINGS acknowledgements that may wait for a peer that does not read.
    var acknowledgementsMax = 1000
}
