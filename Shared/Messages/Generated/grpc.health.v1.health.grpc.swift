// Generated from grpc/health/v1/health.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - grpc.health.v1.Health

/// Namespace containing generated types for the "grpc.health.v1.Health" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum GRPCHealthV1_Health: Sendable {
    /// Service descriptor for the "grpc.health.v1.Health" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.health.v1.Health")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "Check" metadata.
        public enum Check: Sendable {
            /// Request type for "Check".
            public typealias Input = GRPCHealthV1.HealthCheckRequest
            /// Response type for "Check".
            public typealias Output = GRPCHealthV1.HealthCheckResponse
            /// Descriptor for "Check".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.health.v1.Health"),
                method: "Check",
                type: .unary
            )
        }
        /// Namespace for "List" metadata.
        public enum List: Sendable {
            /// Request type for "List".
            public typealias Input = GRPCHealthV1.HealthListRequest
            /// Response type for "List".
            public typealias Output = GRPCHealthV1.HealthListResponse
            /// Descriptor for "List".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.health.v1.Health"),
                method: "List",
                type: .unary
            )
        }
        /// Namespace for "Watch" metadata.
        public enum Watch: Sendable {
            /// Request type for "Watch".
            public typealias Input = GRPCHealthV1.HealthCheckRequest
            /// Response type for "Watch".
            public typealias Output = GRPCHealthV1.HealthCheckResponse
            /// Descriptor for "Watch".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.health.v1.Health"),
                method: "Watch",
                type: .serverStreaming
            )
        }
        /// Descriptors for all methods in the "grpc.health.v1.Health" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            Check.descriptor,
            List.descriptor,
            Watch.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "grpc.health.v1.Health" service.
    public static let GRPCHealthV1_Health = GRPCCore.ServiceDescriptor(fullyQualifiedService: "grpc.health.v1.Health")
}

