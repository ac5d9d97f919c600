// Generated from thetalab/marketdata/v1/chain_import.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - thetalab.marketdata.v1.ChainImport

/// Namespace containing generated types for the "thetalab.marketdata.v1.ChainImport" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum MarketDataV1_ChainImport: Sendable {
    /// Service descriptor for the "thetalab.marketdata.v1.ChainImport" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.ChainImport")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "Import" metadata.
        public enum Import: Sendable {
            /// Request type for "Import".
            public typealias Input = MarketDataV1.ImportRequest
            /// Response type for "Import".
            public typealias Output = MarketDataV1.ImportResponse
            /// Descriptor for "Import".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.ChainImport"),
                method: "Import",
                type: .bidirectionalStreaming
            )
        }
        /// Namespace for "ListImports" metadata.
        public enum ListImports: Sendable {
            /// Request type for "ListImports".
            public typealias Input = MarketDataV1.ListImportsRequest
            /// Response type for "ListImports".
            public typealias Output = MarketDataV1.ListImportsResponse
            /// Descriptor for "ListImports".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.ChainImport"),
                method: "ListImports",
                type: .unary
            )
        }
        /// Descriptors for all methods in the "thetalab.marketdata.v1.ChainImport" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            Import.descriptor,
            ListImports.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "thetalab.marketdata.v1.ChainImport" service.
    public static let MarketDataV1_ChainImport = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.marketdata.v1.ChainImport")
}

