import GRPCCore

@testable import HTTP2Transport

extension FuzzTarget {
    /// What gRPC puts into HTTP/2: length-prefixed messages, metadata, timeouts, percent-encoding, base64.
    ///
    /// The first byte chooses, the rest is what a peer sent.
    static let grpc = FuzzTarget("grpc") { input in
        var source = ByteSource(input)
        switch source.choice(5) {
        case 0: deframe(&source)
        case 1: headers(&source)
        case 2: percent(source.rest())
        case 3: base64(source.rest())
        default: timeout(source.rest())
        }
    }

    private static let messageBytesMax = 1 << 16

    private static func deframe(_ source: inout ByteSource) {
        let allowsCompression = source.flag()
        let seed = source.byte()
        let body = source.rest()
        let whole = deframed([body], allowsCompression)
        demand(deframed(body.pieces(seed: seed), allowsCompression) == whole, "messages depend on how they are cut")
        for case .compressed(let message) in whole.messages {
            guard let plain = try? MessageCompression.decompress(message, bytesMax: messageBytesMax) else { continue }
            demand(plain.count <= messageBytesMax, "a message unpacked to more than its limit")
        }
    }

    private struct Deframed: Equatable {
        var messages: [ReceivedMessage] = []
        var refusal: RPCError.Code?
        var isBetween = true
    }

    private static func deframed(_ pieces: [[UInt8]], _ allowsCompression: Bool) -> Deframed {
        var deframer = MessageDeframer(messageBytesMax: messageBytesMax)
        deframer.allowsCompression = allowsCompression
        var result = Deframed()
        do throws(RPCError) {
            for piece in pieces { try deframer.receive(piece.span) { result.messages.append($0) } }
            result.isBetween = deframer.isBetweenMessages
        } catch {
            result.refusal = error.code
        }
        demand(
            result.messages.allSatisfy { $0.count <= messageBytesMax },
            "a message is longer than its limit"
        )
        return result
    }

    /// Fields with names that HTTP/2 lets through, since nghttp2 ends the stream for the others.
    private static func headers(_ source: inout ByteSource) {
        var headers = ReceivedHeaders(sizeMax: 1 << 12)
        while !source.isEmpty {
            let known = source.choice(headerNames.count + 1)
            let name =
                known < headerNames.count
                ? Array(headerNames[known].utf8) : source.short().filter(isHeaderNameByte)
            let value = source.short().filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
            headers.add(name: name.span, value: value.span)
        }
        demand(headers.isTooLarge || headers.metadata.count <= 1 << 12, "metadata beyond its limit")
        // What the metadata says as text is never what GRPCCore takes for bytes, and the other way round.
        for (key, value) in headers.metadata {
            if case .string = value { demand(!key.hasSuffix("-bin"), "\(key) is text") }
        }
        switch AcceptedRequest.judge(headers, methods: MethodTable()) {
        case .accepted(let request):
            demand(request.timeout.map { $0 >= .zero } ?? true, "a negative timeout")
            _ = request.descriptor.fullyQualifiedMethod
        case .refused(let block): demand(block.count > 0, "an empty refusal")
        }
    }

    private static let headerNames = [
        ":method", ":path", ":scheme", ":authority", ":status", "te", "content-type", "grpc-timeout", "grpc-encoding",
        "grpc-accept-encoding", "grpc-status", "grpc-message", "user-agent", "trace-bin", "authorization",
    ]

    private static func isHeaderNameByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            && byte != UInt8(ascii: ":")
    }

    private static func percent(_ bytes: [UInt8]) {
        let text = PercentEncoding.decode(bytes.span)
        let written = PercentEncoding.encode(text)
        demand(written.allSatisfy { (0x20...0x7E).contains($0) }, "a byte that no header may have")
        demand(PercentEncoding.decode(written.span) == text, "a message changed on its way")
    }

    private static func base64(_ bytes: [UInt8]) {
        demand(Base64.decode(Base64.encode(bytes).span) == bytes, "bytes changed on their way")
        guard let read = Base64.decode(bytes.span) else { return }
        demand(Base64.decode(Base64.encode(read).span) == read, "what was read changed on its way")
    }

    private static func timeout(_ bytes: [UInt8]) {
        guard let duration = GRPCTimeout.decode(bytes.span) else { return }
        let written = GRPCTimeout.encode(duration)
        let again = must("reading \(written)", GRPCTimeout.decode(Array(written.utf8).span))
        // Rounding goes up, and by a part in ten thousand at most: seven digits, or a unit a thousand times larger.
        demand(again >= duration, "\(written) is shorter than \(duration)")
        demand(again <= duration + duration / 5000 + .nanoseconds(1), "\(written) is too long")
    }
}
