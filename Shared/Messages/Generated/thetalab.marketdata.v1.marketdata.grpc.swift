// Generated from thetalab/marketdata/v1/marketdata.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - thetalab.marketdata.v1.MarketData

/// Namespace containing generated types for the "thetalab.marketdata.v1.MarketData" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum MarketDataV1_MarketData: Sendable {
    /// Service descriptor for the "thetalab.marketdata.v1.MarketData" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.MarketData")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "ListSources" metadata.
        public enum ListSources: Sendable {
            /// Request type for "ListSources".
            public typealias Input = MarketDataV1.ListSourcesRequest
            /// Response type for "ListSources".
            public typealias Output = MarketDataV1.ListSourcesResponse
            /// Descriptor for "ListSources".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.MarketData"),
                method: "ListSources",
                type: .unary
            )
        }
        /// Namespace for "Describe" metadata.
        public enum Describe: Sendable {
            /// Request type for "Describe".
            public typealias Input = MarketDataV1.DescribeRequest
            /// Response type for "Describe".
            public typealias Output = MarketDataV1.DescribeResponse
            /// Descriptor for "Describe".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.MarketData"),
                method: "Describe",
                type: .unary
            )
        }
        /// Namespace for "ResolveDataset" metadata.
        public enum ResolveDataset: Sendable {
            /// Request type for "ResolveDataset".
            public typealias Input = MarketDataV1.ResolveDatasetRequest
            /// Response type for "ResolveDataset".
            public typealias Output = MarketDataV1.ResolveDatasetResponse
            /// Descriptor for "ResolveDataset".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.MarketData"),
                method: "ResolveDataset",
                type: .unary
            )
        }
        /// Namespace for "StreamChain" metadata.
        public enum StreamChain: Sendable {
            /// Request type for "StreamChain".
            public typealias Input = MarketDataV1.StreamChainRequest
            /// Response type for "StreamChain".
            public typealias Output = MarketDataV1.StreamChainResponse
            /// Descriptor for "StreamChain".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.MarketData"),
                method: "StreamChain",
                type: .serverStreaming
            )
        }
        /// Namespace for "StreamIndex" metadata.
        public enum StreamIndex: Sendable {
            /// Request type for "StreamIndex".
            public typealias Input = MarketDataV1.StreamIndexRequest
            /// Response type for "StreamIndex".
            public typealias Output = MarketDataV1.StreamIndexResponse
            /// Descriptor for "StreamIndex".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.MarketData"),
                method: "StreamIndex",
                type: .serverStreaming
            )
        }
        /// Namespace for "DeliveryPrices" metadata.
        public enum DeliveryPrices: Sendable {
            /// Request type for "DeliveryPrices".
            public typealias Input = MarketDataV1.DeliveryPricesRequest
            /// Response type for "DeliveryPrices".
            public typealias Output = MarketDataV1.DeliveryPricesResponse
            /// Descriptor for "DeliveryPrices".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.MarketData"),
                method: "DeliveryPrices",
                type: .unary
            )
        }
        /// Descriptors for all methods in the "thetalab.marketdata.v1.MarketData" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            ListSources.descriptor,
            Describe.descriptor,
            ResolveDataset.descriptor,
            StreamChain.descriptor,
            StreamIndex.descriptor,
            DeliveryPrices.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "thetalab.marketdata.v1.MarketData" service.
    public static let MarketDataV1_MarketData = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.MarketData")
}

