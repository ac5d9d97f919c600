public import GRPCCore

/// `grpc.testing.TestService` as the gRPC interop specification describes it.
public struct InteropService: GRPCTesting_TestService.ServiceProtocol {
    public init() {}

    public func emptyCall(
        request: ServerRequest<GRPCTesting.Empty>,
        context: ServerContext
    ) async throws -> ServerResponse<GRPCTesting.Empty> {
        ServerResponse(
            message: GRPCTesting.Empty(),
            metadata: request.metadata.echoedInitial,
            trailingMetadata: request.metadata.echoedTrailing
        )
    }

    public func unaryCall(
        request: ServerRequest<GRPCTesting.SimpleRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<GRPCTesting.SimpleResponse> {
        try request.message.responseStatus?.throwIfFailure()
        let body = [UInt8](repeating: 0, count: Int(request.message.responseSize))
        return ServerResponse(
            message: GRPCTesting.SimpleResponse(payload: GRPCTesting.Payload(body: body)),
            metadata: request.metadata.echoedInitial,
            trailingMetadata: request.metadata.echoedTrailing
        )
    }

    public func cacheableUnaryCall(
        request: ServerRequest<GRPCTesting.SimpleRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<GRPCTesting.SimpleResponse> {
        try await self.unaryCall(request: request, context: context)
    }

    public func streamingOutputCall(
        request: ServerRequest<GRPCTesting.StreamingOutputCallRequest>,
        context: ServerContext
    ) async throws -> StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse> {
        StreamingServerResponse(metadata: request.metadata.echoedInitial) { writer in
            try await Self.answer(request.message, to: writer)
            return request.metadata.echoedTrailing
        }
    }

    public func streamingInputCall(
        request: StreamingServerRequest<GRPCTesting.StreamingInputCallRequest>,
        context: ServerContext
    ) async throws -> ServerResponse<GRPCTesting.StreamingInputCallResponse> {
        var total = 0
        for try await message in request.messages { total += message.payload?.body.count ?? 0 }
        return ServerResponse(
            message: GRPCTesting.StreamingInputCallResponse(aggregatedPayloadSize: Int32(total)),
            metadata: request.metadata.echoedInitial,
            trailingMetadata: request.metadata.echoedTrailing
        )
    }

    public func fullDuplexCall(
        request: StreamingServerRequest<GRPCTesting.StreamingOutputCallRequest>,
        context: ServerContext
    ) async throws -> StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse> {
        StreamingServerResponse(metadata: request.metadata.echoedInitial) { writer in
            for try await message in request.messages { try await Self.answer(message, to: writer) }
            return request.metadata.echoedTrailing
        }
    }

    public func halfDuplexCall(
        request: StreamingServerRequest<GRPCTesting.StreamingOutputCallRequest>,
        context: ServerContext
    ) async throws -> StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse> {
        StreamingServerResponse(metadata: request.metadata.echoedInitial) { writer in
            var messages: [GRPCTesting.StreamingOutputCallRequest] = []
            for try await message in request.messages { messages.append(message) }
            for message in messages { try await Self.answer(message, to: writer) }
            return request.metadata.echoedTrailing
        }
    }

    /// The suite calls this method to see that it is not implemented.
    public func unimplementedCall(
        request: ServerRequest<GRPCTesting.Empty>,
        context: ServerContext
    ) async throws -> ServerResponse<GRPCTesting.Empty> {
        throw RPCError(code: .unimplemented, message: "this method is not implemented")
    }

    private static func answer(
        _ request: GRPCTesting.StreamingOutputCallRequest,
        to writer: RPCWriter<GRPCTesting.StreamingOutputCallResponse>
    ) async throws {
        try request.responseStatus?.throwIfFailure()
        for wanted in request.responseParameters {
            try await Task.sleep(for: .microseconds(Int64(wanted.intervalUs)))
            let body = [UInt8](repeating: 0, count: Int(wanted.size))
            try await writer.write(GRPCTesting.StreamingOutputCallResponse(payload: GRPCTesting.Payload(body: body)))
        }
    }
}

extension GRPCTesting.EchoStatus {
    fileprivate func throwIfFailure() throws {
        guard let code = Status.Code(rawValue: Int(self.code)), let failure = RPCError.Code(code) else { return }
        throw RPCError(code: failure, message: self.message)
    }
}

extension Metadata {
    static let initialKey = "x-grpc-test-echo-initial"
    static let trailingKey = "x-grpc-test-echo-trailing-bin"

    fileprivate var echoedInitial: Metadata {
        var echo = Metadata()
        for value in self[stringValues: Self.initialKey] { echo.addString(value, forKey: Self.initialKey) }
        return echo
    }

    fileprivate var echoedTrailing: Metadata {
        var echo = Metadata()
        for value in self[binaryValues: Self.trailingKey] { echo.addBinary(value, forKey: Self.trailingKey) }
        return echo
    }
}
