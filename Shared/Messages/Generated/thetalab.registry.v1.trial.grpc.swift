// Generated from thetalab/registry/v1/trial.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - thetalab.registry.v1.TrialLedger

/// Namespace containing generated types for the "thetalab.registry.v1.TrialLedger" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum RegistryV1_TrialLedger: Sendable {
    /// Service descriptor for the "thetalab.registry.v1.TrialLedger" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.TrialLedger")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "BeginBatch" metadata.
        public enum BeginBatch: Sendable {
            /// Request type for "BeginBatch".
            public typealias Input = RegistryV1.BeginBatchRequest
            /// Response type for "BeginBatch".
            public typealias Output = RegistryV1.BeginBatchResponse
            /// Descriptor for "BeginBatch".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.TrialLedger"),
                method: "BeginBatch",
                type: .unary
            )
        }
        /// Namespace for "RecordTrials" metadata.
        public enum RecordTrials: Sendable {
            /// Request type for "RecordTrials".
            public typealias Input = RegistryV1.RecordTrialsRequest
            /// Response type for "RecordTrials".
            public typealias Output = RegistryV1.RecordTrialsResponse
            /// Descriptor for "RecordTrials".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.TrialLedger"),
                method: "RecordTrials",
                type: .unary
            )
        }
        /// Namespace for "GetBatch" metadata.
        public enum GetBatch: Sendable {
            /// Request type for "GetBatch".
            public typealias Input = RegistryV1.GetBatchRequest
            /// Response type for "GetBatch".
            public typealias Output = RegistryV1.GetBatchResponse
            /// Descriptor for "GetBatch".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.TrialLedger"),
                method: "GetBatch",
                type: .unary
            )
        }
        /// Namespace for "ListBatches" metadata.
        public enum ListBatches: Sendable {
            /// Request type for "ListBatches".
            public typealias Input = RegistryV1.ListBatchesRequest
            /// Response type for "ListBatches".
            public typealias Output = RegistryV1.ListBatchesResponse
            /// Descriptor for "ListBatches".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.TrialLedger"),
                method: "ListBatches",
                type: .unary
            )
        }
        /// Namespace for "ListTrials" metadata.
        public enum ListTrials: Sendable {
            /// Request type for "ListTrials".
            public typealias Input = RegistryV1.ListTrialsRequest
            /// Response type for "ListTrials".
            public typealias Output = RegistryV1.ListTrialsResponse
            /// Descriptor for "ListTrials".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.TrialLedger"),
                method: "ListTrials",
                type: .unary
            )
        }
        /// Descriptors for all methods in the "thetalab.registry.v1.TrialLedger" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            BeginBatch.descriptor,
            RecordTrials.descriptor,
            GetBatch.descriptor,
            ListBatches.descriptor,
            ListTrials.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "thetalab.registry.v1.TrialLedger" service.
    public static let RegistryV1_TrialLedger = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.TrialLedger")
}

