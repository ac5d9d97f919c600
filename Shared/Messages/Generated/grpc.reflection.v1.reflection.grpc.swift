// Generated from grpc/reflection/v1/reflection.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - grpc.reflection.v1.ServerReflection

/// Namespace containing generated types for the "grpc.reflection.v1.ServerReflection" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum GRPCReflectionV1_ServerReflection: Sendable {
    /// Service descriptor for the "grpc.reflection.v1.ServerReflection" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.reflection.v1.ServerReflection")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "ServerReflectionInfo" metadata.
        public enum ServerReflectionInfo: Sendable {
            /// Request type for "ServerReflectionInfo".
            public typealias Input = GRPCReflectionV1.ServerReflectionRequest
            /// Response type for "ServerReflectionInfo".
            public typealias Output = GRPCReflectionV1.ServerReflectionResponse
            /// Descriptor for "ServerReflectionInfo".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.reflection.v1.ServerReflection"),
                method: "ServerReflectionInfo",
                type: .bidirectionalStreaming
            )
        }
        /// Descriptors for all methods in the "grpc.reflection.v1.ServerReflection" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            ServerReflectionInfo.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "grpc.reflection.v1.ServerReflection" service.
    public static let GRPCReflectionV1_ServerReflection = GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.reflection.v1.ServerReflection")
}

// MARK: grpc.reflection.v1.ServerReflection (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCReflectionV1_ServerReflection {
    /// Streaming variant of the service protocol for the "grpc.reflection.v1.ServerReflection" service.
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
    /// > Tells clients which services a server has, and the descriptors of their messages.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "ServerReflectionInfo" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > One answer to each request, in order.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCReflectionV1.ServerReflectionRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCReflectionV1.ServerReflectionResponse` messages.
        func serverReflectionInfo(
            request: GRPCCore.StreamingServerRequest<GRPCReflectionV1.ServerReflectionRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCReflectionV1.ServerReflectionResponse>
    }

    /// Service protocol for the "grpc.reflection.v1.ServerReflection" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Tells clients which services a server has, and the descriptors of their messages.
    public protocol ServiceProtocol: GRPCReflectionV1_ServerReflection.StreamingServiceProtocol {
        /// Handle the "ServerReflectionInfo" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > One answer to each request, in order.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCReflectionV1.ServerReflectionRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCReflectionV1.ServerReflectionResponse` messages.
        func serverReflectionInfo(
            request: GRPCCore.StreamingServerRequest<GRPCReflectionV1.ServerReflectionRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCReflectionV1.ServerReflectionResponse>
    }

    /// Simple service protocol for the "grpc.reflection.v1.ServerReflection" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Tells clients which services a server has, and the descriptors of their messages.
    public protocol SimpleServiceProtocol: GRPCReflectionV1_ServerReflection.ServiceProtocol {
        /// Handle the "ServerReflectionInfo" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > One answer to each request, in order.
        ///
        /// - Parameters:
        ///   - request: A stream of `GRPCReflectionV1.ServerReflectionRequest` messages.
        ///   - response: A response stream of `GRPCReflectionV1.ServerReflectionResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func serverReflectionInfo(
            request: GRPCCore.RPCAsyncSequence<GRPCReflectionV1.ServerReflectionRequest, any Swift.Error>,
            response: GRPCCore.RPCWriter<GRPCReflectionV1.ServerReflectionResponse>,
            context: GRPCCore.ServerContext
        ) async throws
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCReflectionV1_ServerReflection.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: GRPCReflectionV1_ServerReflection.Method.ServerReflectionInfo.descriptor,
            deserializer: LabMessageDeserializer<GRPCReflectionV1.ServerReflectionRequest>(),
            serializer: LabMessageSerializer<GRPCReflectionV1.ServerReflectionResponse>(),
            handler: { request, context in
                try await self.serverReflectionInfo(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCReflectionV1_ServerReflection.ServiceProtocol {
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCReflectionV1_ServerReflection.SimpleServiceProtocol {
    public func serverReflectionInfo(
        request: GRPCCore.StreamingServerRequest<GRPCReflectionV1.ServerReflectionRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCReflectionV1.ServerReflectionResponse> {
        return GRPCCore.StreamingServerResponse<GRPCReflectionV1.ServerReflectionResponse>(
            metadata: [:],
            producer: { writer in
                try await self.serverReflectionInfo(
                    request: request.messages,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }
}

// MARK: grpc.reflection.v1.ServerReflection (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCReflectionV1_ServerReflection {
    /// Generated client protocol for the "grpc.reflection.v1.ServerReflection" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Tells clients which services a server has, and the descriptors of their messages.
    public protocol ClientProtocol: Sendable {
        /// Call the "ServerReflectionInfo" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > One answer to each request, in order.
        ///
        /// - Parameters:
        ///   - request: A streaming request producing `GRPCReflectionV1.ServerReflectionRequest` messages.
        ///   - serializer: A serializer for `GRPCReflectionV1.ServerReflectionRequest` messages.
        ///   - deserializer: A deserializer for `GRPCReflectionV1.ServerReflectionResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func serverReflectionInfo<Result>(
            request: GRPCCore.StreamingClientRequest<GRPCReflectionV1.ServerReflectionRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCReflectionV1.ServerReflectionRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCReflectionV1.ServerReflectionResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCReflectionV1.ServerReflectionResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "grpc.reflection.v1.ServerReflection" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Tells clients which services a server has, and the descriptors of their messages.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "ServerReflectionInfo" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > One answer to each request, in order.
        ///
        /// - Parameters:
        ///   - request: A streaming request producing `GRPCReflectionV1.ServerReflectionRequest` messages.
        ///   - serializer: A serializer for `GRPCReflectionV1.ServerReflectionRequest` messages.
        ///   - deserializer: A deserializer for `GRPCReflectionV1.ServerReflectionResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func serverReflectionInfo<Result>(
            request: GRPCCore.StreamingClientRequest<GRPCReflectionV1.ServerReflectionRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCReflectionV1.ServerReflectionRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCReflectionV1.ServerReflectionResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCReflectionV1.ServerReflectionResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.bidirectionalStreaming(
                request: request,
                descriptor: GRPCReflectionV1_ServerReflection.Method.ServerReflectionInfo.descriptor,
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
extension GRPCReflectionV1_ServerReflection.ClientProtocol {
    /// Call the "ServerReflectionInfo" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > One answer to each request, in order.
    ///
    /// - Parameters:
    ///   - request: A streaming request producing `GRPCReflectionV1.ServerReflectionRequest` messages.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func serverReflectionInfo<Result>(
        request: GRPCCore.StreamingClientRequest<GRPCReflectionV1.ServerReflectionRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCReflectionV1.ServerReflectionResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.serverReflectionInfo(
            request: request,
            serializer: LabMessageSerializer<GRPCReflectionV1.ServerReflectionRequest>(),
            deserializer: LabMessageDeserializer<GRPCReflectionV1.ServerReflectionResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCReflectionV1_ServerReflection.ClientProtocol {
    /// Call the "ServerReflectionInfo" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > One answer to each request, in order.
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
    public func serverReflectionInfo<Result>(
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        requestProducer producer: @Sendable @escaping (GRPCCore.RPCWriter<GRPCReflectionV1.ServerReflectionRequest>) async throws -> Void,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCReflectionV1.ServerReflectionResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.StreamingClientRequest<GRPCReflectionV1.ServerReflectionRequest>(
            metadata: metadata,
            producer: producer
        )
        return try await self.serverReflectionInfo(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}