// MARK: thetalab.marketdata.v1.MarketData (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_MarketData {
    /// Streaming variant of the service protocol for the "thetalab.marketdata.v1.MarketData" service.
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
    /// > Option chains and what belongs to them, whatever their source. One contract for every market-data service: a source
    /// > is chosen by name.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "ListSources" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The sources this service has, and what each can serve.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `MarketDataV1.ListSourcesRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.ListSourcesResponse` messages.
        func listSources(
            request: GRPCCore.StreamingServerRequest<MarketDataV1.ListSourcesRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.ListSourcesResponse>

        /// Handle the "Describe" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Coverage, gaps, defects and digests of a source.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `MarketDataV1.DescribeRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.DescribeResponse` messages.
        func describe(
            request: GRPCCore.StreamingServerRequest<MarketDataV1.DescribeRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.DescribeResponse>

        /// Handle the "ResolveDataset" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The key of the dataset that a request names, before it is streamed.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `MarketDataV1.ResolveDatasetRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.ResolveDatasetResponse` messages.
        func resolveDataset(
            request: GRPCCore.StreamingServerRequest<MarketDataV1.ResolveDatasetRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.ResolveDatasetResponse>

        /// Handle the "StreamChain" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Whole snapshots in time order, in chunks of about 1 MiB.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `MarketDataV1.StreamChainRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.StreamChainResponse` messages.
        func streamChain(
            request: GRPCCore.StreamingServerRequest<MarketDataV1.StreamChainRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.StreamChainResponse>

        /// Handle the "StreamIndex" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The index series of its own, where the source has one (it serves delivery prices).
        ///
        /// - Parameters:
        ///   - request: A streaming request of `MarketDataV1.StreamIndexRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.StreamIndexResponse` messages.
        func streamIndex(
            request: GRPCCore.StreamingServerRequest<MarketDataV1.StreamIndexRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.StreamIndexResponse>

        /// Handle the "DeliveryPrices" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Delivery prices that the source itself knows, by expiry.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `MarketDataV1.DeliveryPricesRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.DeliveryPricesResponse` messages.
        func deliveryPrices(
            request: GRPCCore.StreamingServerRequest<MarketDataV1.DeliveryPricesRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.DeliveryPricesResponse>
    }

    /// Service protocol for the "thetalab.marketdata.v1.MarketData" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Option chains and what belongs to them, whatever their source. One contract for every market-data service: a source
    /// > is chosen by name.
    public protocol ServiceProtocol: MarketDataV1_MarketData.StreamingServiceProtocol {
        /// Handle the "ListSources" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The sources this service has, and what each can serve.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.ListSourcesRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `MarketDataV1.ListSourcesResponse` message.
        func listSources(
            request: GRPCCore.ServerRequest<MarketDataV1.ListSourcesRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<MarketDataV1.ListSourcesResponse>

        /// Handle the "Describe" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Coverage, gaps, defects and digests of a source.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.DescribeRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `MarketDataV1.DescribeResponse` message.
        func describe(
            request: GRPCCore.ServerRequest<MarketDataV1.DescribeRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<MarketDataV1.DescribeResponse>

        /// Handle the "ResolveDataset" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The key of the dataset that a request names, before it is streamed.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.ResolveDatasetRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `MarketDataV1.ResolveDatasetResponse` message.
        func resolveDataset(
            request: GRPCCore.ServerRequest<MarketDataV1.ResolveDatasetRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<MarketDataV1.ResolveDatasetResponse>

        /// Handle the "StreamChain" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Whole snapshots in time order, in chunks of about 1 MiB.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.StreamChainRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.StreamChainResponse` messages.
        func streamChain(
            request: GRPCCore.ServerRequest<MarketDataV1.StreamChainRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.StreamChainResponse>

        /// Handle the "StreamIndex" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The index series of its own, where the source has one (it serves delivery prices).
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.StreamIndexRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.StreamIndexResponse` messages.
        func streamIndex(
            request: GRPCCore.ServerRequest<MarketDataV1.StreamIndexRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.StreamIndexResponse>

        /// Handle the "DeliveryPrices" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Delivery prices that the source itself knows, by expiry.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.DeliveryPricesRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `MarketDataV1.DeliveryPricesResponse` message.
        func deliveryPrices(
            request: GRPCCore.ServerRequest<MarketDataV1.DeliveryPricesRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<MarketDataV1.DeliveryPricesResponse>
    }

    /// Simple service protocol for the "thetalab.marketdata.v1.MarketData" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Option chains and what belongs to them, whatever their source. One contract for every market-data service: a source
    /// > is chosen by name.
    public protocol SimpleServiceProtocol: MarketDataV1_MarketData.ServiceProtocol {
        /// Handle the "ListSources" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The sources this service has, and what each can serve.
        ///
        /// - Parameters:
        ///   - request: A `MarketDataV1.ListSourcesRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `MarketDataV1.ListSourcesResponse` to respond with.
        func listSources(
            request: MarketDataV1.ListSourcesRequest,
            context: GRPCCore.ServerContext
        ) async throws -> MarketDataV1.ListSourcesResponse

        /// Handle the "Describe" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Coverage, gaps, defects and digests of a source.
        ///
        /// - Parameters:
        ///   - request: A `MarketDataV1.DescribeRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `MarketDataV1.DescribeResponse` to respond with.
        func describe(
            request: MarketDataV1.DescribeRequest,
            context: GRPCCore.ServerContext
        ) async throws -> MarketDataV1.DescribeResponse

        /// Handle the "ResolveDataset" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The key of the dataset that a request names, before it is streamed.
        ///
        /// - Parameters:
        ///   - request: A `MarketDataV1.ResolveDatasetRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `MarketDataV1.ResolveDatasetResponse` to respond with.
        func resolveDataset(
            request: MarketDataV1.ResolveDatasetRequest,
            context: GRPCCore.ServerContext
        ) async throws -> MarketDataV1.ResolveDatasetResponse

        /// Handle the "StreamChain" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Whole snapshots in time order, in chunks of about 1 MiB.
        ///
        /// - Parameters:
        ///   - request: A `MarketDataV1.StreamChainRequest` message.
        ///   - response: A response stream of `MarketDataV1.StreamChainResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func streamChain(
            request: MarketDataV1.StreamChainRequest,
            response: GRPCCore.RPCWriter<MarketDataV1.StreamChainResponse>,
            context: GRPCCore.ServerContext
        ) async throws

        /// Handle the "StreamIndex" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The index series of its own, where the source has one (it serves delivery prices).
        ///
        /// - Parameters:
        ///   - request: A `MarketDataV1.StreamIndexRequest` message.
        ///   - response: A response stream of `MarketDataV1.StreamIndexResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func streamIndex(
            request: MarketDataV1.StreamIndexRequest,
            response: GRPCCore.RPCWriter<MarketDataV1.StreamIndexResponse>,
            context: GRPCCore.ServerContext
        ) async throws

        /// Handle the "DeliveryPrices" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Delivery prices that the source itself knows, by expiry.
        ///
        /// - Parameters:
        ///   - request: A `MarketDataV1.DeliveryPricesRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `MarketDataV1.DeliveryPricesResponse` to respond with.
        func deliveryPrices(
            request: MarketDataV1.DeliveryPricesRequest,
            context: GRPCCore.ServerContext
        ) async throws -> MarketDataV1.DeliveryPricesResponse
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_MarketData.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: MarketDataV1_MarketData.Method.ListSources.descriptor,
            deserializer: LabMessageDeserializer<MarketDataV1.ListSourcesRequest>(),
            serializer: LabMessageSerializer<MarketDataV1.ListSourcesResponse>(),
            handler: { request, context in
                try await self.listSources(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: MarketDataV1_MarketData.Method.Describe.descriptor,
            deserializer: LabMessageDeserializer<MarketDataV1.DescribeRequest>(),
            serializer: LabMessageSerializer<MarketDataV1.DescribeResponse>(),
            handler: { request, context in
                try await self.describe(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: MarketDataV1_MarketData.Method.ResolveDataset.descriptor,
            deserializer: LabMessageDeserializer<MarketDataV1.ResolveDatasetRequest>(),
            serializer: LabMessageSerializer<MarketDataV1.ResolveDatasetResponse>(),
            handler: { request, context in
                try await self.resolveDataset(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: MarketDataV1_MarketData.Method.StreamChain.descriptor,
            deserializer: LabMessageDeserializer<MarketDataV1.StreamChainRequest>(),
            serializer: LabMessageSerializer<MarketDataV1.StreamChainResponse>(),
            handler: { request, context in
                try await self.streamChain(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: MarketDataV1_MarketData.Method.StreamIndex.descriptor,
            deserializer: LabMessageDeserializer<MarketDataV1.StreamIndexRequest>(),
            serializer: LabMessageSerializer<MarketDataV1.StreamIndexResponse>(),
            handler: { request, context in
                try await self.streamIndex(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: MarketDataV1_MarketData.Method.DeliveryPrices.descriptor,
            deserializer: LabMessageDeserializer<MarketDataV1.DeliveryPricesRequest>(),
            serializer: LabMessageSerializer<MarketDataV1.DeliveryPricesResponse>(),
            handler: { request, context in
                try await self.deliveryPrices(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_MarketData.ServiceProtocol {
    public func listSources(
        request: GRPCCore.StreamingServerRequest<MarketDataV1.ListSourcesRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.ListSourcesResponse> {
        let response = try await self.listSources(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func describe(
        request: GRPCCore.StreamingServerRequest<MarketDataV1.DescribeRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.DescribeResponse> {
        let response = try await self.describe(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func resolveDataset(
        request: GRPCCore.StreamingServerRequest<MarketDataV1.ResolveDatasetRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.ResolveDatasetResponse> {
        let response = try await self.resolveDataset(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func streamChain(
        request: GRPCCore.StreamingServerRequest<MarketDataV1.StreamChainRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.StreamChainResponse> {
        let response = try await self.streamChain(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return response
    }

    public func streamIndex(
        request: GRPCCore.StreamingServerRequest<MarketDataV1.StreamIndexRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.StreamIndexResponse> {
        let response = try await self.streamIndex(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return response
    }

    public func deliveryPrices(
        request: GRPCCore.StreamingServerRequest<MarketDataV1.DeliveryPricesRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.DeliveryPricesResponse> {
        let response = try await self.deliveryPrices(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_MarketData.SimpleServiceProtocol {
    public func listSources(
        request: GRPCCore.ServerRequest<MarketDataV1.ListSourcesRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<MarketDataV1.ListSourcesResponse> {
        return GRPCCore.ServerResponse<MarketDataV1.ListSourcesResponse>(
            message: try await self.listSources(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func describe(
        request: GRPCCore.ServerRequest<MarketDataV1.DescribeRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<MarketDataV1.DescribeResponse> {
        return GRPCCore.ServerResponse<MarketDataV1.DescribeResponse>(
            message: try await self.describe(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func resolveDataset(
        request: GRPCCore.ServerRequest<MarketDataV1.ResolveDatasetRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<MarketDataV1.ResolveDatasetResponse> {
        return GRPCCore.ServerResponse<MarketDataV1.ResolveDatasetResponse>(
            message: try await self.resolveDataset(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func streamChain(
        request: GRPCCore.ServerRequest<MarketDataV1.StreamChainRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.StreamChainResponse> {
        return GRPCCore.StreamingServerResponse<MarketDataV1.StreamChainResponse>(
            metadata: [:],
            producer: { writer in
                try await self.streamChain(
                    request: request.message,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }

    public func streamIndex(
        request: GRPCCore.ServerRequest<MarketDataV1.StreamIndexRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.StreamIndexResponse> {
        return GRPCCore.StreamingServerResponse<MarketDataV1.StreamIndexResponse>(
            metadata: [:],
            producer: { writer in
                try await self.streamIndex(
                    request: request.message,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }

    public func deliveryPrices(
        request: GRPCCore.ServerRequest<MarketDataV1.DeliveryPricesRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<MarketDataV1.DeliveryPricesResponse> {
        return GRPCCore.ServerResponse<MarketDataV1.DeliveryPricesResponse>(
            message: try await self.deliveryPrices(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }
}

// MARK: thetalab.marketdata.v1.MarketData (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_MarketData {
    /// Generated client protocol for the "thetalab.marketdata.v1.MarketData" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Option chains and what belongs to them, whatever their source. One contract for every market-data service: a source
    /// > is chosen by name.
    public protocol ClientProtocol: Sendable {
        /// Call the "ListSources" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The sources this service has, and what each can serve.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.ListSourcesRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.ListSourcesRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.ListSourcesResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func listSources<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.ListSourcesRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.ListSourcesRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.ListSourcesResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ListSourcesResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "Describe" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Coverage, gaps, defects and digests of a source.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.DescribeRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.DescribeRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.DescribeResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func describe<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.DescribeRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.DescribeRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.DescribeResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.DescribeResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "ResolveDataset" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The key of the dataset that a request names, before it is streamed.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.ResolveDatasetRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.ResolveDatasetRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.ResolveDatasetResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func resolveDataset<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.ResolveDatasetRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.ResolveDatasetRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.ResolveDatasetResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ResolveDatasetResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "StreamChain" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Whole snapshots in time order, in chunks of about 1 MiB.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.StreamChainRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.StreamChainRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.StreamChainResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func streamChain<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.StreamChainRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.StreamChainRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.StreamChainResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.StreamChainResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "StreamIndex" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The index series of its own, where the source has one (it serves delivery prices).
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.StreamIndexRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.StreamIndexRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.StreamIndexResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func streamIndex<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.StreamIndexRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.StreamIndexRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.StreamIndexResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.StreamIndexResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "DeliveryPrices" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Delivery prices that the source itself knows, by expiry.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.DeliveryPricesRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.DeliveryPricesRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.DeliveryPricesResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func deliveryPrices<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.DeliveryPricesRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.DeliveryPricesRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.DeliveryPricesResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.DeliveryPricesResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "thetalab.marketdata.v1.MarketData" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Option chains and what belongs to them, whatever their source. One contract for every market-data service: a source
    /// > is chosen by name.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "ListSources" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The sources this service has, and what each can serve.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.ListSourcesRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.ListSourcesRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.ListSourcesResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func listSources<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.ListSourcesRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.ListSourcesRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.ListSourcesResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ListSourcesResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: MarketDataV1_MarketData.Method.ListSources.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "Describe" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Coverage, gaps, defects and digests of a source.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.DescribeRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.DescribeRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.DescribeResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func describe<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.DescribeRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.DescribeRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.DescribeResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.DescribeResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: MarketDataV1_MarketData.Method.Describe.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "ResolveDataset" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The key of the dataset that a request names, before it is streamed.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.ResolveDatasetRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.ResolveDatasetRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.ResolveDatasetResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func resolveDataset<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.ResolveDatasetRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.ResolveDatasetRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.ResolveDatasetResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ResolveDatasetResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: MarketDataV1_MarketData.Method.ResolveDataset.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "StreamChain" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Whole snapshots in time order, in chunks of about 1 MiB.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.StreamChainRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.StreamChainRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.StreamChainResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func streamChain<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.StreamChainRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.StreamChainRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.StreamChainResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.StreamChainResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.serverStreaming(
                request: request,
                descriptor: MarketDataV1_MarketData.Method.StreamChain.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "StreamIndex" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The index series of its own, where the source has one (it serves delivery prices).
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.StreamIndexRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.StreamIndexRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.StreamIndexResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func streamIndex<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.StreamIndexRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.StreamIndexRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.StreamIndexResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.StreamIndexResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.serverStreaming(
                request: request,
                descriptor: MarketDataV1_MarketData.Method.StreamIndex.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "DeliveryPrices" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Delivery prices that the source itself knows, by expiry.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.DeliveryPricesRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.DeliveryPricesRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.DeliveryPricesResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func deliveryPrices<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.DeliveryPricesRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.DeliveryPricesRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.DeliveryPricesResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.DeliveryPricesResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: MarketDataV1_MarketData.Method.DeliveryPrices.descriptor,
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
extension MarketDataV1_MarketData.ClientProtocol {
    /// Call the "ListSources" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The sources this service has, and what each can serve.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `MarketDataV1.ListSourcesRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listSources<Result>(
        request: GRPCCore.ClientRequest<MarketDataV1.ListSourcesRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ListSourcesResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.listSources(
            request: request,
            serializer: LabMessageSerializer<MarketDataV1.ListSourcesRequest>(),
            deserializer: LabMessageDeserializer<MarketDataV1.ListSourcesResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "Describe" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Coverage, gaps, defects and digests of a source.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `MarketDataV1.DescribeRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func describe<Result>(
        request: GRPCCore.ClientRequest<MarketDataV1.DescribeRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.DescribeResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.describe(
            request: request,
            serializer: LabMessageSerializer<MarketDataV1.DescribeRequest>(),
            deserializer: LabMessageDeserializer<MarketDataV1.DescribeResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ResolveDataset" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The key of the dataset that a request names, before it is streamed.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `MarketDataV1.ResolveDatasetRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func resolveDataset<Result>(
        request: GRPCCore.ClientRequest<MarketDataV1.ResolveDatasetRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ResolveDatasetResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.resolveDataset(
            request: request,
            serializer: LabMessageSerializer<MarketDataV1.ResolveDatasetRequest>(),
            deserializer: LabMessageDeserializer<MarketDataV1.ResolveDatasetResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "StreamChain" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Whole snapshots in time order, in chunks of about 1 MiB.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `MarketDataV1.StreamChainRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func streamChain<Result>(
        request: GRPCCore.ClientRequest<MarketDataV1.StreamChainRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.StreamChainResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.streamChain(
            request: request,
            serializer: LabMessageSerializer<MarketDataV1.StreamChainRequest>(),
            deserializer: LabMessageDeserializer<MarketDataV1.StreamChainResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "StreamIndex" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The index series of its own, where the source has one (it serves delivery prices).
    ///
    /// - Parameters:
    ///   - request: A request containing a single `MarketDataV1.StreamIndexRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func streamIndex<Result>(
        request: GRPCCore.ClientRequest<MarketDataV1.StreamIndexRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.StreamIndexResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.streamIndex(
            request: request,
            serializer: LabMessageSerializer<MarketDataV1.StreamIndexRequest>(),
            deserializer: LabMessageDeserializer<MarketDataV1.StreamIndexResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "DeliveryPrices" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Delivery prices that the source itself knows, by expiry.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `MarketDataV1.DeliveryPricesRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func deliveryPrices<Result>(
        request: GRPCCore.ClientRequest<MarketDataV1.DeliveryPricesRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.DeliveryPricesResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.deliveryPrices(
            request: request,
            serializer: LabMessageSerializer<MarketDataV1.DeliveryPricesRequest>(),
            deserializer: LabMessageDeserializer<MarketDataV1.DeliveryPricesResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_MarketData.ClientProtocol {
    /// Call the "ListSources" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The sources this service has, and what each can serve.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listSources<Result>(
        _ message: MarketDataV1.ListSourcesRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ListSourcesResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<MarketDataV1.ListSourcesRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.listSources(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "Describe" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Coverage, gaps, defects and digests of a source.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func describe<Result>(
        _ message: MarketDataV1.DescribeRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.DescribeResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<MarketDataV1.DescribeRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.describe(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ResolveDataset" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The key of the dataset that a request names, before it is streamed.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func resolveDataset<Result>(
        _ message: MarketDataV1.ResolveDatasetRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ResolveDatasetResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<MarketDataV1.ResolveDatasetRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.resolveDataset(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "StreamChain" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Whole snapshots in time order, in chunks of about 1 MiB.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func streamChain<Result>(
        _ message: MarketDataV1.StreamChainRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.StreamChainResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<MarketDataV1.StreamChainRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.streamChain(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "StreamIndex" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The index series of its own, where the source has one (it serves delivery prices).
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func streamIndex<Result>(
        _ message: MarketDataV1.StreamIndexRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.StreamIndexResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<MarketDataV1.StreamIndexRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.streamIndex(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "DeliveryPrices" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Delivery prices that the source itself knows, by expiry.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func deliveryPrices<Result>(
        _ message: MarketDataV1.DeliveryPricesRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.DeliveryPricesResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<MarketDataV1.DeliveryPricesRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.deliveryPrices(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}