// Generated from thetalab/backtest/v1/inspection.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - thetalab.backtest.v1.RunInspection

/// Namespace containing generated types for the "thetalab.backtest.v1.RunInspection" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum BacktestV1_RunInspection: Sendable {
    /// Service descriptor for the "thetalab.backtest.v1.RunInspection" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.backtest.v1.RunInspection")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "TraceRun" metadata.
        public enum TraceRun: Sendable {
            /// Request type for "TraceRun".
            public typealias Input = BacktestV1.TraceRunRequest
            /// Response type for "TraceRun".
            public typealias Output = BacktestV1.TraceRunResponse
            /// Descriptor for "TraceRun".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.backtest.v1.RunInspection"),
                method: "TraceRun",
                type: .serverStreaming
            )
        }
        /// Namespace for "CompareRuns" metadata.
        public enum CompareRuns: Sendable {
            /// Request type for "CompareRuns".
            public typealias Input = BacktestV1.CompareRunsRequest
            /// Response type for "CompareRuns".
            public typealias Output = BacktestV1.CompareRunsResponse
            /// Descriptor for "CompareRuns".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.backtest.v1.RunInspection"),
                method: "CompareRuns",
                type: .serverStreaming
            )
        }
        /// Namespace for "AuditRun" metadata.
        public enum AuditRun: Sendable {
            /// Request type for "AuditRun".
            public typealias Input = BacktestV1.AuditRunRequest
            /// Response type for "AuditRun".
            public typealias Output = BacktestV1.AuditRunResponse
            /// Descriptor for "AuditRun".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.backtest.v1.RunInspection"),
                method: "AuditRun",
                type: .serverStreaming
            )
        }
        /// Descriptors for all methods in the "thetalab.backtest.v1.RunInspection" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            TraceRun.descriptor,
            CompareRuns.descriptor,
            AuditRun.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "thetalab.backtest.v1.RunInspection" service.
    public static let BacktestV1_RunInspection = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.backtest.v1.RunInspection")
}

