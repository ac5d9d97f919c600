// Generated from grpc/testing/test.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore
internal import Messages

// MARK: - grpc.testing.TestService

/// Namespace containing generated types for the "grpc.testing.TestService" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum GRPCTesting_TestService: Sendable {
    /// Service descriptor for the "grpc.testing.TestService" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.testing.TestService")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "EmptyCall" metadata.
        public enum EmptyCall: Sendable {
            /// Request type for "EmptyCall".
            public typealias Input = GRPCTesting.Empty
            /// Response type for "EmptyCall".
            public typealias Output = GRPCTesting.Empty
            /// Descriptor for "EmptyCall".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.testing.TestService"),
                method: "EmptyCall",
                type: .unary
            )
        }
        /// Namespace for "UnaryCall" metadata.
        public enum UnaryCall: Sendable {
            /// Request type for "UnaryCall".
            public typealias Input = GRPCTesting.SimpleRequest
            /// Response type for "UnaryCall".
            public typealias Output = GRPCTesting.SimpleResponse
            /// Descriptor for "UnaryCall".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.testing.TestService"),
                method: "UnaryCall",
                type: .unary
            )
        }
        /// Namespace for "CacheableUnaryCall" metadata.
        public enum CacheableUnaryCall: Sendable {
            /// Request type for "CacheableUnaryCall".
            public typealias Input = GRPCTesting.SimpleRequest
            /// Response type for "CacheableUnaryCall".
            public typealias Output = GRPCTesting.SimpleResponse
            /// Descriptor for "CacheableUnaryCall".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.testing.TestService"),
                method: "CacheableUnaryCall",
                type: .unary
            )
        }
        /// Namespace for "StreamingOutputCall" metadata.
        public enum StreamingOutputCall: Sendable {
            /// Request type for "StreamingOutputCall".
            public typealias Input = GRPCTesting.StreamingOutputCallRequest
            /// Response type for "StreamingOutputCall".
            public typealias Output = GRPCTesting.StreamingOutputCallResponse
            /// Descriptor for "StreamingOutputCall".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.testing.TestService"),
                method: "StreamingOutputCall",
                type: .serverStreaming
            )
        }
        /// Namespace for "StreamingInputCall" metadata.
        public enum StreamingInputCall: Sendable {
            /// Request type for "StreamingInputCall".
            public typealias Input = GRPCTesting.StreamingInputCallRequest
            /// Response type for "StreamingInputCall".
            public typealias Output = GRPCTesting.StreamingInputCallResponse
            /// Descriptor for "StreamingInputCall".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.testing.TestService"),
                method: "StreamingInputCall",
                type: .clientStreaming
            )
        }
        /// Namespace for "FullDuplexCall" metadata.
        public enum FullDuplexCall: Sendable {
            /// Request type for "FullDuplexCall".
            public typealias Input = GRPCTesting.StreamingOutputCallRequest
            /// Response type for "FullDuplexCall".
            public typealias Output = GRPCTesting.StreamingOutputCallResponse
            /// Descriptor for "FullDuplexCall".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.testing.TestService"),
                method: "FullDuplexCall",
                type: .bidirectionalStreaming
            )
        }
        /// Namespace for "HalfDuplexCall" metadata.
        public enum HalfDuplexCall: Sendable {
            /// Request type for "HalfDuplexCall".
            public typealias Input = GRPCTesting.StreamingOutputCallRequest
            /// Response type for "HalfDuplexCall".
            public typealias Output = GRPCTesting.StreamingOutputCallResponse
            /// Descriptor for "HalfDuplexCall".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.testing.TestService"),
                method: "HalfDuplexCall",
                type: .bidirectionalStreaming
            )
        }
        /// Namespace for "UnimplementedCall" metadata.
        public enum UnimplementedCall: Sendable {
            /// Request type for "UnimplementedCall".
            public typealias Input = GRPCTesting.Empty
            /// Response type for "UnimplementedCall".
            public typealias Output = GRPCTesting.Empty
            /// Descriptor for "UnimplementedCall".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.testing.TestService"),
                method: "UnimplementedCall",
                type: .unary
            )
        }
        /// Descriptors for all methods in the "grpc.testing.TestService" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            EmptyCall.descriptor,
            UnaryCall.descriptor,
            CacheableUnaryCall.descriptor,
            StreamingOutputCall.descriptor,
            StreamingInputCall.descriptor,
            FullDuplexCall.descriptor,
            HalfDuplexCall.descriptor,
            UnimplementedCall.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "grpc.testing.TestService" service.
    public static let GRPCTesting_TestService = GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.testing.TestService")
}

