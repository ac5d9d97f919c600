import Errors
import GRPCCore
import Testing

@testable import HTTP2Transport

@Suite("Two connection cores without a socket")
struct SessionTests {
    private func call(_ pair: CorePair, _ method: String = "M") -> ClientCall {
        let call = ClientCall(
            descriptor: MethodDescriptor(fullyQualifiedService: "s.S", method: method),
            options: .defaults,
            limits: .test,
            defaults: ClientCallDefaults(
                scheme: "http",
                authority: "test",
                userAgent: "test",
                compression: .none,
                replayBytesMax: 0
            ),
            dispatcher: NoDispatcher()
        )
        call.attach(Direct(pair.client))
        return call
    }

    @Test("A call goes there and back")
    func roundTrip() async throws {
        let pair = try CorePair()
        let call = self.call(pair)
        try await call.write(.metadata(["k": "v"]))
        try await call.write(.message([1, 2, 3]))
        call.finishWriting()
        try pair.exchange()
        let served = try #require(pair.served.first)
        #expect(served.descriptor.fullyQualifiedMethod == "s.S/M")
        served.attach(Direct(pair.server))
        var parts: [RPCRequestPart<[UInt8]>] = []
        for try await part in ServerInbound(call: served) { parts.append(part) }
        #expect(parts.count == 2)
        #expect(parts.last == .message([1, 2, 3]))

        try await served.write(.metadata(["a": "b"]))
        try await served.write(.message([4]))
        try await served.write(.status(Status(code: .ok, message: ""), ["t": "u"]))
        try pair.exchange()
        var response: [RPCResponsePart<[UInt8]>] = []
        for try await part in ClientInbound(call: call) { response.append(part) }
        #expect(
            response == [
                .metadata(["a": "b"]), .message([4]), .status(Status(code: .ok, message: ""), ["t": "u"]),
            ]
        )
        #expect(pair.client.callCount == 0)
        #expect(pair.server.callCount == 0)
    }

    @Test("A response may be its status alone")
    func trailersOnly() async throws {
        let pair = try CorePair()
        let call = self.call(pair)
        try await call.write(.metadata([:]))
        call.finishWriting()
        try pair.exchange()
        let served = try #require(pair.served.first)
        served.attach(Direct(pair.server))
        served.sendStatus(Status(code: .notFound, message: "50% gone"), [:])
        try pair.exchange()
        let part = try await call.nextPart()
        guard case .status(let status, _) = part else {
            Issue.record("expected a status, got \(String(describing: part))")
            return
        }
        #expect(status == Status(code: .notFound, message: "50% gone"))
    }

    @Test("A client's cancellation resets the stream and the server's reader hears of it")
    func cancellation() async throws {
        let pair = try CorePair()
        let call = self.call(pair)
        try await call.write(.metadata([:]))
        try pair.exchange()
        let served = try #require(pair.served.first)
        call.cancel()
        try pair.exchange()
        let error = await #expect(throws: RPCError.self) { while try await served.nextPart() != nil {} }
        #expect(error?.code == .cancelled)
        #expect(pair.server.callCount == 0)
    }

    @Test("A server that answers early stops the client's sending")
    func earlyAnswer() async throws {
        let pair = try CorePair()
        let call = self.call(pair)
        try await call.write(.metadata([:]))
        try await call.write(.message([1]))
        try pair.exchange()
        let served = try #require(pair.served.first)
        served.attach(Direct(pair.server))
        served.sendStatus(Status(code: .permissionDenied, message: "no"), [:])
        try pair.exchange()
        #expect(pair.client.callCount == 0)
        #expect(pair.server.callCount == 0)
        await #expect(throws: RPCError.self) { try await call.write(.message([2])) }
        guard case .status(let status, _) = try await call.nextPart() else {
            Issue.record("expected a status")
            return
        }
        #expect(status.code == .permissionDenied)
    }

    @Test("A body cut anywhere gives the same messages", arguments: 1...13)
    func deframing(step: Int) throws {
        var deframer = MessageDeframer(messageBytesMax: 100)
        let body: [UInt8] = [0, 0, 0, 0, 3, 7, 8, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 42]
        var messages: [ReceivedMessage] = []
        for start in stride(from: 0, to: body.count, by: step) {
            let piece = Array(body[start..<min(start + step, body.count)])
            try deframer.receive(piece.span) { messages.append($0) }
        }
        #expect(messages == [.plain([7, 8, 9]), .plain([]), .plain([42])])
        #expect(deframer.isBetweenMessages)
    }

    @Test(
        "Bodies that break the framing are refused",
        arguments: [
            ([1, 0, 0, 0, 1, 0], RPCError.Code.internalError), ([2, 0, 0, 0, 1, 0], .internalError),
            ([0, 0, 0, 0, 101], .resourceExhausted), ([0, 255, 255, 255, 255], .resourceExhausted),
        ] as [([UInt8], RPCError.Code)]
    )
    func badFraming(body: [UInt8], code: RPCError.Code) {
        var deframer = MessageDeframer(messageBytesMax: 100)
        let error = #expect(throws: RPCError.self) { try deframer.receive(body.span) { _ in } }
        #expect(error?.code == code)
    }

    @Test("A reader that waits for a batch larger than its buffer gives the window back", .timeLimit(.minutes(1)))
    func reopening() async throws {
        let pair = try CorePair()
        let call = self.call(pair)
        try await call.write(.metadata([:]))
        try pair.exchange()
        let served = try #require(pair.served.first)
        served.attach(Direct(pair.server))
        _ = try await served.nextPart()
        // Several windows of 1 MiB in all: what is kept back of each would use the window up.
        for number in 0..<40 {
            let message = [UInt8](repeating: UInt8(number), count: 300_000)
            let reader = Task { try await served.nextPart() }
            try await Task.sleep(for: .milliseconds(5))
            try await call.write(.message(message))
            try pair.exchange()
            guard case .message(.plain(let bytes)) = try await reader.value else {
                Issue.record("expected message \(number)")
                return
            }
            #expect(bytes == message)
            #expect(!served.holdsSender)
            #expect(served.withheld == 0)
        }
    }

    @Test("A client's pings amid what a server streams are no strikes; without it they are")
    func pings() async throws {
        let pair = try CorePair()
        var lifetime = ConnectionLifetime(.init(role: .server, pingIntervalMin: .seconds(300)), now: pair.now)
        lifetime.settingsReceived(now: pair.now)
        let call = self.call(pair)
        try await call.write(.metadata([:]))
        call.finishWriting()
        try pair.exchange()
        let served = try #require(pair.served.first)
        served.attach(Direct(pair.server))
        _ = pair.server.takeEvents()

        /// One ping of the client, and what the server makes of it.
        func ping() throws -> [ConnectionLifetime.Action] {
            pair.client.session.ping(1)
            try pair.exchange()
            if pair.server.takeSentContent() { lifetime.sentData() }
            #expect(pair.server.takeEvents() == [.ping])
            return lifetime.pingReceived(now: pair.now)
        }

        try await served.write(.metadata([:]))
        for _ in 0..<50 {
            try await served.write(.message([1, 2, 3]))
            #expect(try ping() == [])
            #expect(try ping() == [])
        }
        #expect(try ping() == [])
        // An acknowledgement is neither HEADERS nor DATA.
        #expect(try ping() == [.goAway(.enhanceYourCalm, "too_many_pings"), .close("the peer pings too often")])
    }

    @Test("Bytes that are not HTTP/2 end the connection", arguments: [1, 7, 99])
    func garbage(seed: UInt64) throws {
        let pair = try CorePair()
        var generator = SeededGenerator(seed: seed)
        let bytes = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        #expect(throws: LabError.self) { _ = try pair.server.receive(bytes.span, now: pair.now) }
    }

    @Test("Bytes that were damaged on the way never trap", arguments: UInt64(0)..<200)
    func damaged(seed: UInt64) async throws {
        let pair = try CorePair()
        for method in ["A", "B", "C"] {
            let call = self.call(pair, method)
            try await call.write(.metadata(["k": "v", "x-bin": .binary([1, 2, 3])]))
            try await call.write(.message([UInt8](repeating: 5, count: 300)))
            call.finishWriting()
        }
        try pair.client.fill()
        var bytes = pair.client.output.takeAll()
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            // After the preface, whose damage is the test above.
            let index = Int.random(in: 24..<bytes.count, using: &generator)
            bytes[index] = UInt8.random(in: 0...255, using: &generator)
        }
        do {
            _ = try pair.server.receive(bytes.span, now: pair.now)
            try pair.server.fill()
        } catch {
            #expect(error.code == .invalidArgument || error.code == .internalError)
        }
        pair.server.finish(.lost("the test is over"))
        #expect(pair.server.callCount == 0)
    }

    /// A frame by hand: length, type, flags, stream, payload.
    private static func frame(_ type: UInt8, _ flags: UInt8, _ stream: UInt8, _ payload: [UInt8]) -> [UInt8] {
        [0, 0, UInt8(payload.count), type, flags, 0, 0, 0, stream] + payload
    }

    @Test(
        "A flood of cheap frames ends the connection",
        arguments: [
            (6, [0, 0, 0, 0, 0, 0, 0, 0]), (4, []), (2, [0, 0, 0, 3, 1]),
        ] as [(UInt8, [UInt8])]
    )
    func flood(type: UInt8, payload: [UInt8]) throws {
        let pair = try CorePair()
        var bytes = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8) + Self.frame(4, 0, 0, [])
        let frame = Self.frame(type, 0, type == 2 ? 1 : 0, payload)
        for _ in 0..<5000 { bytes += frame }
        var isEnded = false
        do {
            _ = try pair.server.receive(bytes.span, now: pair.now)
            isEnded = !pair.server.session.wantsRead
        } catch {
            isEnded = true
        }
        #expect(isEnded)
    }

    @Test("Streams opened and reset in a row end the connection")
    func rapidReset() async throws {
        let pair = try CorePair()
        var isEnded = false
        for _ in 0..<3000 where !isEnded {
            let call = self.call(pair)
            try await call.write(.metadata([:]))
            try pair.client.fill()
            call.cancel()
            do {
                try pair.exchange()
            } catch {
                isEnded = true
            }
            isEnded = isEnded || !pair.server.session.wantsRead
        }
        #expect(isEnded)
    }

    @Test(
        "Requests that are not gRPC are told so",
        arguments: [
            ("text/plain", "trailers", "/s.S/M", "415"), ("application/grpcx", "trailers", "/s.S/M", "415"),
            ("application/grpc+proto", "", "/s.S/M", "200"), ("application/grpc", "trailers", "nothing", "200"),
        ]
    )
    func notGRPC(contentType: String, te: String, path: String, expected: String) throws {
        let pair = try CorePair()
        let recorder = ResponseRecorder()
        let session = try HTTP2Session(role: .client, settings: HTTP2Settings())
        session.attach(recorder)
        var block = HeaderBlock()
        block.add(":method", "POST" as StaticString)
        block.add(":scheme", "http" as StaticString)
        block.add(":path", path)
        block.add(":authority", "test")
        block.add("content-type", contentType)
        if !te.isEmpty { block.add("te", te) }
        _ = try session.submitRequest(block)
        let output = OutputBuffer()
        try session.fill(output, limit: 1 << 20)
        _ = try pair.server.receive(output.takeAll().span, now: pair.now)
        try pair.server.fill()
        try session.receive(pair.server.output.takeAll().span)
        #expect(recorder.fields[":status"] == expected || path == "nothing")
        #expect(pair.served.isEmpty)
        #expect(recorder.fields["grpc-status"] != "0")
    }
}

/// Keeps the header fields it is sent.
private final class ResponseRecorder: SessionHandler {
    var fields: [String: String] = [:]

    func header(_ streamID: Int32, name: Bytes, value: Bytes) {
        self.fields[name.string ?? "?"] = value.string ?? "?"
    }
    func headersBegan(_ streamID: Int32, _ kind: HeadersKind) {}
    func headersEnded(_ streamID: Int32, _ kind: HeadersKind, endStream: Bool) {}
    func data(_ streamID: Int32, _ bytes: Bytes) {}
    func admits(_ frame: FrameSummary) -> Bool { true }
    func dataEnded(_ streamID: Int32) {}
    func streamClosed(_ streamID: Int32, _ code: HTTP2ErrorCode) {}
    func requestNotSent(_ streamID: Int32) {}
    func settingsReceived() {}
    func pingReceived() {}
    func pingAcknowledged(_ payload: UInt64) {}
    func goAwayReceived(_ goAway: GoAway) {}
    func contentSent(_ streamID: Int32, endsStream: Bool) {}
    func availableBody(_ streamID: Int32, limit: Int) -> BodyChunk { .last(0) }
    func writeBody(_ streamID: Int32, frameHeader: Bytes, count: Int) -> Bool { true }
}