// MARK: thetalab.marketdata.v1.ChainImport (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_ChainImport {
    /// Streaming variant of the service protocol for the "thetalab.marketdata.v1.ChainImport" service.
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
    /// > Brings recorded files into the lab. Served by the scraper.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "Import" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The file's bytes go up, progress and a report come down. Idempotent by the file's digest: the same file twice adds
        /// > nothing. What is not finished is not visible.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `MarketDataV1.ImportRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.ImportResponse` messages.
        func `import`(
            request: GRPCCore.StreamingServerRequest<MarketDataV1.ImportRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.ImportResponse>

        /// Handle the "ListImports" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every import of a source, the newest first.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `MarketDataV1.ListImportsRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.ListImportsResponse` messages.
        func listImports(
            request: GRPCCore.StreamingServerRequest<MarketDataV1.ListImportsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.ListImportsResponse>
    }

    /// Service protocol for the "thetalab.marketdata.v1.ChainImport" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Brings recorded files into the lab. Served by the scraper.
    public protocol ServiceProtocol: MarketDataV1_ChainImport.StreamingServiceProtocol {
        /// Handle the "Import" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The file's bytes go up, progress and a report come down. Idempotent by the file's digest: the same file twice adds
        /// > nothing. What is not finished is not visible.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `MarketDataV1.ImportRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `MarketDataV1.ImportResponse` messages.
        func `import`(
            request: GRPCCore.StreamingServerRequest<MarketDataV1.ImportRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.ImportResponse>

        /// Handle the "ListImports" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every import of a source, the newest first.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.ListImportsRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `MarketDataV1.ListImportsResponse` message.
        func listImports(
            request: GRPCCore.ServerRequest<MarketDataV1.ListImportsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<MarketDataV1.ListImportsResponse>
    }

    /// Simple service protocol for the "thetalab.marketdata.v1.ChainImport" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Brings recorded files into the lab. Served by the scraper.
    public protocol SimpleServiceProtocol: MarketDataV1_ChainImport.ServiceProtocol {
        /// Handle the "Import" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The file's bytes go up, progress and a report come down. Idempotent by the file's digest: the same file twice adds
        /// > nothing. What is not finished is not visible.
        ///
        /// - Parameters:
        ///   - request: A stream of `MarketDataV1.ImportRequest` messages.
        ///   - response: A response stream of `MarketDataV1.ImportResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func `import`(
            request: GRPCCore.RPCAsyncSequence<MarketDataV1.ImportRequest, any Swift.Error>,
            response: GRPCCore.RPCWriter<MarketDataV1.ImportResponse>,
            context: GRPCCore.ServerContext
        ) async throws

        /// Handle the "ListImports" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every import of a source, the newest first.
        ///
        /// - Parameters:
        ///   - request: A `MarketDataV1.ListImportsRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `MarketDataV1.ListImportsResponse` to respond with.
        func listImports(
            request: MarketDataV1.ListImportsRequest,
            context: GRPCCore.ServerContext
        ) async throws -> MarketDataV1.ListImportsResponse
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_ChainImport.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: MarketDataV1_ChainImport.Method.Import.descriptor,
            deserializer: LabMessageDeserializer<MarketDataV1.ImportRequest>(),
            serializer: LabMessageSerializer<MarketDataV1.ImportResponse>(),
            handler: { request, context in
                try await self.`import`(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: MarketDataV1_ChainImport.Method.ListImports.descriptor,
            deserializer: LabMessageDeserializer<MarketDataV1.ListImportsRequest>(),
            serializer: LabMessageSerializer<MarketDataV1.ListImportsResponse>(),
            handler: { request, context in
                try await self.listImports(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_ChainImport.ServiceProtocol {
    public func listImports(
        request: GRPCCore.StreamingServerRequest<MarketDataV1.ListImportsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.ListImportsResponse> {
        let response = try await self.listImports(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_ChainImport.SimpleServiceProtocol {
    public func `import`(
        request: GRPCCore.StreamingServerRequest<MarketDataV1.ImportRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<MarketDataV1.ImportResponse> {
        return GRPCCore.StreamingServerResponse<MarketDataV1.ImportResponse>(
            metadata: [:],
            producer: { writer in
                try await self.`import`(
                    request: request.messages,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }

    public func listImports(
        request: GRPCCore.ServerRequest<MarketDataV1.ListImportsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<MarketDataV1.ListImportsResponse> {
        return GRPCCore.ServerResponse<MarketDataV1.ListImportsResponse>(
            message: try await self.listImports(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }
}

// MARK: thetalab.marketdata.v1.ChainImport (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_ChainImport {
    /// Generated client protocol for the "thetalab.marketdata.v1.ChainImport" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Brings recorded files into the lab. Served by the scraper.
    public protocol ClientProtocol: Sendable {
        /// Call the "Import" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The file's bytes go up, progress and a report come down. Idempotent by the file's digest: the same file twice adds
        /// > nothing. What is not finished is not visible.
        ///
        /// - Parameters:
        ///   - request: A streaming request producing `MarketDataV1.ImportRequest` messages.
        ///   - serializer: A serializer for `MarketDataV1.ImportRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.ImportResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func `import`<Result>(
            request: GRPCCore.StreamingClientRequest<MarketDataV1.ImportRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.ImportRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.ImportResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.ImportResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "ListImports" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every import of a source, the newest first.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.ListImportsRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.ListImportsRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.ListImportsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func listImports<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.ListImportsRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.ListImportsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.ListImportsResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ListImportsResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "thetalab.marketdata.v1.ChainImport" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Brings recorded files into the lab. Served by the scraper.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "Import" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The file's bytes go up, progress and a report come down. Idempotent by the file's digest: the same file twice adds
        /// > nothing. What is not finished is not visible.
        ///
        /// - Parameters:
        ///   - request: A streaming request producing `MarketDataV1.ImportRequest` messages.
        ///   - serializer: A serializer for `MarketDataV1.ImportRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.ImportResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func `import`<Result>(
            request: GRPCCore.StreamingClientRequest<MarketDataV1.ImportRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.ImportRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.ImportResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.ImportResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.bidirectionalStreaming(
                request: request,
                descriptor: MarketDataV1_ChainImport.Method.Import.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "ListImports" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every import of a source, the newest first.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `MarketDataV1.ListImportsRequest` message.
        ///   - serializer: A serializer for `MarketDataV1.ListImportsRequest` messages.
        ///   - deserializer: A deserializer for `MarketDataV1.ListImportsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func listImports<Result>(
            request: GRPCCore.ClientRequest<MarketDataV1.ListImportsRequest>,
            serializer: some GRPCCore.MessageSerializer<MarketDataV1.ListImportsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<MarketDataV1.ListImportsResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ListImportsResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: MarketDataV1_ChainImport.Method.ListImports.descriptor,
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
extension MarketDataV1_ChainImport.ClientProtocol {
    /// Call the "Import" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The file's bytes go up, progress and a report come down. Idempotent by the file's digest: the same file twice adds
    /// > nothing. What is not finished is not visible.
    ///
    /// - Parameters:
    ///   - request: A streaming request producing `MarketDataV1.ImportRequest` messages.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func `import`<Result>(
        request: GRPCCore.StreamingClientRequest<MarketDataV1.ImportRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.ImportResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.`import`(
            request: request,
            serializer: LabMessageSerializer<MarketDataV1.ImportRequest>(),
            deserializer: LabMessageDeserializer<MarketDataV1.ImportResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListImports" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every import of a source, the newest first.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `MarketDataV1.ListImportsRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listImports<Result>(
        request: GRPCCore.ClientRequest<MarketDataV1.ListImportsRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ListImportsResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.listImports(
            request: request,
            serializer: LabMessageSerializer<MarketDataV1.ListImportsRequest>(),
            deserializer: LabMessageDeserializer<MarketDataV1.ListImportsResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension MarketDataV1_ChainImport.ClientProtocol {
    /// Call the "Import" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The file's bytes go up, progress and a report come down. Idempotent by the file's digest: the same file twice adds
    /// > nothing. What is not finished is not visible.
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
    public func `import`<Result>(
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        requestProducer producer: @Sendable @escaping (GRPCCore.RPCWriter<MarketDataV1.ImportRequest>) async throws -> Void,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<MarketDataV1.ImportResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.StreamingClientRequest<MarketDataV1.ImportRequest>(
            metadata: metadata,
            producer: producer
        )
        return try await self.`import`(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListImports" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every import of a source, the newest first.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listImports<Result>(
        _ message: MarketDataV1.ListImportsRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<MarketDataV1.ListImportsResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<MarketDataV1.ListImportsRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.listImports(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}