// MARK: grpc.testing.TestService (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_TestService {
    /// Streaming variant of the service protocol for the "grpc.testing.TestService" service.
    ///
    /// This protocol is the lowest-level of the service protocols generated for this service
    /// giving you the most flexibility over the implementation of your service. This comes at
    /// the cost of more verbose and less strict APIs. Each RPC requires you to implement it in
    /// terms of a request stream and response stream. Where the RPC expects only a single
    /// request or response message, you are responsible for ensuring your implementation
    /// maintains this invariant.
    ///
    /// Where possible, prefer using the stricter, less-verbose ``ServiceProtocol``
    /// or ``SimpleServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every kind of call.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "EmptyCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCTesting.Empty` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCTesting.Empty` messages.
        func emptyCall(
            request: GRPCCore.StreamingServerRequest<GRPCTesting.Empty>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.Empty>

        /// Handle the "UnaryCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCTesting.SimpleRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCTesting.SimpleResponse` messages.
        func unaryCall(
            request: GRPCCore.StreamingServerRequest<GRPCTesting.SimpleRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.SimpleResponse>

        /// Handle the "CacheableUnaryCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCTesting.SimpleRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCTesting.SimpleResponse` messages.
        func cacheableUnaryCall(
            request: GRPCCore.StreamingServerRequest<GRPCTesting.SimpleRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.SimpleResponse>

        /// Handle the "StreamingOutputCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCTesting.StreamingOutputCallResponse` messages.
        func streamingOutputCall(
            request: GRPCCore.StreamingServerRequest<GRPCTesting.StreamingOutputCallRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse>

        /// Handle the "StreamingInputCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCTesting.StreamingInputCallRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCTesting.StreamingInputCallResponse` messages.
        func streamingInputCall(
            request: GRPCCore.StreamingServerRequest<GRPCTesting.StreamingInputCallRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.StreamingInputCallResponse>

        /// Handle the "FullDuplexCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCTesting.StreamingOutputCallResponse` messages.
        func fullDuplexCall(
            request: GRPCCore.StreamingServerRequest<GRPCTesting.StreamingOutputCallRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse>

        /// Handle the "HalfDuplexCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCTesting.StreamingOutputCallResponse` messages.
        func halfDuplexCall(
            request: GRPCCore.StreamingServerRequest<GRPCTesting.StreamingOutputCallRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse>

        /// Handle the "UnimplementedCall" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > No server has it.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCTesting.Empty` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCTesting.Empty` messages.
        func unimplementedCall(
            request: GRPCCore.StreamingServerRequest<GRPCTesting.Empty>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.Empty>
    }

    /// Service protocol for the "grpc.testing.TestService" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every kind of call.
    public protocol ServiceProtocol: GRPCTesting_TestService.StreamingServiceProtocol {
        /// Handle the "EmptyCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.Empty` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `GRPCTesting.Empty` message.
        func emptyCall(
            request: GRPCCore.ServerRequest<GRPCTesting.Empty>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<GRPCTesting.Empty>

        /// Handle the "UnaryCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.SimpleRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `GRPCTesting.SimpleResponse` message.
        func unaryCall(
            request: GRPCCore.ServerRequest<GRPCTesting.SimpleRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<GRPCTesting.SimpleResponse>

        /// Handle the "CacheableUnaryCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.SimpleRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `GRPCTesting.SimpleResponse` message.
        func cacheableUnaryCall(
            request: GRPCCore.ServerRequest<GRPCTesting.SimpleRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<GRPCTesting.SimpleResponse>

        /// Handle the "StreamingOutputCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.StreamingOutputCallRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCTesting.StreamingOutputCallResponse` messages.
        func streamingOutputCall(
            request: GRPCCore.ServerRequest<GRPCTesting.StreamingOutputCallRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse>

        /// Handle the "StreamingInputCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCTesting.StreamingInputCallRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `GRPCTesting.StreamingInputCallResponse` message.
        func streamingInputCall(
            request: GRPCCore.StreamingServerRequest<GRPCTesting.StreamingInputCallRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<GRPCTesting.StreamingInputCallResponse>

        /// Handle the "FullDuplexCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCTesting.StreamingOutputCallResponse` messages.
        func fullDuplexCall(
            request: GRPCCore.StreamingServerRequest<GRPCTesting.StreamingOutputCallRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse>

        /// Handle the "HalfDuplexCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCTesting.StreamingOutputCallResponse` messages.
        func halfDuplexCall(
            request: GRPCCore.StreamingServerRequest<GRPCTesting.StreamingOutputCallRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse>

        /// Handle the "UnimplementedCall" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > No server has it.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.Empty` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `GRPCTesting.Empty` message.
        func unimplementedCall(
            request: GRPCCore.ServerRequest<GRPCTesting.Empty>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<GRPCTesting.Empty>
    }

    /// Simple service protocol for the "grpc.testing.TestService" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every kind of call.
    public protocol SimpleServiceProtocol: GRPCTesting_TestService.ServiceProtocol {
        /// Handle the "EmptyCall" method.
        ///
        /// - Parameters:
        ///   - request: A `GRPCTesting.Empty` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `GRPCTesting.Empty` to respond with.
        func emptyCall(
            request: GRPCTesting.Empty,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCTesting.Empty

        /// Handle the "UnaryCall" method.
        ///
        /// - Parameters:
        ///   - request: A `GRPCTesting.SimpleRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `GRPCTesting.SimpleResponse` to respond with.
        func unaryCall(
            request: GRPCTesting.SimpleRequest,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCTesting.SimpleResponse

        /// Handle the "CacheableUnaryCall" method.
        ///
        /// - Parameters:
        ///   - request: A `GRPCTesting.SimpleRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `GRPCTesting.SimpleResponse` to respond with.
        func cacheableUnaryCall(
            request: GRPCTesting.SimpleRequest,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCTesting.SimpleResponse

        /// Handle the "StreamingOutputCall" method.
        ///
        /// - Parameters:
        ///   - request: A `GRPCTesting.StreamingOutputCallRequest` message.
        ///   - response: A response stream of `GRPCTesting.StreamingOutputCallResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func streamingOutputCall(
            request: GRPCTesting.StreamingOutputCallRequest,
            response: GRPCCore.RPCWriter<GRPCTesting.StreamingOutputCallResponse>,
            context: GRPCCore.ServerContext
        ) async throws

        /// Handle the "StreamingInputCall" method.
        ///
        /// - Parameters:
        ///   - request: A stream of `GRPCTesting.StreamingInputCallRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `GRPCTesting.StreamingInputCallResponse` to respond with.
        func streamingInputCall(
            request: GRPCCore.RPCAsyncSequence<GRPCTesting.StreamingInputCallRequest, any Swift.Error>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCTesting.StreamingInputCallResponse

        /// Handle the "FullDuplexCall" method.
        ///
        /// - Parameters:
        ///   - request: A stream of `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - response: A response stream of `GRPCTesting.StreamingOutputCallResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func fullDuplexCall(
            request: GRPCCore.RPCAsyncSequence<GRPCTesting.StreamingOutputCallRequest, any Swift.Error>,
            response: GRPCCore.RPCWriter<GRPCTesting.StreamingOutputCallResponse>,
            context: GRPCCore.ServerContext
        ) async throws

        /// Handle the "HalfDuplexCall" method.
        ///
        /// - Parameters:
        ///   - request: A stream of `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - response: A response stream of `GRPCTesting.StreamingOutputCallResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func halfDuplexCall(
            request: GRPCCore.RPCAsyncSequence<GRPCTesting.StreamingOutputCallRequest, any Swift.Error>,
            response: GRPCCore.RPCWriter<GRPCTesting.StreamingOutputCallResponse>,
            context: GRPCCore.ServerContext
        ) async throws

        /// Handle the "UnimplementedCall" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > No server has it.
        ///
        /// - Parameters:
        ///   - request: A `GRPCTesting.Empty` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `GRPCTesting.Empty` to respond with.
        func unimplementedCall(
            request: GRPCTesting.Empty,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCTesting.Empty
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_TestService.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: GRPCTesting_TestService.Method.EmptyCall.descriptor,
            deserializer: LabMessageDeserializer<GRPCTesting.Empty>(),
            serializer: LabMessageSerializer<GRPCTesting.Empty>(),
            handler: { request, context in
                try await self.emptyCall(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: GRPCTesting_TestService.Method.UnaryCall.descriptor,
            deserializer: LabMessageDeserializer<GRPCTesting.SimpleRequest>(),
            serializer: LabMessageSerializer<GRPCTesting.SimpleResponse>(),
            handler: { request, context in
                try await self.unaryCall(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: GRPCTesting_TestService.Method.CacheableUnaryCall.descriptor,
            deserializer: LabMessageDeserializer<GRPCTesting.SimpleRequest>(),
            serializer: LabMessageSerializer<GRPCTesting.SimpleResponse>(),
            handler: { request, context in
                try await self.cacheableUnaryCall(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: GRPCTesting_TestService.Method.StreamingOutputCall.descriptor,
            deserializer: LabMessageDeserializer<GRPCTesting.StreamingOutputCallRequest>(),
            serializer: LabMessageSerializer<GRPCTesting.StreamingOutputCallResponse>(),
            handler: { request, context in
                try await self.streamingOutputCall(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: GRPCTesting_TestService.Method.StreamingInputCall.descriptor,
            deserializer: LabMessageDeserializer<GRPCTesting.StreamingInputCallRequest>(),
            serializer: LabMessageSerializer<GRPCTesting.StreamingInputCallResponse>(),
            handler: { request, context in
                try await self.streamingInputCall(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: GRPCTesting_TestService.Method.FullDuplexCall.descriptor,
            deserializer: LabMessageDeserializer<GRPCTesting.StreamingOutputCallRequest>(),
            serializer: LabMessageSerializer<GRPCTesting.StreamingOutputCallResponse>(),
            handler: { request, context in
                try await self.fullDuplexCall(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: GRPCTesting_TestService.Method.HalfDuplexCall.descriptor,
            deserializer: LabMessageDeserializer<GRPCTesting.StreamingOutputCallRequest>(),
            serializer: LabMessageSerializer<GRPCTesting.StreamingOutputCallResponse>(),
            handler: { request, context in
                try await self.halfDuplexCall(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: GRPCTesting_TestService.Method.UnimplementedCall.descriptor,
            deserializer: LabMessageDeserializer<GRPCTesting.Empty>(),
            serializer: LabMessageSerializer<GRPCTesting.Empty>(),
            handler: { request, context in
                try await self.unimplementedCall(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_TestService.ServiceProtocol {
    public func emptyCall(
        request: GRPCCore.StreamingServerRequest<GRPCTesting.Empty>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.Empty> {
        let response = try await self.emptyCall(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func unaryCall(
        request: GRPCCore.StreamingServerRequest<GRPCTesting.SimpleRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.SimpleResponse> {
        let response = try await self.unaryCall(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func cacheableUnaryCall(
        request: GRPCCore.StreamingServerRequest<GRPCTesting.SimpleRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.SimpleResponse> {
        let response = try await self.cacheableUnaryCall(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func streamingOutputCall(
        request: GRPCCore.StreamingServerRequest<GRPCTesting.StreamingOutputCallRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse> {
        let response = try await self.streamingOutputCall(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return response
    }

    public func streamingInputCall(
        request: GRPCCore.StreamingServerRequest<GRPCTesting.StreamingInputCallRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.StreamingInputCallResponse> {
        let response = try await self.streamingInputCall(
            request: request,
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func unimplementedCall(
        request: GRPCCore.StreamingServerRequest<GRPCTesting.Empty>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.Empty> {
        let response = try await self.unimplementedCall(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_TestService.SimpleServiceProtocol {
    public func emptyCall(
        request: GRPCCore.ServerRequest<GRPCTesting.Empty>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<GRPCTesting.Empty> {
        return GRPCCore.ServerResponse<GRPCTesting.Empty>(
            message: try await self.emptyCall(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func unaryCall(
        request: GRPCCore.ServerRequest<GRPCTesting.SimpleRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<GRPCTesting.SimpleResponse> {
        return GRPCCore.ServerResponse<GRPCTesting.SimpleResponse>(
            message: try await self.unaryCall(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func cacheableUnaryCall(
        request: GRPCCore.ServerRequest<GRPCTesting.SimpleRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<GRPCTesting.SimpleResponse> {
        return GRPCCore.ServerResponse<GRPCTesting.SimpleResponse>(
            message: try await self.cacheableUnaryCall(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func streamingOutputCall(
        request: GRPCCore.ServerRequest<GRPCTesting.StreamingOutputCallRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse> {
        return GRPCCore.StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse>(
            metadata: [:],
            producer: { writer in
                try await self.streamingOutputCall(
                    request: request.message,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }

    public func streamingInputCall(
        request: GRPCCore.StreamingServerRequest<GRPCTesting.StreamingInputCallRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<GRPCTesting.StreamingInputCallResponse> {
        return GRPCCore.ServerResponse<GRPCTesting.StreamingInputCallResponse>(
            message: try await self.streamingInputCall(
                request: request.messages,
                context: context
            ),
            metadata: [:]
        )
    }

    public func fullDuplexCall(
        request: GRPCCore.StreamingServerRequest<GRPCTesting.StreamingOutputCallRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse> {
        return GRPCCore.StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse>(
            metadata: [:],
            producer: { writer in
                try await self.fullDuplexCall(
                    request: request.messages,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }

    public func halfDuplexCall(
        request: GRPCCore.StreamingServerRequest<GRPCTesting.StreamingOutputCallRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse> {
        return GRPCCore.StreamingServerResponse<GRPCTesting.StreamingOutputCallResponse>(
            metadata: [:],
            producer: { writer in
                try await self.halfDuplexCall(
                    request: request.messages,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }

    public func unimplementedCall(
        request: GRPCCore.ServerRequest<GRPCTesting.Empty>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<GRPCTesting.Empty> {
        return GRPCCore.ServerResponse<GRPCTesting.Empty>(
            message: try await self.unimplementedCall(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }
}

// MARK: grpc.testing.TestService (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_TestService {
    /// Generated client protocol for the "grpc.testing.TestService" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every kind of call.
    public protocol ClientProtocol: Sendable {
        /// Call the "EmptyCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.Empty` message.
        ///   - serializer: A serializer for `GRPCTesting.Empty` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.Empty` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func emptyCall<Result>(
            request: GRPCCore.ClientRequest<GRPCTesting.Empty>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.Empty>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.Empty>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.Empty>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "UnaryCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.SimpleRequest` message.
        ///   - serializer: A serializer for `GRPCTesting.SimpleRequest` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.SimpleResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func unaryCall<Result>(
            request: GRPCCore.ClientRequest<GRPCTesting.SimpleRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.SimpleRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.SimpleResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.SimpleResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "CacheableUnaryCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.SimpleRequest` message.
        ///   - serializer: A serializer for `GRPCTesting.SimpleRequest` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.SimpleResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func cacheableUnaryCall<Result>(
            request: GRPCCore.ClientRequest<GRPCTesting.SimpleRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.SimpleRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.SimpleResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.SimpleResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "StreamingOutputCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.StreamingOutputCallRequest` message.
        ///   - serializer: A serializer for `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.StreamingOutputCallResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func streamingOutputCall<Result>(
            request: GRPCCore.ClientRequest<GRPCTesting.StreamingOutputCallRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.StreamingOutputCallRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.StreamingOutputCallResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCTesting.StreamingOutputCallResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "StreamingInputCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request producing `GRPCTesting.StreamingInputCallRequest` messages.
        ///   - serializer: A serializer for `GRPCTesting.StreamingInputCallRequest` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.StreamingInputCallResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func streamingInputCall<Result>(
            request: GRPCCore.StreamingClientRequest<GRPCTesting.StreamingInputCallRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.StreamingInputCallRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.StreamingInputCallResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.StreamingInputCallResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "FullDuplexCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request producing `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - serializer: A serializer for `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.StreamingOutputCallResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func fullDuplexCall<Result>(
            request: GRPCCore.StreamingClientRequest<GRPCTesting.StreamingOutputCallRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.StreamingOutputCallRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.StreamingOutputCallResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCTesting.StreamingOutputCallResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "HalfDuplexCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request producing `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - serializer: A serializer for `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.StreamingOutputCallResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func halfDuplexCall<Result>(
            request: GRPCCore.StreamingClientRequest<GRPCTesting.StreamingOutputCallRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.StreamingOutputCallRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.StreamingOutputCallResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCTesting.StreamingOutputCallResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "UnimplementedCall" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > No server has it.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.Empty` message.
        ///   - serializer: A serializer for `GRPCTesting.Empty` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.Empty` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func unimplementedCall<Result>(
            request: GRPCCore.ClientRequest<GRPCTesting.Empty>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.Empty>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.Empty>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.Empty>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "grpc.testing.TestService" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every kind of call.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "EmptyCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.Empty` message.
        ///   - serializer: A serializer for `GRPCTesting.Empty` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.Empty` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func emptyCall<Result>(
            request: GRPCCore.ClientRequest<GRPCTesting.Empty>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.Empty>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.Empty>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.Empty>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: GRPCTesting_TestService.Method.EmptyCall.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "UnaryCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.SimpleRequest` message.
        ///   - serializer: A serializer for `GRPCTesting.SimpleRequest` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.SimpleResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func unaryCall<Result>(
            request: GRPCCore.ClientRequest<GRPCTesting.SimpleRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.SimpleRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.SimpleResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.SimpleResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: GRPCTesting_TestService.Method.UnaryCall.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "CacheableUnaryCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.SimpleRequest` message.
        ///   - serializer: A serializer for `GRPCTesting.SimpleRequest` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.SimpleResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func cacheableUnaryCall<Result>(
            request: GRPCCore.ClientRequest<GRPCTesting.SimpleRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.SimpleRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.SimpleResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.SimpleResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: GRPCTesting_TestService.Method.CacheableUnaryCall.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "StreamingOutputCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.StreamingOutputCallRequest` message.
        ///   - serializer: A serializer for `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.StreamingOutputCallResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func streamingOutputCall<Result>(
            request: GRPCCore.ClientRequest<GRPCTesting.StreamingOutputCallRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.StreamingOutputCallRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.StreamingOutputCallResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCTesting.StreamingOutputCallResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.serverStreaming(
                request: request,
                descriptor: GRPCTesting_TestService.Method.StreamingOutputCall.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "StreamingInputCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request producing `GRPCTesting.StreamingInputCallRequest` messages.
        ///   - serializer: A serializer for `GRPCTesting.StreamingInputCallRequest` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.StreamingInputCallResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func streamingInputCall<Result>(
            request: GRPCCore.StreamingClientRequest<GRPCTesting.StreamingInputCallRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.StreamingInputCallRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.StreamingInputCallResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.StreamingInputCallResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.clientStreaming(
                request: request,
                descriptor: GRPCTesting_TestService.Method.StreamingInputCall.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "FullDuplexCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request producing `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - serializer: A serializer for `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.StreamingOutputCallResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func fullDuplexCall<Result>(
            request: GRPCCore.StreamingClientRequest<GRPCTesting.StreamingOutputCallRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.StreamingOutputCallRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.StreamingOutputCallResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCTesting.StreamingOutputCallResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.bidirectionalStreaming(
                request: request,
                descriptor: GRPCTesting_TestService.Method.FullDuplexCall.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "HalfDuplexCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request producing `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - serializer: A serializer for `GRPCTesting.StreamingOutputCallRequest` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.StreamingOutputCallResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func halfDuplexCall<Result>(
            request: GRPCCore.StreamingClientRequest<GRPCTesting.StreamingOutputCallRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.StreamingOutputCallRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.StreamingOutputCallResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCTesting.StreamingOutputCallResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.bidirectionalStreaming(
                request: request,
                descriptor: GRPCTesting_TestService.Method.HalfDuplexCall.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "UnimplementedCall" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > No server has it.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.Empty` message.
        ///   - serializer: A serializer for `GRPCTesting.Empty` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.Empty` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func unimplementedCall<Result>(
            request: GRPCCore.ClientRequest<GRPCTesting.Empty>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.Empty>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.Empty>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.Empty>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: GRPCTesting_TestService.Method.UnimplementedCall.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }
    }
}

// Helpers providing default arguments to 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_TestService.ClientProtocol {
    /// Call the "EmptyCall" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `GRPCTesting.Empty` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func emptyCall<Result>(
        request: GRPCCore.ClientRequest<GRPCTesting.Empty>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.Empty>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.emptyCall(
            request: request,
            serializer: LabMessageSerializer<GRPCTesting.Empty>(),
            deserializer: LabMessageDeserializer<GRPCTesting.Empty>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "UnaryCall" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `GRPCTesting.SimpleRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func unaryCall<Result>(
        request: GRPCCore.ClientRequest<GRPCTesting.SimpleRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.SimpleResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.unaryCall(
            request: request,
            serializer: LabMessageSerializer<GRPCTesting.SimpleRequest>(),
            deserializer: LabMessageDeserializer<GRPCTesting.SimpleResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "CacheableUnaryCall" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `GRPCTesting.SimpleRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func cacheableUnaryCall<Result>(
        request: GRPCCore.ClientRequest<GRPCTesting.SimpleRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.SimpleResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.cacheableUnaryCall(
            request: request,
            serializer: LabMessageSerializer<GRPCTesting.SimpleRequest>(),
            deserializer: LabMessageDeserializer<GRPCTesting.SimpleResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "StreamingOutputCall" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `GRPCTesting.StreamingOutputCallRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func streamingOutputCall<Result>(
        request: GRPCCore.ClientRequest<GRPCTesting.StreamingOutputCallRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCTesting.StreamingOutputCallResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.streamingOutputCall(
            request: request,
            serializer: LabMessageSerializer<GRPCTesting.StreamingOutputCallRequest>(),
            deserializer: LabMessageDeserializer<GRPCTesting.StreamingOutputCallResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "StreamingInputCall" method.
    ///
    /// - Parameters:
    ///   - request: A streaming request producing `GRPCTesting.StreamingInputCallRequest` messages.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func streamingInputCall<Result>(
        request: GRPCCore.StreamingClientRequest<GRPCTesting.StreamingInputCallRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.StreamingInputCallResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.streamingInputCall(
            request: request,
            serializer: LabMessageSerializer<GRPCTesting.StreamingInputCallRequest>(),
            deserializer: LabMessageDeserializer<GRPCTesting.StreamingInputCallResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "FullDuplexCall" method.
    ///
    /// - Parameters:
    ///   - request: A streaming request producing `GRPCTesting.StreamingOutputCallRequest` messages.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func fullDuplexCall<Result>(
        request: GRPCCore.StreamingClientRequest<GRPCTesting.StreamingOutputCallRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCTesting.StreamingOutputCallResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.fullDuplexCall(
            request: request,
            serializer: LabMessageSerializer<GRPCTesting.StreamingOutputCallRequest>(),
            deserializer: LabMessageDeserializer<GRPCTesting.StreamingOutputCallResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "HalfDuplexCall" method.
    ///
    /// - Parameters:
    ///   - request: A streaming request producing `GRPCTesting.StreamingOutputCallRequest` messages.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func halfDuplexCall<Result>(
        request: GRPCCore.StreamingClientRequest<GRPCTesting.StreamingOutputCallRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCTesting.StreamingOutputCallResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.halfDuplexCall(
            request: request,
            serializer: LabMessageSerializer<GRPCTesting.StreamingOutputCallRequest>(),
            deserializer: LabMessageDeserializer<GRPCTesting.StreamingOutputCallResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "UnimplementedCall" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > No server has it.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `GRPCTesting.Empty` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func unimplementedCall<Result>(
        request: GRPCCore.ClientRequest<GRPCTesting.Empty>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.Empty>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.unimplementedCall(
            request: request,
            serializer: LabMessageSerializer<GRPCTesting.Empty>(),
            deserializer: LabMessageDeserializer<GRPCTesting.Empty>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_TestService.ClientProtocol {
    /// Call the "EmptyCall" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func emptyCall<Result>(
        _ message: GRPCTesting.Empty,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.Empty>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<GRPCTesting.Empty>(
            message: message,
            metadata: metadata
        )
        return try await self.emptyCall(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "UnaryCall" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func unaryCall<Result>(
        _ message: GRPCTesting.SimpleRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.SimpleResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<GRPCTesting.SimpleRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.unaryCall(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "CacheableUnaryCall" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func cacheableUnaryCall<Result>(
        _ message: GRPCTesting.SimpleRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.SimpleResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<GRPCTesting.SimpleRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.cacheableUnaryCall(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "StreamingOutputCall" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func streamingOutputCall<Result>(
        _ message: GRPCTesting.StreamingOutputCallRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCTesting.StreamingOutputCallResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<GRPCTesting.StreamingOutputCallRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.streamingOutputCall(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "StreamingInputCall" method.
    ///
    /// - Parameters:
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - producer: A closure producing request messages to send to the server. Returning
    ///       from the closure closes the request stream.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func streamingInputCall<Result>(
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        requestProducer producer: @Sendable @escaping (GRPCCore.RPCWriter<GRPCTesting.StreamingInputCallRequest>) async throws -> Void,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.StreamingInputCallResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.StreamingClientRequest<GRPCTesting.StreamingInputCallRequest>(
            metadata: metadata,
            producer: producer
        )
        return try await self.streamingInputCall(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "FullDuplexCall" method.
    ///
    /// - Parameters:
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - producer: A closure producing request messages to send to the server. Returning
    ///       from the closure closes the request stream.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func fullDuplexCall<Result>(
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        requestProducer producer: @Sendable @escaping (GRPCCore.RPCWriter<GRPCTesting.StreamingOutputCallRequest>) async throws -> Void,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCTesting.StreamingOutputCallResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.StreamingClientRequest<GRPCTesting.StreamingOutputCallRequest>(
            metadata: metadata,
            producer: producer
        )
        return try await self.fullDuplexCall(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "HalfDuplexCall" method.
    ///
    /// - Parameters:
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - producer: A closure producing request messages to send to the server. Returning
    ///       from the closure closes the request stream.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func halfDuplexCall<Result>(
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        requestProducer producer: @Sendable @escaping (GRPCCore.RPCWriter<GRPCTesting.StreamingOutputCallRequest>) async throws -> Void,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCTesting.StreamingOutputCallResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.StreamingClientRequest<GRPCTesting.StreamingOutputCallRequest>(
            metadata: metadata,
            producer: producer
        )
        return try await self.halfDuplexCall(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "UnimplementedCall" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > No server has it.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func unimplementedCall<Result>(
        _ message: GRPCTesting.Empty,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.Empty>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<GRPCTesting.Empty>(
            message: message,
            metadata: metadata
        )
        return try await self.unimplementedCall(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}

// MARK: - grpc.testing.UnimplementedService

/// Namespace containing generated types for the "grpc.testing.UnimplementedService" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum GRPCTesting_UnimplementedService: Sendable {
    /// Service descriptor for the "grpc.testing.UnimplementedService" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.testing.UnimplementedService")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "UnimplementedCall" metadata.
        public enum UnimplementedCall: Sendable {
            /// Request type for "UnimplementedCall".
            public typealias Input = GRPCTesting.Empty
            /// Response type for "UnimplementedCall".
            public typealias Output = GRPCTesting.Empty
            /// Descriptor for "UnimplementedCall".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.testing.UnimplementedService"),
                method: "UnimplementedCall",
                type: .unary
            )
        }
        /// Descriptors for all methods in the "grpc.testing.UnimplementedService" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            UnimplementedCall.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "grpc.testing.UnimplementedService" service.
    public static let GRPCTesting_UnimplementedService = GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.testing.UnimplementedService")
}

// MARK: grpc.testing.UnimplementedService (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_UnimplementedService {
    /// Streaming variant of the service protocol for the "grpc.testing.UnimplementedService" service.
    ///
    /// This protocol is the lowest-level of the service protocols generated for this service
    /// giving you the most flexibility over the implementation of your service. This comes at
    /// the cost of more verbose and less strict APIs. Each RPC requires you to implement it in
    /// terms of a request stream and response stream. Where the RPC expects only a single
    /// request or response message, you are responsible for ensuring your implementation
    /// maintains this invariant.
    ///
    /// Where possible, prefer using the stricter, less-verbose ``ServiceProtocol``
    /// or ``SimpleServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > A service that no server has.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "UnimplementedCall" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCTesting.Empty` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCTesting.Empty` messages.
        func unimplementedCall(
            request: GRPCCore.StreamingServerRequest<GRPCTesting.Empty>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.Empty>
    }

    /// Service protocol for the "grpc.testing.UnimplementedService" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > A service that no server has.
    public protocol ServiceProtocol: GRPCTesting_UnimplementedService.StreamingServiceProtocol {
        /// Handle the "UnimplementedCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.Empty` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `GRPCTesting.Empty` message.
        func unimplementedCall(
            request: GRPCCore.ServerRequest<GRPCTesting.Empty>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<GRPCTesting.Empty>
    }

    /// Simple service protocol for the "grpc.testing.UnimplementedService" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > A service that no server has.
    public protocol SimpleServiceProtocol: GRPCTesting_UnimplementedService.ServiceProtocol {
        /// Handle the "UnimplementedCall" method.
        ///
        /// - Parameters:
        ///   - request: A `GRPCTesting.Empty` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `GRPCTesting.Empty` to respond with.
        func unimplementedCall(
            request: GRPCTesting.Empty,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCTesting.Empty
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_UnimplementedService.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: GRPCTesting_UnimplementedService.Method.UnimplementedCall.descriptor,
            deserializer: LabMessageDeserializer<GRPCTesting.Empty>(),
            serializer: LabMessageSerializer<GRPCTesting.Empty>(),
            handler: { request, context in
                try await self.unimplementedCall(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_UnimplementedService.ServiceProtocol {
    public func unimplementedCall(
        request: GRPCCore.StreamingServerRequest<GRPCTesting.Empty>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCTesting.Empty> {
        let response = try await self.unimplementedCall(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_UnimplementedService.SimpleServiceProtocol {
    public func unimplementedCall(
        request: GRPCCore.ServerRequest<GRPCTesting.Empty>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<GRPCTesting.Empty> {
        return GRPCCore.ServerResponse<GRPCTesting.Empty>(
            message: try await self.unimplementedCall(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }
}

// MARK: grpc.testing.UnimplementedService (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_UnimplementedService {
    /// Generated client protocol for the "grpc.testing.UnimplementedService" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > A service that no server has.
    public protocol ClientProtocol: Sendable {
        /// Call the "UnimplementedCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.Empty` message.
        ///   - serializer: A serializer for `GRPCTesting.Empty` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.Empty` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func unimplementedCall<Result>(
            request: GRPCCore.ClientRequest<GRPCTesting.Empty>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.Empty>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.Empty>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.Empty>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "grpc.testing.UnimplementedService" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > A service that no server has.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "UnimplementedCall" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCTesting.Empty` message.
        ///   - serializer: A serializer for `GRPCTesting.Empty` messages.
        ///   - deserializer: A deserializer for `GRPCTesting.Empty` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func unimplementedCall<Result>(
            request: GRPCCore.ClientRequest<GRPCTesting.Empty>,
            serializer: some GRPCCore.MessageSerializer<GRPCTesting.Empty>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCTesting.Empty>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.Empty>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: GRPCTesting_UnimplementedService.Method.UnimplementedCall.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }
    }
}

// Helpers providing default arguments to 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_UnimplementedService.ClientProtocol {
    /// Call the "UnimplementedCall" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `GRPCTesting.Empty` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func unimplementedCall<Result>(
        request: GRPCCore.ClientRequest<GRPCTesting.Empty>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.Empty>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.unimplementedCall(
            request: request,
            serializer: LabMessageSerializer<GRPCTesting.Empty>(),
            deserializer: LabMessageDeserializer<GRPCTesting.Empty>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCTesting_UnimplementedService.ClientProtocol {
    /// Call the "UnimplementedCall" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func unimplementedCall<Result>(
        _ message: GRPCTesting.Empty,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCTesting.Empty>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<GRPCTesting.Empty>(
            message: message,
            metadata: metadata
        )
        return try await self.unimplementedCall(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}