// MARK: thetalab.backtest.v1.RunInspection (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_RunInspection {
    /// Streaming variant of the service protocol for the "thetalab.backtest.v1.RunInspection" service.
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
    /// > What a recorded run decided and why, recomputed when somebody looks. Nothing here is stored with a run.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "TraceRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > A page of steps in time, then the end of the page. Cancelling the call cancels the computation.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `BacktestV1.TraceRunRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `BacktestV1.TraceRunResponse` messages.
        func traceRun(
            request: GRPCCore.StreamingServerRequest<BacktestV1.TraceRunRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.TraceRunResponse>

        /// Handle the "CompareRuns" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > What differs between two runs, and the first decision that differs with the figures of both sides.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `BacktestV1.CompareRunsRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `BacktestV1.CompareRunsResponse` messages.
        func compareRuns(
            request: GRPCCore.StreamingServerRequest<BacktestV1.CompareRunsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.CompareRunsResponse>

        /// Handle the "AuditRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The look-ahead check: cuts the data at sampled steps and compares every decision up to each cut.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `BacktestV1.AuditRunRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `BacktestV1.AuditRunResponse` messages.
        func auditRun(
            request: GRPCCore.StreamingServerRequest<BacktestV1.AuditRunRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.AuditRunResponse>
    }

    /// Service protocol for the "thetalab.backtest.v1.RunInspection" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What a recorded run decided and why, recomputed when somebody looks. Nothing here is stored with a run.
    public protocol ServiceProtocol: BacktestV1_RunInspection.StreamingServiceProtocol {
        /// Handle the "TraceRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > A page of steps in time, then the end of the page. Cancelling the call cancels the computation.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.TraceRunRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `BacktestV1.TraceRunResponse` messages.
        func traceRun(
            request: GRPCCore.ServerRequest<BacktestV1.TraceRunRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.TraceRunResponse>

        /// Handle the "CompareRuns" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > What differs between two runs, and the first decision that differs with the figures of both sides.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.CompareRunsRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `BacktestV1.CompareRunsResponse` messages.
        func compareRuns(
            request: GRPCCore.ServerRequest<BacktestV1.CompareRunsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.CompareRunsResponse>

        /// Handle the "AuditRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The look-ahead check: cuts the data at sampled steps and compares every decision up to each cut.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.AuditRunRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `BacktestV1.AuditRunResponse` messages.
        func auditRun(
            request: GRPCCore.ServerRequest<BacktestV1.AuditRunRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.AuditRunResponse>
    }

    /// Simple service protocol for the "thetalab.backtest.v1.RunInspection" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What a recorded run decided and why, recomputed when somebody looks. Nothing here is stored with a run.
    public protocol SimpleServiceProtocol: BacktestV1_RunInspection.ServiceProtocol {
        /// Handle the "TraceRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > A page of steps in time, then the end of the page. Cancelling the call cancels the computation.
        ///
        /// - Parameters:
        ///   - request: A `BacktestV1.TraceRunRequest` message.
        ///   - response: A response stream of `BacktestV1.TraceRunResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func traceRun(
            request: BacktestV1.TraceRunRequest,
            response: GRPCCore.RPCWriter<BacktestV1.TraceRunResponse>,
            context: GRPCCore.ServerContext
        ) async throws

        /// Handle the "CompareRuns" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > What differs between two runs, and the first decision that differs with the figures of both sides.
        ///
        /// - Parameters:
        ///   - request: A `BacktestV1.CompareRunsRequest` message.
        ///   - response: A response stream of `BacktestV1.CompareRunsResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func compareRuns(
            request: BacktestV1.CompareRunsRequest,
            response: GRPCCore.RPCWriter<BacktestV1.CompareRunsResponse>,
            context: GRPCCore.ServerContext
        ) async throws

        /// Handle the "AuditRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The look-ahead check: cuts the data at sampled steps and compares every decision up to each cut.
        ///
        /// - Parameters:
        ///   - request: A `BacktestV1.AuditRunRequest` message.
        ///   - response: A response stream of `BacktestV1.AuditRunResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func auditRun(
            request: BacktestV1.AuditRunRequest,
            response: GRPCCore.RPCWriter<BacktestV1.AuditRunResponse>,
            context: GRPCCore.ServerContext
        ) async throws
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_RunInspection.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: BacktestV1_RunInspection.Method.TraceRun.descriptor,
            deserializer: LabMessageDeserializer<BacktestV1.TraceRunRequest>(),
            serializer: LabMessageSerializer<BacktestV1.TraceRunResponse>(),
            handler: { request, context in
                try await self.traceRun(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: BacktestV1_RunInspection.Method.CompareRuns.descriptor,
            deserializer: LabMessageDeserializer<BacktestV1.CompareRunsRequest>(),
            serializer: LabMessageSerializer<BacktestV1.CompareRunsResponse>(),
            handler: { request, context in
                try await self.compareRuns(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: BacktestV1_RunInspection.Method.AuditRun.descriptor,
            deserializer: LabMessageDeserializer<BacktestV1.AuditRunRequest>(),
            serializer: LabMessageSerializer<BacktestV1.AuditRunResponse>(),
            handler: { request, context in
                try await self.auditRun(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_RunInspection.ServiceProtocol {
    public func traceRun(
        request: GRPCCore.StreamingServerRequest<BacktestV1.TraceRunRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.TraceRunResponse> {
        let response = try await self.traceRun(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return response
    }

    public func compareRuns(
        request: GRPCCore.StreamingServerRequest<BacktestV1.CompareRunsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.CompareRunsResponse> {
        let response = try await self.compareRuns(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return response
    }

    public func auditRun(
        request: GRPCCore.StreamingServerRequest<BacktestV1.AuditRunRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.AuditRunResponse> {
        let response = try await self.auditRun(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return response
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_RunInspection.SimpleServiceProtocol {
    public func traceRun(
        request: GRPCCore.ServerRequest<BacktestV1.TraceRunRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.TraceRunResponse> {
        return GRPCCore.StreamingServerResponse<BacktestV1.TraceRunResponse>(
            metadata: [:],
            producer: { writer in
                try await self.traceRun(
                    request: request.message,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }

    public func compareRuns(
        request: GRPCCore.ServerRequest<BacktestV1.CompareRunsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.CompareRunsResponse> {
        return GRPCCore.StreamingServerResponse<BacktestV1.CompareRunsResponse>(
            metadata: [:],
            producer: { writer in
                try await self.compareRuns(
                    request: request.message,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }

    public func auditRun(
        request: GRPCCore.ServerRequest<BacktestV1.AuditRunRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.AuditRunResponse> {
        return GRPCCore.StreamingServerResponse<BacktestV1.AuditRunResponse>(
            metadata: [:],
            producer: { writer in
                try await self.auditRun(
                    request: request.message,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }
}

// MARK: thetalab.backtest.v1.RunInspection (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_RunInspection {
    /// Generated client protocol for the "thetalab.backtest.v1.RunInspection" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What a recorded run decided and why, recomputed when somebody looks. Nothing here is stored with a run.
    public protocol ClientProtocol: Sendable {
        /// Call the "TraceRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > A page of steps in time, then the end of the page. Cancelling the call cancels the computation.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.TraceRunRequest` message.
        ///   - serializer: A serializer for `BacktestV1.TraceRunRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.TraceRunResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func traceRun<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.TraceRunRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.TraceRunRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.TraceRunResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.TraceRunResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "CompareRuns" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > What differs between two runs, and the first decision that differs with the figures of both sides.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.CompareRunsRequest` message.
        ///   - serializer: A serializer for `BacktestV1.CompareRunsRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.CompareRunsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func compareRuns<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.CompareRunsRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.CompareRunsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.CompareRunsResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.CompareRunsResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "AuditRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The look-ahead check: cuts the data at sampled steps and compares every decision up to each cut.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.AuditRunRequest` message.
        ///   - serializer: A serializer for `BacktestV1.AuditRunRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.AuditRunResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func auditRun<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.AuditRunRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.AuditRunRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.AuditRunResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.AuditRunResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "thetalab.backtest.v1.RunInspection" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What a recorded run decided and why, recomputed when somebody looks. Nothing here is stored with a run.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "TraceRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > A page of steps in time, then the end of the page. Cancelling the call cancels the computation.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.TraceRunRequest` message.
        ///   - serializer: A serializer for `BacktestV1.TraceRunRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.TraceRunResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func traceRun<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.TraceRunRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.TraceRunRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.TraceRunResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.TraceRunResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.serverStreaming(
                request: request,
                descriptor: BacktestV1_RunInspection.Method.TraceRun.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "CompareRuns" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > What differs between two runs, and the first decision that differs with the figures of both sides.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.CompareRunsRequest` message.
        ///   - serializer: A serializer for `BacktestV1.CompareRunsRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.CompareRunsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func compareRuns<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.CompareRunsRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.CompareRunsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.CompareRunsResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.CompareRunsResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.serverStreaming(
                request: request,
                descriptor: BacktestV1_RunInspection.Method.CompareRuns.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "AuditRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > The look-ahead check: cuts the data at sampled steps and compares every decision up to each cut.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.AuditRunRequest` message.
        ///   - serializer: A serializer for `BacktestV1.AuditRunRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.AuditRunResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func auditRun<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.AuditRunRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.AuditRunRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.AuditRunResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.AuditRunResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.serverStreaming(
                request: request,
                descriptor: BacktestV1_RunInspection.Method.AuditRun.descriptor,
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
extension BacktestV1_RunInspection.ClientProtocol {
    /// Call the "TraceRun" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > A page of steps in time, then the end of the page. Cancelling the call cancels the computation.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `BacktestV1.TraceRunRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func traceRun<Result>(
        request: GRPCCore.ClientRequest<BacktestV1.TraceRunRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.TraceRunResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.traceRun(
            request: request,
            serializer: LabMessageSerializer<BacktestV1.TraceRunRequest>(),
            deserializer: LabMessageDeserializer<BacktestV1.TraceRunResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "CompareRuns" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What differs between two runs, and the first decision that differs with the figures of both sides.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `BacktestV1.CompareRunsRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func compareRuns<Result>(
        request: GRPCCore.ClientRequest<BacktestV1.CompareRunsRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.CompareRunsResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.compareRuns(
            request: request,
            serializer: LabMessageSerializer<BacktestV1.CompareRunsRequest>(),
            deserializer: LabMessageDeserializer<BacktestV1.CompareRunsResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "AuditRun" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The look-ahead check: cuts the data at sampled steps and compares every decision up to each cut.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `BacktestV1.AuditRunRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func auditRun<Result>(
        request: GRPCCore.ClientRequest<BacktestV1.AuditRunRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.AuditRunResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.auditRun(
            request: request,
            serializer: LabMessageSerializer<BacktestV1.AuditRunRequest>(),
            deserializer: LabMessageDeserializer<BacktestV1.AuditRunResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_RunInspection.ClientProtocol {
    /// Call the "TraceRun" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > A page of steps in time, then the end of the page. Cancelling the call cancels the computation.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func traceRun<Result>(
        _ message: BacktestV1.TraceRunRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.TraceRunResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<BacktestV1.TraceRunRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.traceRun(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "CompareRuns" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What differs between two runs, and the first decision that differs with the figures of both sides.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func compareRuns<Result>(
        _ message: BacktestV1.CompareRunsRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.CompareRunsResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<BacktestV1.CompareRunsRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.compareRuns(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "AuditRun" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The look-ahead check: cuts the data at sampled steps and compares every decision up to each cut.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func auditRun<Result>(
        _ message: BacktestV1.AuditRunRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.AuditRunResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<BacktestV1.AuditRunRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.auditRun(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}