// Generated from thetalab/marketdata/v1/worlds.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - thetalab.marketdata.v1.Worlds

/// Namespace containing generated types for the "thetalab.marketdata.v1.Worlds" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum MarketDataV1_Worlds: Sendable {
    /// Service descriptor for the "thetalab.marketdata.v1.Worlds" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.Worlds")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "ListWorlds" metadata.
        public enum ListWorlds: Sendable {
            /// Request type for "ListWorlds".
            public typealias Input = MarketDataV1.ListWorldsRequest
            /// Response type for "ListWorlds".
            public typealias Output = MarketDataV1.ListWorldsResponse
            /// Descriptor for "ListWorlds".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.Worlds"),
                method: "ListWorlds",
                type: .unary
            )
        }
        /// Namespace for "AssessRealism" metadata.
        public enum AssessRealism: Sendable {
            /// Request type for "AssessRealism".
            public typealias Input = MarketDataV1.AssessRealismRequest
            /// Response type for "AssessRealism".
            public typealias Output = MarketDataV1.AssessRealismResponse
            /// Descriptor for "AssessRealism".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.Worlds"),
                method: "AssessRealism",
                type: .serverStreaming
            )
        }
        /// Descriptors for all methods in the "thetalab.marketdata.v1.Worlds" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            ListWorlds.descriptor,
            AssessRealism.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "thetalab.marketdata.v1.Worlds" service.
    public static let MarketDataV1_Worlds = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.Worlds")
}

