import GRPCCore
import Testing

@testable import HTTP2Transport

@Suite("The encodings of gRPC")
struct CodingTests {
    @Test("Base64 is read with and without padding", arguments: 0...20)
    func base64(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 200) }
        let text = Base64.encode(bytes)
        #expect(Base64.decode(text.span) == bytes)
        let padded = text + [UInt8](repeating: UInt8(ascii: "="), count: (4 - text.count % 4) % 4)
        #expect(Base64.decode(padded.span) == bytes)
    }

    @Test("What is not base64 is refused", arguments: ["a", "a===", "ab*d", "abcde", "=", "ab=c"])
    func badBase64(text: String) {
        #expect(Base64.decode(Array(text.utf8).span) == nil)
    }

    @Test(
        "A timeout is read in every unit",
        arguments: [
            ("1H", Duration.seconds(3600)), ("2M", .seconds(120)), ("3S", .seconds(3)), ("4m", .milliseconds(4)),
            ("5u", .microseconds(5)), ("6n", .nanoseconds(6)), ("99999999m", .milliseconds(99_999_999)),
            ("99999999H", GRPCTimeout.longest), ("0S", .zero),
        ]
    )
    func timeout(text: String, expected: Duration) {
        #expect(GRPCTimeout.decode(Array(text.utf8).span) == expected)
    }

    @Test("A malformed timeout is refused", arguments: ["", "S", "1", "1s", "-1S", "+1S", "1.5S", "123456789S", "1 S"])
    func badTimeout(text: String) {
        #expect(GRPCTimeout.decode(Array(text.utf8).span) == nil)
    }

    @Test(
        "A timeout is written in seven digits, never shorter than it is",
        arguments: [1, 999, 12_345_678, 99_999_999, 1_234_567_890, 86_400_000_000_000, 1 << 56]
    )
    func writtenTimeout(nanoseconds: Int64) throws {
        let duration = min(Duration.nanoseconds(nanoseconds), GRPCTimeout.longest)
        let text = GRPCTimeout.encode(duration)
        #expect(text.count <= 8)
        let decoded = GRPCTimeout.decode(Array(text.utf8).span)
        let read = try #require(decoded)
        #expect(read >= duration)
        #expect(read / duration < 1.000_1)
    }

    @Test("A message survives percent-encoding", arguments: ["", "plain", "100%", "a\tb\r\n", "☺ and 😈", "%41"])
    func percent(text: String) {
        let encoded = PercentEncoding.encode(text)
        #expect(encoded.allSatisfy { (0x20...0x7E).contains($0) })
        #expect(PercentEncoding.decode(encoded.span) == text)
    }

    @Test("A broken escape stands for itself", arguments: [("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("a%41%", "aA%")])
    func brokenEscape(text: String, expected: String) {
        #expect(PercentEncoding.decode(Array(text.utf8).span) == expected)
    }

    @Test("Values of a binary key may come joined by commas")
    func joined() {
        var headers = ReceivedHeaders(sizeMax: 1000)
        headers.add(name: Array("x-bin".utf8).span, value: Array("AQ,AgM=, BA".utf8).span)
        #expect(Array(headers.metadata[binaryValues: "x-bin"]) == [[1], [2, 3], [4]])
        #expect(headers.malformedField == nil)
    }

    @Test("Metadata names in capitals are sent in small letters, and the protocol's own are refused")
    func names() throws {
        let block = try HeaderBlock.trailers(Status(code: .ok, message: ""), ["Own-Key": "v"])
        var expected = HeaderBlock()
        expected.add("grpc-status", "0" as StaticString)
        expected.add("own-key", "v")
        #expect(block == expected)
        #expect(throws: RPCError.self) {
            try HeaderBlock.trailers(Status(code: .ok, message: ""), ["grpc-status": "1"])
        }
        #expect(throws: RPCError.self) { try HeaderBlock.trailers(Status(code: .ok, message: ""), [":path": "/"]) }
    }
}