// MARK: grpc.health.v1.Health (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCHealthV1_Health {
    /// Streaming variant of the service protocol for the "grpc.health.v1.Health" service.
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
    /// > Tells whether a server, or one of its services, takes calls.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "Check" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The state now. An unknown service is NOT_FOUND; the empty name is the server as a whole.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCHealthV1.HealthCheckRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCHealthV1.HealthCheckResponse` messages.
        func check(
            request: GRPCCore.StreamingServerRequest<GRPCHealthV1.HealthCheckRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCHealthV1.HealthCheckResponse>

        /// Handle the "List" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The states of all services now, without a common moment. RESOURCE_EXHAUSTED above 100 services.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCHealthV1.HealthListRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCHealthV1.HealthListResponse` messages.
        func list(
            request: GRPCCore.StreamingServerRequest<GRPCHealthV1.HealthListRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCHealthV1.HealthListResponse>

        /// Handle the "Watch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The state now and after each change. An unknown service is SERVICE_UNKNOWN, and may become known later.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `GRPCHealthV1.HealthCheckRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCHealthV1.HealthCheckResponse` messages.
        func watch(
            request: GRPCCore.StreamingServerRequest<GRPCHealthV1.HealthCheckRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCHealthV1.HealthCheckResponse>
    }

    /// Service protocol for the "grpc.health.v1.Health" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Tells whether a server, or one of its services, takes calls.
    public protocol ServiceProtocol: GRPCHealthV1_Health.StreamingServiceProtocol {
        /// Handle the "Check" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The state now. An unknown service is NOT_FOUND; the empty name is the server as a whole.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCHealthV1.HealthCheckRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `GRPCHealthV1.HealthCheckResponse` message.
        func check(
            request: GRPCCore.ServerRequest<GRPCHealthV1.HealthCheckRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<GRPCHealthV1.HealthCheckResponse>

        /// Handle the "List" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The states of all services now, without a common moment. RESOURCE_EXHAUSTED above 100 services.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCHealthV1.HealthListRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `GRPCHealthV1.HealthListResponse` message.
        func list(
            request: GRPCCore.ServerRequest<GRPCHealthV1.HealthListRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<GRPCHealthV1.HealthListResponse>

        /// Handle the "Watch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The state now and after each change. An unknown service is SERVICE_UNKNOWN, and may become known later.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCHealthV1.HealthCheckRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `GRPCHealthV1.HealthCheckResponse` messages.
        func watch(
            request: GRPCCore.ServerRequest<GRPCHealthV1.HealthCheckRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<GRPCHealthV1.HealthCheckResponse>
    }

    /// Simple service protocol for the "grpc.health.v1.Health" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Tells whether a server, or one of its services, takes calls.
    public protocol SimpleServiceProtocol: GRPCHealthV1_Health.ServiceProtocol {
        /// Handle the "Check" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The state now. An unknown service is NOT_FOUND; the empty name is the server as a whole.
        ///
        /// - Parameters:
        ///   - request: A `GRPCHealthV1.HealthCheckRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `GRPCHealthV1.HealthCheckResponse` to respond with.
        func check(
            request: GRPCHealthV1.HealthCheckRequest,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCHealthV1.HealthCheckResponse

        /// Handle the "List" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The states of all services now, without a common moment. RESOURCE_EXHAUSTED above 100 services.
        ///
        /// - Parameters:
        ///   - request: A `GRPCHealthV1.HealthListRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `GRPCHealthV1.HealthListResponse` to respond with.
        func list(
            request: GRPCHealthV1.HealthListRequest,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCHealthV1.HealthListResponse

        /// Handle the "Watch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The state now and after each change. An unknown service is SERVICE_UNKNOWN, and may become known later.
        ///
        /// - Parameters:
        ///   - request: A `GRPCHealthV1.HealthCheckRequest` message.
        ///   - response: A response stream of `GRPCHealthV1.HealthCheckResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func watch(
            request: GRPCHealthV1.HealthCheckRequest,
            response: GRPCCore.RPCWriter<GRPCHealthV1.HealthCheckResponse>,
            context: GRPCCore.ServerContext
        ) async throws
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCHealthV1_Health.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: GRPCHealthV1_Health.Method.Check.descriptor,
            deserializer: LabMessageDeserializer<GRPCHealthV1.HealthCheckRequest>(),
            serializer: LabMessageSerializer<GRPCHealthV1.HealthCheckResponse>(),
            handler: { request, context in
                try await self.check(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: GRPCHealthV1_Health.Method.List.descriptor,
            deserializer: LabMessageDeserializer<GRPCHealthV1.HealthListRequest>(),
            serializer: LabMessageSerializer<GRPCHealthV1.HealthListResponse>(),
            handler: { request, context in
                try await self.list(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: GRPCHealthV1_Health.Method.Watch.descriptor,
            deserializer: LabMessageDeserializer<GRPCHealthV1.HealthCheckRequest>(),
            serializer: LabMessageSerializer<GRPCHealthV1.HealthCheckResponse>(),
            handler: { request, context in
                try await self.watch(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCHealthV1_Health.ServiceProtocol {
    public func check(
        request: GRPCCore.StreamingServerRequest<GRPCHealthV1.HealthCheckRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCHealthV1.HealthCheckResponse> {
        let response = try await self.check(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func list(
        request: GRPCCore.StreamingServerRequest<GRPCHealthV1.HealthListRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCHealthV1.HealthListResponse> {
        let response = try await self.list(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func watch(
        request: GRPCCore.StreamingServerRequest<GRPCHealthV1.HealthCheckRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCHealthV1.HealthCheckResponse> {
        let response = try await self.watch(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return response
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCHealthV1_Health.SimpleServiceProtocol {
    public func check(
        request: GRPCCore.ServerRequest<GRPCHealthV1.HealthCheckRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<GRPCHealthV1.HealthCheckResponse> {
        return GRPCCore.ServerResponse<GRPCHealthV1.HealthCheckResponse>(
            message: try await self.check(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func list(
        request: GRPCCore.ServerRequest<GRPCHealthV1.HealthListRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<GRPCHealthV1.HealthListResponse> {
        return GRPCCore.ServerResponse<GRPCHealthV1.HealthListResponse>(
            message: try await self.list(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func watch(
        request: GRPCCore.ServerRequest<GRPCHealthV1.HealthCheckRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<GRPCHealthV1.HealthCheckResponse> {
        return GRPCCore.StreamingServerResponse<GRPCHealthV1.HealthCheckResponse>(
            metadata: [:],
            producer: { writer in
                try await self.watch(
                    request: request.message,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }
}

// MARK: grpc.health.v1.Health (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCHealthV1_Health {
    /// Generated client protocol for the "grpc.health.v1.Health" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Tells whether a server, or one of its services, takes calls.
    public protocol ClientProtocol: Sendable {
        /// Call the "Check" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The state now. An unknown service is NOT_FOUND; the empty name is the server as a whole.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCHealthV1.HealthCheckRequest` message.
        ///   - serializer: A serializer for `GRPCHealthV1.HealthCheckRequest` messages.
        ///   - deserializer: A deserializer for `GRPCHealthV1.HealthCheckResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func check<Result>(
            request: GRPCCore.ClientRequest<GRPCHealthV1.HealthCheckRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCHealthV1.HealthCheckRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCHealthV1.HealthCheckResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCHealthV1.HealthCheckResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "List" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The states of all services now, without a common moment. RESOURCE_EXHAUSTED above 100 services.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCHealthV1.HealthListRequest` message.
        ///   - serializer: A serializer for `GRPCHealthV1.HealthListRequest` messages.
        ///   - deserializer: A deserializer for `GRPCHealthV1.HealthListResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func list<Result>(
            request: GRPCCore.ClientRequest<GRPCHealthV1.HealthListRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCHealthV1.HealthListRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCHealthV1.HealthListResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCHealthV1.HealthListResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "Watch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The state now and after each change. An unknown service is SERVICE_UNKNOWN, and may become known later.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCHealthV1.HealthCheckRequest` message.
        ///   - serializer: A serializer for `GRPCHealthV1.HealthCheckRequest` messages.
        ///   - deserializer: A deserializer for `GRPCHealthV1.HealthCheckResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func watch<Result>(
            request: GRPCCore.ClientRequest<GRPCHealthV1.HealthCheckRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCHealthV1.HealthCheckRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCHealthV1.HealthCheckResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCHealthV1.HealthCheckResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "grpc.health.v1.Health" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Tells whether a server, or one of its services, takes calls.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "Check" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The state now. An unknown service is NOT_FOUND; the empty name is the server as a whole.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCHealthV1.HealthCheckRequest` message.
        ///   - serializer: A serializer for `GRPCHealthV1.HealthCheckRequest` messages.
        ///   - deserializer: A deserializer for `GRPCHealthV1.HealthCheckResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func check<Result>(
            request: GRPCCore.ClientRequest<GRPCHealthV1.HealthCheckRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCHealthV1.HealthCheckRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCHealthV1.HealthCheckResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCHealthV1.HealthCheckResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: GRPCHealthV1_Health.Method.Check.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "List" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The states of all services now, without a common moment. RESOURCE_EXHAUSTED above 100 services.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCHealthV1.HealthListRequest` message.
        ///   - serializer: A serializer for `GRPCHealthV1.HealthListRequest` messages.
        ///   - deserializer: A deserializer for `GRPCHealthV1.HealthListResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func list<Result>(
            request: GRPCCore.ClientRequest<GRPCHealthV1.HealthListRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCHealthV1.HealthListRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCHealthV1.HealthListResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCHealthV1.HealthListResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: GRPCHealthV1_Health.Method.List.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "Watch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The state now and after each change. An unknown service is SERVICE_UNKNOWN, and may become known later.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `GRPCHealthV1.HealthCheckRequest` message.
        ///   - serializer: A serializer for `GRPCHealthV1.HealthCheckRequest` messages.
        ///   - deserializer: A deserializer for `GRPCHealthV1.HealthCheckResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func watch<Result>(
            request: GRPCCore.ClientRequest<GRPCHealthV1.HealthCheckRequest>,
            serializer: some GRPCCore.MessageSerializer<GRPCHealthV1.HealthCheckRequest>,
            deserializer: some GRPCCore.MessageDeserializer<GRPCHealthV1.HealthCheckResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCHealthV1.HealthCheckResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.serverStreaming(
                request: request,
                descriptor: GRPCHealthV1_Health.Method.Watch.descriptor,
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
extension GRPCHealthV1_Health.ClientProtocol {
    /// Call the "Check" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The state now. An unknown service is NOT_FOUND; the empty name is the server as a whole.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `GRPCHealthV1.HealthCheckRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func check<Result>(
        request: GRPCCore.ClientRequest<GRPCHealthV1.HealthCheckRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCHealthV1.HealthCheckResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.check(
            request: request,
            serializer: LabMessageSerializer<GRPCHealthV1.HealthCheckRequest>(),
            deserializer: LabMessageDeserializer<GRPCHealthV1.HealthCheckResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "List" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The states of all services now, without a common moment. RESOURCE_EXHAUSTED above 100 services.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `GRPCHealthV1.HealthListRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func list<Result>(
        request: GRPCCore.ClientRequest<GRPCHealthV1.HealthListRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCHealthV1.HealthListResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.list(
            request: request,
            serializer: LabMessageSerializer<GRPCHealthV1.HealthListRequest>(),
            deserializer: LabMessageDeserializer<GRPCHealthV1.HealthListResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "Watch" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The state now and after each change. An unknown service is SERVICE_UNKNOWN, and may become known later.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `GRPCHealthV1.HealthCheckRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func watch<Result>(
        request: GRPCCore.ClientRequest<GRPCHealthV1.HealthCheckRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCHealthV1.HealthCheckResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.watch(
            request: request,
            serializer: LabMessageSerializer<GRPCHealthV1.HealthCheckRequest>(),
            deserializer: LabMessageDeserializer<GRPCHealthV1.HealthCheckResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCHealthV1_Health.ClientProtocol {
    /// Call the "Check" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The state now. An unknown service is NOT_FOUND; the empty name is the server as a whole.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func check<Result>(
        _ message: GRPCHealthV1.HealthCheckRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCHealthV1.HealthCheckResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<GRPCHealthV1.HealthCheckRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.check(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "List" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The states of all services now, without a common moment. RESOURCE_EXHAUSTED above 100 services.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func list<Result>(
        _ message: GRPCHealthV1.HealthListRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<GRPCHealthV1.HealthListResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<GRPCHealthV1.HealthListRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.list(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "Watch" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The state now and after each change. An unknown service is SERVICE_UNKNOWN, and may become known later.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func watch<Result>(
        _ message: GRPCHealthV1.HealthCheckRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<GRPCHealthV1.HealthCheckResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<GRPCHealthV1.HealthCheckRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.watch(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}