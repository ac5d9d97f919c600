import Compression
import GRPCCore
import Testing

@testable import HTTP2Transport

/// The probes of gRPC's interop cases for compression that a message states of itself, which no API of ours can send.
@Suite("A message's own compression flag", .timeLimit(.minutes(1)))
struct CompressionFlagTests {
    struct Probe: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var flag: UInt8
        var encoding: String?
        var isCompressed: Bool
        /// `grpc-status` of the answer.
        var status: Int
    }

    static let probes = [
        Probe(testDescription: "none, no encoding", flag: 0, encoding: nil, isCompressed: false, status: 0),
        Probe(testDescription: "set, gzip", flag: 1, encoding: "gzip", isCompressed: true, status: 0),
        Probe(testDescription: "none, gzip", flag: 0, encoding: "gzip", isCompressed: false, status: 0),
        Probe(testDescription: "set, no encoding", flag: 1, encoding: nil, isCompressed: true, status: 13),
        Probe(testDescription: "set, identity", flag: 1, encoding: "identity", isCompressed: true, status: 13),
        Probe(testDescription: "set, gzip, but plain", flag: 1, encoding: "gzip", isCompressed: false, status: 13),
        Probe(testDescription: "neither 0 nor 1", flag: 2, encoding: "gzip", isCompressed: true, status: 13),
        Probe(testDescription: "an encoding that is not ours", flag: 1, encoding: "br", isCompressed: true, status: 12),
    ]

    @Test("decides how it is read, and is refused where it cannot be", arguments: probes)
    func probe(_ probe: Probe) async throws {
        let message = [UInt8](repeating: 7, count: 1000)
        let content = probe.isCompressed ? try Gzip.compress(message) : message
        let length = withUnsafeBytes(of: UInt32(content.count).bigEndian) { Array($0) }
        try await Loopback.run { loopback in
            let peer = try await RawPeer.connected(to: loopback.endpoint)
            let streamID = try peer.request(
                "Unary",
                encoding: probe.encoding,
                ends: true,
                body: [probe.flag] + length + content
            )
            try await peer.turn("the answer") { peer.closed[streamID] != nil }
            let fields = try #require(peer.fields[streamID])
            #expect(fields["grpc-status"] == "\(probe.status)")
            // The service echoes: the message arrived as it was, whichever way it came.
            if probe.status == 0 { #expect(peer.received[streamID] == 5 + message.count) }
            if probe.status == 12 { #expect(fields["grpc-accept-encoding"]?.contains("gzip") == true) }
        }
    }
}