// MARK: thetalab.marketdata.v1.Worlds (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_Worlds {
    /// Streaming variant of the service protocol for the "thetalab.marketdata.v1.Worlds" service.
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
    /// > The worlds of the synthetic market, and how like real markets they are. Served by the synthetic service.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "ListWorlds" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every version of every kind of world, with its parameters and their ranges.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `MarketDataV1.ListWorldsRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.ListWorldsResponse` messages.
        func listWorlds(
            request: GRPCCore.StreamingServerRequest<MarketDataV1.ListWorldsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.ListWorldsResponse>

        /// Handle the "AssessRealism" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Measures the stylised facts of a world over some seeds, and puts each beside its target range.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `MarketDataV1.AssessRealismRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.AssessRealismResponse` messages.
        func assessRealism(
            request: GRPCCore.StreamingServerRequest<MarketDataV1.AssessRealismRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.AssessRealismResponse>
    }

    /// Service protocol for the "thetalab.marketdata.v1.Worlds" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The worlds of the synthetic market, and how like real markets they are. Served by the synthetic service.
    public protocol ServiceProtocol: MarketDataV1_Worlds.StreamingServiceProtocol {
        /// Handle the "ListWorlds" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every version of every kind of world, with its parameters and their ranges.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.ListWorldsRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `MarketDataV1.ListWorldsResponse` message.
        func listWorlds(
            request: GRPCCore.ServerRequest<MarketDataV1.ListWorldsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<MarketDataV1.ListWorldsResponse>

        /// Handle the "AssessRealism" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Measures the stylised facts of a world over some seeds, and puts each beside its target range.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.AssessRealismRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.AssessRealismResponse` messages.
        func assessRealism(
            request: GRPCCore.ServerRequest<MarketDataV1.AssessRealismRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.AssessRealismResponse>
    }

    /// Simple service protocol for the "thetalab.marketdata.v1.Worlds" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The worlds of the synthetic market, and how like real markets they are. Served by the synthetic service.
    public protocol SimpleServiceProtocol: MarketDataV1_Worlds.ServiceProtocol {
        /// Handle the "ListWorlds" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every version of every kind of world, with its parameters and their ranges.
        ///
        /// - Parameters:
        ///   - request: A `MarketDataV1.ListWorldsRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `MarketDataV1.ListWorldsResponse` to respond with.
        func listWorlds(
            request: MarketDataV1.ListWorldsRequest,
            context: GRPCCore.ServerContext
        ) async throws -> MarketDataV1.ListWorldsResponse

        /// Handle the "AssessRealism" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Measures the stylised facts of a world over some seeds, and puts each beside its target range.
        ///
        /// - Parameters:
        ///   - request: A `MarketDataV1.AssessRealismRequest` message.
        ///   - response: A response stream of `MarketDataV1.AssessRealismResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func assessRealism(
            request: MarketDataV1.AssessRealismRequest,
            response: GRPCCore.RPCWriter<MarketDataV1.AssessRealismResponse>,
            context: GRPCCore.ServerContext
        ) async throws
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_Worlds.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: MarketDataV1_Worlds.Method.ListWorlds.descriptor,
            deserializer: LabMessageDeserializer<MarketDataV1.ListWorldsRequest>(),
            serializer: LabMessageSerializer<MarketDataV1.ListWorldsResponse>(),
            handler: { request, context in
                try await self.listWorlds(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: MarketDataV1_Worlds.Method.AssessRealism.descriptor,
            deserializer: LabMessageDeserializer<MarketDataV1.AssessRealismRequest>(),
            serializer: LabMessageSerializer<MarketDataV1.AssessRealismResponse>(),
            handler: { request, context in
                try await self.assessRealism(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_Worlds.ServiceProtocol {
    public func listWorlds(
        request: GRPCCore.StreamingServerRequest<MarketDataV1.ListWorldsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.ListWorldsResponse> {
        let response = try await self.listWorlds(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func assessRealism(
        request: GRPCCore.StreamingServerRequest<MarketDataV1.AssessRealismRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.AssessRealismResponse> {
        let response = try await self.assessRealism(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return response
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_Worlds.SimpleServiceProtocol {
    public func listWorlds(
        request: GRPCCore.ServerRequest<MarketDataV1.ListWorldsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<MarketDataV1.ListWorldsResponse> {
        return GRPCCore.ServerResponse<MarketDataV1.ListWorldsResponse>(
            message: try await self.listWorlds(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func assessRealism(
        request: GRPCCore.ServerRequest<MarketDataV1.AssessRealismRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.AssessRealismResponse> {
        return GRPCCore.StreamingServerResponse<MarketDataV1.AssessRealismResponse>(
            metadata: [:],
            producer: { writer in
                try await self.assessRealism(
                    request: request.message,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }
}

// MARK: thetalab.marketdata.v1.Worlds (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_Worlds {
    /// Generated client protocol for the "thetalab.marketdata.v1.Worlds" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The worlds of the synthetic market, and how like real markets they are. Served by the synthetic service.
    public protocol ClientProtocol: Sendable {
        /// Call the "ListWorlds" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every version of every kind of world, with its parameters and their ranges.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.ListWorldsRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.ListWorldsRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.ListWorldsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func listWorlds<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.ListWorldsRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.ListWorldsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.ListWorldsResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ListWorldsResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "AssessRealism" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Measures the stylised facts of a world over some seeds, and puts each beside its target range.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.AssessRealismRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.AssessRealismRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.AssessRealismResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func assessRealism<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.AssessRealismRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.AssessRealismRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.AssessRealismResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.AssessRealismResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "thetalab.marketdata.v1.Worlds" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The worlds of the synthetic market, and how like real markets they are. Served by the synthetic service.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "ListWorlds" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every version of every kind of world, with its parameters and their ranges.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.ListWorldsRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.ListWorldsRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.ListWorldsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func listWorlds<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.ListWorldsRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.ListWorldsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.ListWorldsResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ListWorldsResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: MarketDataV1_Worlds.Method.ListWorlds.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "AssessRealism" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Measures the stylised facts of a world over some seeds, and puts each beside its target range.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.AssessRealismRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.AssessRealismRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.AssessRealismResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func assessRealism<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.AssessRealismRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.AssessRealismRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.AssessRealismResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.AssessRealismResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.serverStreaming(
                request: request,
                descriptor: MarketDataV1_Worlds.Method.AssessRealism.descriptor,
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
extension MarketDataV1_Worlds.ClientProtocol {
    /// Call the "ListWorlds" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every version of every kind of world, with its parameters and their ranges.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `MarketDataV1.ListWorldsRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listWorlds<Result>(
        request: GRPCCore.ClientRequest<MarketDataV1.ListWorldsRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ListWorldsResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.listWorlds(
            request: request,
            serializer: LabMessageSerializer<MarketDataV1.ListWorldsRequest>(),
            deserializer: LabMessageDeserializer<MarketDataV1.ListWorldsResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "AssessRealism" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Measures the stylised facts of a world over some seeds, and puts each beside its target range.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `MarketDataV1.AssessRealismRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func assessRealism<Result>(
        request: GRPCCore.ClientRequest<MarketDataV1.AssessRealismRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.AssessRealismResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.assessRealism(
            request: request,
            serializer: LabMessageSerializer<MarketDataV1.AssessRealismRequest>(),
            deserializer: LabMessageDeserializer<MarketDataV1.AssessRealismResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_Worlds.ClientProtocol {
    /// Call the "ListWorlds" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every version of every kind of world, with its parameters and their ranges.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listWorlds<Result>(
        _ message: MarketDataV1.ListWorldsRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ListWorldsResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<MarketDataV1.ListWorldsRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.listWorlds(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "AssessRealism" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Measures the stylised facts of a world over some seeds, and puts each beside its target range.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func assessRealism<Result>(
        _ message: MarketDataV1.AssessRealismRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.AssessRealismResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<MarketDataV1.AssessRealismRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.assessRealism(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}