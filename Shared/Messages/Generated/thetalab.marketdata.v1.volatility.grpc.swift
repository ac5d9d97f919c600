// Generated from thetalab/marketdata/v1/volatility.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - thetalab.marketdata.v1.VolatilityIndex

/// Namespace containing generated types for the "thetalab.marketdata.v1.VolatilityIndex" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum MarketDataV1_VolatilityIndex: Sendable {
    /// Service descriptor for the "thetalab.marketdata.v1.VolatilityIndex" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.VolatilityIndex")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "StreamVolatilityIndex" metadata.
        public enum StreamVolatilityIndex: Sendable {
            /// Request type for "StreamVolatilityIndex".
            public typealias Input = MarketDataV1.StreamVolatilityIndexRequest
            /// Response type for "StreamVolatilityIndex".
            public typealias Output = MarketDataV1.StreamVolatilityIndexResponse
            /// Descriptor for "StreamVolatilityIndex".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.VolatilityIndex"),
                method: "StreamVolatilityIndex",
                type: .serverStreaming
            )
        }
        /// Descriptors for all methods in the "thetalab.marketdata.v1.VolatilityIndex" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            StreamVolatilityIndex.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "thetalab.marketdata.v1.VolatilityIndex" service.
    public static let MarketDataV1_VolatilityIndex = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.VolatilityIndex")
}

// MARK: thetalab.marketdata.v1.VolatilityIndex (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_VolatilityIndex {
    /// Streaming variant of the service protocol for the "thetalab.marketdata.v1.VolatilityIndex" service.
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
    /// > The recorded volatility index of a coin: what the market asked for a month of volatility. Served by the scraper.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "StreamVolatilityIndex" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The samples in order of time, with the key of the whole recorded series: what stands on them can say on which
        /// > revision it stands.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `MarketDataV1.StreamVolatilityIndexRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.StreamVolatilityIndexResponse` messages.
        func streamVolatilityIndex(
            request: GRPCCore.StreamingServerRequest<MarketDataV1.StreamVolatilityIndexRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.StreamVolatilityIndexResponse>
    }

    /// Service protocol for the "thetalab.marketdata.v1.VolatilityIndex" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The recorded volatility index of a coin: what the market asked for a month of volatility. Served by the scraper.
    public protocol ServiceProtocol: MarketDataV1_VolatilityIndex.StreamingServiceProtocol {
        /// Handle the "StreamVolatilityIndex" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The samples in order of time, with the key of the whole recorded series: what stands on them can say on which
        /// > revision it stands.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.StreamVolatilityIndexRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.StreamVolatilityIndexResponse` messages.
        func streamVolatilityIndex(
            request: GRPCCore.ServerRequest<MarketDataV1.StreamVolatilityIndexRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.StreamVolatilityIndexResponse>
    }

    /// Simple service protocol for the "thetalab.marketdata.v1.VolatilityIndex" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The recorded volatility index of a coin: what the market asked for a month of volatility. Served by the scraper.
    public protocol SimpleServiceProtocol: MarketDataV1_VolatilityIndex.ServiceProtocol {
        /// Handle the "StreamVolatilityIndex" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The samples in order of time, with the key of the whole recorded series: what stands on them can say on which
        /// > revision it stands.
        ///
        /// - Parameters:
        ///   - request: A `MarketDataV1.StreamVolatilityIndexRequest` message.
        ///   - response: A response stream of `MarketDataV1.StreamVolatilityIndexResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func streamVolatilityIndex(
            request: MarketDataV1.StreamVolatilityIndexRequest,
            response: GRPCCore.RPCWriter<MarketDataV1.StreamVolatilityIndexResponse>,
            context: GRPCCore.ServerContext
        ) async throws
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_VolatilityIndex.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: MarketDataV1_VolatilityIndex.Method.StreamVolatilityIndex.descriptor,
            deserializer: LabMessageDeserializer<MarketDataV1.StreamVolatilityIndexRequest>(),
            serializer: LabMessageSerializer<MarketDataV1.StreamVolatilityIndexResponse>(),
            handler: { request, context in
                try await self.streamVolatilityIndex(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_VolatilityIndex.ServiceProtocol {
    public func streamVolatilityIndex(
        request: GRPCCore.StreamingServerRequest<MarketDataV1.StreamVolatilityIndexRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.StreamVolatilityIndexResponse> {
        let response = try await self.streamVolatilityIndex(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return response
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_VolatilityIndex.SimpleServiceProtocol {
    public func streamVolatilityIndex(
        request: GRPCCore.ServerRequest<MarketDataV1.StreamVolatilityIndexRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.StreamVolatilityIndexResponse> {
        return GRPCCore.StreamingServerResponse<MarketDataV1.StreamVolatilityIndexResponse>(
            metadata: [:],
            producer: { writer in
                try await self.streamVolatilityIndex(
                    request: request.message,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }
}

// MARK: thetalab.marketdata.v1.VolatilityIndex (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_VolatilityIndex {
    /// Generated client protocol for the "thetalab.marketdata.v1.VolatilityIndex" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The recorded volatility index of a coin: what the market asked for a month of volatility. Served by the scraper.
    public protocol ClientProtocol: Sendable {
        /// Call the "StreamVolatilityIndex" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The samples in order of time, with the key of the whole recorded series: what stands on them can say on which
        /// > revision it stands.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.StreamVolatilityIndexRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.StreamVolatilityIndexRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.StreamVolatilityIndexResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func streamVolatilityIndex<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.StreamVolatilityIndexRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.StreamVolatilityIndexRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.StreamVolatilityIndexResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.StreamVolatilityIndexResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "thetalab.marketdata.v1.VolatilityIndex" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The recorded volatility index of a coin: what the market asked for a month of volatility. Served by the scraper.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "StreamVolatilityIndex" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The samples in order of time, with the key of the whole recorded series: what stands on them can say on which
        /// > revision it stands.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.StreamVolatilityIndexRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.StreamVolatilityIndexRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.StreamVolatilityIndexResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func streamVolatilityIndex<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.StreamVolatilityIndexRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.StreamVolatilityIndexRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.StreamVolatilityIndexResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.StreamVolatilityIndexResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.serverStreaming(
                request: request,
                descriptor: MarketDataV1_VolatilityIndex.Method.StreamVolatilityIndex.descriptor,
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
extension MarketDataV1_VolatilityIndex.ClientProtocol {
    /// Call the "StreamVolatilityIndex" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The samples in order of time, with the key of the whole recorded series: what stands on them can say on which
    /// > revision it stands.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `MarketDataV1.StreamVolatilityIndexRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func streamVolatilityIndex<Result>(
        request: GRPCCore.ClientRequest<MarketDataV1.StreamVolatilityIndexRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.StreamVolatilityIndexResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.streamVolatilityIndex(
            request: request,
            serializer: LabMessageSerializer<MarketDataV1.StreamVolatilityIndexRequest>(),
            deserializer: LabMessageDeserializer<MarketDataV1.StreamVolatilityIndexResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_VolatilityIndex.ClientProtocol {
    /// Call the "StreamVolatilityIndex" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The samples in order of time, with the key of the whole recorded series: what stands on them can say on which
    /// > revision it stands.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func streamVolatilityIndex<Result>(
        _ message: MarketDataV1.StreamVolatilityIndexRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.StreamVolatilityIndexResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<MarketDataV1.StreamVolatilityIndexRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.streamVolatilityIndex(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}