// MARK: thetalab.registry.v1.TrialLedger (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_TrialLedger {
    /// Streaming variant of the service protocol for the "thetalab.registry.v1.TrialLedger" service.
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
    /// > Every evaluation of a definition that was part of a batch. A trial is recorded once and never changed.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "BeginBatch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Makes the batch where it is new, and says which of its numbers are recorded already.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.BeginBatchRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.BeginBatchResponse` messages.
        func beginBatch(
            request: GRPCCore.StreamingServerRequest<RegistryV1.BeginBatchRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.BeginBatchResponse>

        /// Handle the "RecordTrials" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Records trials, all or none. Idempotent by batch and number.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.RecordTrialsRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.RecordTrialsResponse` messages.
        func recordTrials(
            request: GRPCCore.StreamingServerRequest<RegistryV1.RecordTrialsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.RecordTrialsResponse>

        /// Handle the "GetBatch" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.GetBatchRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.GetBatchResponse` messages.
        func getBatch(
            request: GRPCCore.StreamingServerRequest<RegistryV1.GetBatchRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.GetBatchResponse>

        /// Handle the "ListBatches" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The newest first.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.ListBatchesRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.ListBatchesResponse` messages.
        func listBatches(
            request: GRPCCore.StreamingServerRequest<RegistryV1.ListBatchesRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListBatchesResponse>

        /// Handle the "ListTrials" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.ListTrialsRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.ListTrialsResponse` messages.
        func listTrials(
            request: GRPCCore.StreamingServerRequest<RegistryV1.ListTrialsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListTrialsResponse>
    }

    /// Service protocol for the "thetalab.registry.v1.TrialLedger" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every evaluation of a definition that was part of a batch. A trial is recorded once and never changed.
    public protocol ServiceProtocol: RegistryV1_TrialLedger.StreamingServiceProtocol {
        /// Handle the "BeginBatch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Makes the batch where it is new, and says which of its numbers are recorded already.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.BeginBatchRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.BeginBatchResponse` message.
        func beginBatch(
            request: GRPCCore.ServerRequest<RegistryV1.BeginBatchRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.BeginBatchResponse>

        /// Handle the "RecordTrials" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Records trials, all or none. Idempotent by batch and number.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.RecordTrialsRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.RecordTrialsResponse` message.
        func recordTrials(
            request: GRPCCore.ServerRequest<RegistryV1.RecordTrialsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.RecordTrialsResponse>

        /// Handle the "GetBatch" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.GetBatchRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.GetBatchResponse` message.
        func getBatch(
            request: GRPCCore.ServerRequest<RegistryV1.GetBatchRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.GetBatchResponse>

        /// Handle the "ListBatches" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The newest first.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListBatchesRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.ListBatchesResponse` message.
        func listBatches(
            request: GRPCCore.ServerRequest<RegistryV1.ListBatchesRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListBatchesResponse>

        /// Handle the "ListTrials" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListTrialsRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.ListTrialsResponse` message.
        func listTrials(
            request: GRPCCore.ServerRequest<RegistryV1.ListTrialsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListTrialsResponse>
    }

    /// Simple service protocol for the "thetalab.registry.v1.TrialLedger" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every evaluation of a definition that was part of a batch. A trial is recorded once and never changed.
    public protocol SimpleServiceProtocol: RegistryV1_TrialLedger.ServiceProtocol {
        /// Handle the "BeginBatch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Makes the batch where it is new, and says which of its numbers are recorded already.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.BeginBatchRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.BeginBatchResponse` to respond with.
        func beginBatch(
            request: RegistryV1.BeginBatchRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.BeginBatchResponse

        /// Handle the "RecordTrials" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Records trials, all or none. Idempotent by batch and number.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.RecordTrialsRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.RecordTrialsResponse` to respond with.
        func recordTrials(
            request: RegistryV1.RecordTrialsRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.RecordTrialsResponse

        /// Handle the "GetBatch" method.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.GetBatchRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.GetBatchResponse` to respond with.
        func getBatch(
            request: RegistryV1.GetBatchRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.GetBatchResponse

        /// Handle the "ListBatches" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The newest first.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.ListBatchesRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.ListBatchesResponse` to respond with.
        func listBatches(
            request: RegistryV1.ListBatchesRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.ListBatchesResponse

        /// Handle the "ListTrials" method.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.ListTrialsRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.ListTrialsResponse` to respond with.
        func listTrials(
            request: RegistryV1.ListTrialsRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.ListTrialsResponse
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_TrialLedger.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: RegistryV1_TrialLedger.Method.BeginBatch.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.BeginBatchRequest>(),
            serializer: LabMessageSerializer<RegistryV1.BeginBatchResponse>(),
            handler: { request, context in
                try await self.beginBatch(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_TrialLedger.Method.RecordTrials.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.RecordTrialsRequest>(),
            serializer: LabMessageSerializer<RegistryV1.RecordTrialsResponse>(),
            handler: { request, context in
                try await self.recordTrials(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_TrialLedger.Method.GetBatch.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.GetBatchRequest>(),
            serializer: LabMessageSerializer<RegistryV1.GetBatchResponse>(),
            handler: { request, context in
                try await self.getBatch(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_TrialLedger.Method.ListBatches.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.ListBatchesRequest>(),
            serializer: LabMessageSerializer<RegistryV1.ListBatchesResponse>(),
            handler: { request, context in
                try await self.listBatches(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_TrialLedger.Method.ListTrials.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.ListTrialsRequest>(),
            serializer: LabMessageSerializer<RegistryV1.ListTrialsResponse>(),
            handler: { request, context in
                try await self.listTrials(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_TrialLedger.ServiceProtocol {
    public func beginBatch(
        request: GRPCCore.StreamingServerRequest<RegistryV1.BeginBatchRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.BeginBatchResponse> {
        let response = try await self.beginBatch(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func recordTrials(
        request: GRPCCore.StreamingServerRequest<RegistryV1.RecordTrialsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.RecordTrialsResponse> {
        let response = try await self.recordTrials(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func getBatch(
        request: GRPCCore.StreamingServerRequest<RegistryV1.GetBatchRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.GetBatchResponse> {
        let response = try await self.getBatch(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func listBatches(
        request: GRPCCore.StreamingServerRequest<RegistryV1.ListBatchesRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListBatchesResponse> {
        let response = try await self.listBatches(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func listTrials(
        request: GRPCCore.StreamingServerRequest<RegistryV1.ListTrialsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListTrialsResponse> {
        let response = try await self.listTrials(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_TrialLedger.SimpleServiceProtocol {
    public func beginBatch(
        request: GRPCCore.ServerRequest<RegistryV1.BeginBatchRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.BeginBatchResponse> {
        return GRPCCore.ServerResponse<RegistryV1.BeginBatchResponse>(
            message: try await self.beginBatch(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func recordTrials(
        request: GRPCCore.ServerRequest<RegistryV1.RecordTrialsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.RecordTrialsResponse> {
        return GRPCCore.ServerResponse<RegistryV1.RecordTrialsResponse>(
            message: try await self.recordTrials(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func getBatch(
        request: GRPCCore.ServerRequest<RegistryV1.GetBatchRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.GetBatchResponse> {
        return GRPCCore.ServerResponse<RegistryV1.GetBatchResponse>(
            message: try await self.getBatch(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func listBatches(
        request: GRPCCore.ServerRequest<RegistryV1.ListBatchesRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListBatchesResponse> {
        return GRPCCore.ServerResponse<RegistryV1.ListBatchesResponse>(
            message: try await self.listBatches(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func listTrials(
        request: GRPCCore.ServerRequest<RegistryV1.ListTrialsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListTrialsResponse> {
        return GRPCCore.ServerResponse<RegistryV1.ListTrialsResponse>(
            message: try await self.listTrials(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }
}

// MARK: thetalab.registry.v1.TrialLedger (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_TrialLedger {
    /// Generated client protocol for the "thetalab.registry.v1.TrialLedger" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every evaluation of a definition that was part of a batch. A trial is recorded once and never changed.
    public protocol ClientProtocol: Sendable {
        /// Call the "BeginBatch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Makes the batch where it is new, and says which of its numbers are recorded already.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.BeginBatchRequest` message.
        ///   - serializer: A serializer for `RegistryV1.BeginBatchRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.BeginBatchResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func beginBatch<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.BeginBatchRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.BeginBatchRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.BeginBatchResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.BeginBatchResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "RecordTrials" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Records trials, all or none. Idempotent by batch and number.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.RecordTrialsRequest` message.
        ///   - serializer: A serializer for `RegistryV1.RecordTrialsRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.RecordTrialsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func recordTrials<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.RecordTrialsRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.RecordTrialsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.RecordTrialsResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.RecordTrialsResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "GetBatch" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.GetBatchRequest` message.
        ///   - serializer: A serializer for `RegistryV1.GetBatchRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.GetBatchResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func getBatch<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.GetBatchRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.GetBatchRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.GetBatchResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.GetBatchResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "ListBatches" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The newest first.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListBatchesRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListBatchesRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListBatchesResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func listBatches<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListBatchesRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListBatchesRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListBatchesResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListBatchesResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "ListTrials" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListTrialsRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListTrialsRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListTrialsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func listTrials<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListTrialsRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListTrialsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListTrialsResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListTrialsResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "thetalab.registry.v1.TrialLedger" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every evaluation of a definition that was part of a batch. A trial is recorded once and never changed.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "BeginBatch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Makes the batch where it is new, and says which of its numbers are recorded already.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.BeginBatchRequest` message.
        ///   - serializer: A serializer for `RegistryV1.BeginBatchRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.BeginBatchResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func beginBatch<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.BeginBatchRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.BeginBatchRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.BeginBatchResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.BeginBatchResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_TrialLedger.Method.BeginBatch.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "RecordTrials" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Records trials, all or none. Idempotent by batch and number.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.RecordTrialsRequest` message.
        ///   - serializer: A serializer for `RegistryV1.RecordTrialsRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.RecordTrialsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func recordTrials<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.RecordTrialsRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.RecordTrialsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.RecordTrialsResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.RecordTrialsResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_TrialLedger.Method.RecordTrials.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "GetBatch" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.GetBatchRequest` message.
        ///   - serializer: A serializer for `RegistryV1.GetBatchRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.GetBatchResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func getBatch<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.GetBatchRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.GetBatchRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.GetBatchResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.GetBatchResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_TrialLedger.Method.GetBatch.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "ListBatches" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The newest first.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListBatchesRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListBatchesRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListBatchesResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func listBatches<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListBatchesRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListBatchesRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListBatchesResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListBatchesResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_TrialLedger.Method.ListBatches.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "ListTrials" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListTrialsRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListTrialsRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListTrialsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func listTrials<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListTrialsRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListTrialsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListTrialsResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListTrialsResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_TrialLedger.Method.ListTrials.descriptor,
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
extension RegistryV1_TrialLedger.ClientProtocol {
    /// Call the "BeginBatch" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Makes the batch where it is new, and says which of its numbers are recorded already.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.BeginBatchRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func beginBatch<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.BeginBatchRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.BeginBatchResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.beginBatch(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.BeginBatchRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.BeginBatchResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "RecordTrials" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Records trials, all or none. Idempotent by batch and number.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.RecordTrialsRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func recordTrials<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.RecordTrialsRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.RecordTrialsResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.recordTrials(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.RecordTrialsRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.RecordTrialsResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "GetBatch" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.GetBatchRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func getBatch<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.GetBatchRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.GetBatchResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.getBatch(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.GetBatchRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.GetBatchResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListBatches" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The newest first.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.ListBatchesRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listBatches<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.ListBatchesRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListBatchesResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.listBatches(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.ListBatchesRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.ListBatchesResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListTrials" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.ListTrialsRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listTrials<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.ListTrialsRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListTrialsResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.listTrials(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.ListTrialsRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.ListTrialsResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_TrialLedger.ClientProtocol {
    /// Call the "BeginBatch" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Makes the batch where it is new, and says which of its numbers are recorded already.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func beginBatch<Result>(
        _ message: RegistryV1.BeginBatchRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.BeginBatchResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.BeginBatchRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.beginBatch(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "RecordTrials" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Records trials, all or none. Idempotent by batch and number.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func recordTrials<Result>(
        _ message: RegistryV1.RecordTrialsRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.RecordTrialsResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.RecordTrialsRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.recordTrials(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "GetBatch" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func getBatch<Result>(
        _ message: RegistryV1.GetBatchRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.GetBatchResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.GetBatchRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.getBatch(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListBatches" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The newest first.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listBatches<Result>(
        _ message: RegistryV1.ListBatchesRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListBatchesResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.ListBatchesRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.listBatches(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListTrials" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listTrials<Result>(
        _ message: RegistryV1.ListTrialsRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListTrialsResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.ListTrialsRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.listTrials(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}