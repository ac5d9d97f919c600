public import GRPCCore
import Testing

/// Each case of the interop specification as the client of whichever transport.
public struct InteropClient<Transport: ClientTransport>: Sendable {
    private let client: GRPCClient<Transport>
    private let saysCancelled: Bool

    /// - Parameter saysCancelled: whether a call that its own task cancels ends as CANCELLED, as it should; a transport
    ///   that throws something else is only held to throw.
    public init(_ client: GRPCClient<Transport>, saysCancelled: Bool = true) {
        self.client = client
        self.saysCancelled = saysCancelled
    }

    private var test: GRPCTesting_TestService.Client<Transport> { .init(wrapping: self.client) }
    private var missing: GRPCTesting_UnimplementedService.Client<Transport> { .init(wrapping: self.client) }

    /// Runs one case; what is not as it should be is an issue of the test that is running.
    public func run(_ interopCase: InteropCase) async throws {
        switch interopCase {
        case .emptyUnary: try await self.emptyUnary()
        case .largeUnary, .serverCompressedUnary: try await self.largeUnary()
        case .clientCompressedUnary: try await self.largeUnary(compression: .gzip)
        case .clientStreaming: try await self.clientStreaming()
        case .serverStreaming: try await self.serverStreaming()
        case .pingPong: try await self.pingPong()
        case .emptyStream: try await self.emptyStream()
        case .timeoutOnSleepingServer: try await self.timeoutOnSleepingServer()
        case .cancelAfterBegin: try await self.cancelAfterBegin()
        case .cancelAfterFirstResponse: try await self.cancelAfterFirstResponse()
        case .statusCodeAndMessage: try await self.echoesStatus("test status message")
        case .specialStatusMessage:
            try await self.echoesStatus("\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n")
        case .unimplementedMethod: try await self.unimplementedMethod()
        case .unimplementedService: try await self.unimplementedService()
        case .customMetadata: try await self.customMetadata()
        }
    }

    private var largeRequest: GRPCTesting.SimpleRequest {
        .init(responseSize: 314_159, payload: .zeros(271_828))
    }

    private func emptyUnary() async throws {
        #expect(try await self.test.emptyCall(GRPCTesting.Empty()) == GRPCTesting.Empty())
    }

    private func largeUnary(compression: CompressionAlgorithm? = nil) async throws {
        var options = CallOptions.defaults
        options.compression = compression
        let response = try await self.test.unaryCall(self.largeRequest, options: options)
        #expect(response.payload?.body == [UInt8](repeating: 0, count: 314_159))
    }

    private func clientStreaming() async throws {
        let response = try await self.test.streamingInputCall { writer in
            for size in [27_182, 8, 1828, 45_904] {
                try await writer.write(GRPCTesting.StreamingInputCallRequest(payload: .zeros(size)))
            }
        }
        #expect(response.aggregatedPayloadSize == 74_922)
    }

    private func serverStreaming() async throws {
        let sizes = [31_415, 9, 2653, 58_979]
        let received = try await self.test.streamingOutputCall(.asking(sizes)) { response in
            try await response.messages.reduce(into: [Int]()) { $0.append($1.payload?.body.count ?? 0) }
        }
        #expect(received == sizes)
    }

    private func pingPong() async throws {
        let pairs = [(31_415, 27_182), (9, 8), (2653, 1828), (58_979, 45_904)]
        let (turns, turn) = AsyncStream.makeStream(of: Void.self)
        turn.yield()
        let received = try await self.test.fullDuplexCall { writer in
            var remaining = pairs[...]
            for await _ in turns {
                guard let (response, body) = remaining.popFirst() else { break }
                try await writer.write(.asking([response], body: body))
            }
        } onResponse: { response in
            var sizes: [Int] = []
            for try await message in response.messages {
                sizes.append(message.payload?.body.count ?? 0)
                turn.yield()
            }
            return sizes
        }
        #expect(received == pairs.map(\.0))
    }

    private func emptyStream() async throws {
        let received = try await self.test.fullDuplexCall { _ in
        } onResponse: { response in
            try await response.messages.reduce(0) { count, _ in count + 1 }
        }
        #expect(received == 0)
    }

