@testable import HTTP2Transport

extension FuzzTarget {
    /// Bytes as they come from a socket, in any pieces: hostile at the level of HTTP/2's framing.
    ///
    /// The first byte chooses the side and whether the client's preface goes before, the second where the bytes are cut.
    static let http2Bytes = FuzzTarget("http2-bytes") { input in
        var source = ByteSource(input)
        let kind = source.byte()
        let seed = source.byte()
        let peer = Peer(kind & 1 == 0 ? .server : .client)
        var bytes = source.rest()
        if kind & 2 == 0 { bytes = (kind & 1 == 0 ? FrameWriter.preface : []) + FrameWriter.settings() + bytes }
        for piece in bytes.pieces(seed: seed) {
            peer.receive(piece)
            if kind & 4 == 0 { peer.drain() }
        }
        peer.finish()
    }
}