    private func timeoutOnSleepingServer() async throws {
        var options = CallOptions.defaults
        options.timeout = .milliseconds(1)
        let error = await #expect(throws: RPCError.self) {
            try await self.test.fullDuplexCall(options: options) { writer in
                try await writer.write(.asking([31_415], body: 27_182, interval: 2_000_000))
            } onResponse: { response in
                for try await _ in response.messages {}
            }
        }
        #expect(error?.code == .deadlineExceeded)
    }

    private func cancelAfterBegin() async throws {
        let call = Task {
            try await self.test.streamingInputCall { _ in try await Task.sleep(for: .seconds(60)) }
        }
        call.cancel()
        await self.expectCancelled(call)
    }

    private func cancelAfterFirstResponse() async throws {
        let (firsts, first) = AsyncStream.makeStream(of: Int.self)
        let call = Task {
            try await self.test.fullDuplexCall { writer in
                try await writer.write(.asking([31_415], body: 27_182))
                try await Task.sleep(for: .seconds(60))
            } onResponse: { response in
                for try await message in response.messages { first.yield(message.payload?.body.count ?? 0) }
            }
        }
        var iterator = firsts.makeAsyncIterator()
        #expect(await iterator.next() == 31_415)
        call.cancel()
        await self.expectCancelled(call)
    }

    private func expectCancelled(_ call: Task<some Sendable, any Error>) async {
        let error = await #expect(throws: (any Error).self) { try await call.value }
        if self.saysCancelled { #expect((error as? RPCError)?.code == .cancelled) }
    }

    private func echoesStatus(_ message: String) async throws {
        let status = GRPCTesting.EchoStatus(code: 2, message: message)
        let unary = await #expect(throws: RPCError.self) {
            try await self.test.unaryCall(GRPCTesting.SimpleRequest(responseStatus: status))
        }
        #expect(unary?.code == .unknown && unary?.message == message)
        let streaming = await #expect(throws: RPCError.self) {
            try await self.test.fullDuplexCall { writer in
                try await writer.write(GRPCTesting.StreamingOutputCallRequest(responseStatus: status))
            } onResponse: { response in
                for try await _ in response.messages {}
            }
        }
        #expect(streaming?.code == .unknown && streaming?.message == message)
    }

    private func unimplementedMethod() async throws {
        let error = await #expect(throws: RPCError.self) { try await self.test.unimplementedCall(GRPCTesting.Empty()) }
        #expect(error?.code == .unimplemented)
    }

    private func unimplementedService() async throws {
        let error = await #expect(throws: RPCError.self) {
            try await self.missing.unimplementedCall(GRPCTesting.Empty())
        }
        #expect(error?.code == .unimplemented)
    }

    private func customMetadata() async throws {
        var metadata = Metadata()
        metadata.addString("test_initial_metadata_value", forKey: Metadata.initialKey)
        metadata.addBinary([0xAB, 0xAB, 0xAB], forKey: Metadata.trailingKey)
        try await self.test.unaryCall(self.largeRequest, metadata: metadata) { response in
            try response.message.checkSize()
            #expect(Array(response.metadata[stringValues: Metadata.initialKey]) == ["test_initial_metadata_value"])
            #expect(Array(response.trailingMetadata[binaryValues: Metadata.trailingKey]) == [[0xAB, 0xAB, 0xAB]])
        }
        try await self.test.fullDuplexCall(metadata: metadata) { writer in
            try await writer.write(.asking([314_159], body: 271_828))
        } onResponse: { response in
            #expect(Array(response.metadata[stringValues: Metadata.initialKey]) == ["test_initial_metadata_value"])
            for try await part in try response.accepted.get().bodyParts {
                guard case .trailingMetadata(let trailers) = part else { continue }
                #expect(Array(trailers[binaryValues: Metadata.trailingKey]) == [[0xAB, 0xAB, 0xAB]])
            }
        }
    }
}

extension GRPCTesting.SimpleResponse {
    fileprivate func checkSize() throws { #expect(self.payload?.body.count == 314_159) }
}

extension GRPCTesting.Payload {
    fileprivate static func zeros(_ count: Int) -> Self { .init(body: [UInt8](repeating: 0, count: count)) }
}

extension GRPCTesting.StreamingOutputCallRequest {
    fileprivate static func asking(_ sizes: [Int], body: Int = 0, interval: Int = 0) -> Self {
        .init(
            responseParameters: sizes.map { .init(size: Int32($0), intervalUs: Int32(interval)) },
            payload: .zeros(body)
        )
    }
}
