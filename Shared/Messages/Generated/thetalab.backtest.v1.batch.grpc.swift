// Generated from thetalab/backtest/v1/batch.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - thetalab.backtest.v1.BatchEngine

/// Namespace containing generated types for the "thetalab.backtest.v1.BatchEngine" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum BacktestV1_BatchEngine: Sendable {
    /// Service descriptor for the "thetalab.backtest.v1.BatchEngine" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.backtest.v1.BatchEngine")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "RunBatch" metadata.
        public enum RunBatch: Sendable {
            /// Request type for "RunBatch".
            public typealias Input = BacktestV1.RunBatchRequest
            /// Response type for "RunBatch".
            public typealias Output = BacktestV1.RunBatchResponse
            /// Descriptor for "RunBatch".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.backtest.v1.BatchEngine"),
                method: "RunBatch",
                type: .serverStreaming
            )
        }
        /// Descriptors for all methods in the "thetalab.backtest.v1.BatchEngine" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            RunBatch.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "thetalab.backtest.v1.BatchEngine" service.
    public static let BacktestV1_BatchEngine = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.backtest.v1.BatchEngine")
}

// MARK: thetalab.backtest.v1.BatchEngine (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_BatchEngine {
    /// Streaming variant of the service protocol for the "thetalab.backtest.v1.BatchEngine" service.
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
    /// > Runs thousands of definitions over one dataset.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "RunBatch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Progress, what the batch is of, its trials as they come, the end. A trial is in the registry's ledger before it is
        /// > sent. Cancelling the call ends the work; what was recorded stays, and the same request again computes only the rest.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `BacktestV1.RunBatchRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `BacktestV1.RunBatchResponse` messages.
        func runBatch(
            request: GRPCCore.StreamingServerRequest<BacktestV1.RunBatchRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.RunBatchResponse>
    }

    /// Service protocol for the "thetalab.backtest.v1.BatchEngine" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Runs thousands of definitions over one dataset.
    public protocol ServiceProtocol: BacktestV1_BatchEngine.StreamingServiceProtocol {
        /// Handle the "RunBatch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Progress, what the batch is of, its trials as they come, the end. A trial is in the registry's ledger before it is
        /// > sent. Cancelling the call ends the work; what was recorded stays, and the same request again computes only the rest.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.RunBatchRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `BacktestV1.RunBatchResponse` messages.
        func runBatch(
            request: GRPCCore.ServerRequest<BacktestV1.RunBatchRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.RunBatchResponse>
    }

    /// Simple service protocol for the "thetalab.backtest.v1.BatchEngine" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Runs thousands of definitions over one dataset.
    public protocol SimpleServiceProtocol: BacktestV1_BatchEngine.ServiceProtocol {
        /// Handle the "RunBatch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Progress, what the batch is of, its trials as they come, the end. A trial is in the registry's ledger before it is
        /// > sent. Cancelling the call ends the work; what was recorded stays, and the same request again computes only the rest.
        ///
        /// - Parameters:
        ///   - request: A `BacktestV1.RunBatchRequest` message.
        ///   - response: A response stream of `BacktestV1.RunBatchResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func runBatch(
            request: BacktestV1.RunBatchRequest,
            response: GRPCCore.RPCWriter<BacktestV1.RunBatchResponse>,
            context: GRPCCore.ServerContext
        ) async throws
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_BatchEngine.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: BacktestV1_BatchEngine.Method.RunBatch.descriptor,
            deserializer: LabMessageDeserializer<BacktestV1.RunBatchRequest>(),
            serializer: LabMessageSerializer<BacktestV1.RunBatchResponse>(),
            handler: { request, context in
                try await self.runBatch(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_BatchEngine.ServiceProtocol {
    public func runBatch(
        request: GRPCCore.StreamingServerRequest<BacktestV1.RunBatchRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.RunBatchResponse> {
        let response = try await self.runBatch(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return response
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_BatchEngine.SimpleServiceProtocol {
    public func runBatch(
        request: GRPCCore.ServerRequest<BacktestV1.RunBatchRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.RunBatchResponse> {
        return GRPCCore.StreamingServerResponse<BacktestV1.RunBatchResponse>(
            metadata: [:],
            producer: { writer in
                try await self.runBatch(
                    request: request.message,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }
}

// MARK: thetalab.backtest.v1.BatchEngine (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_BatchEngine {
    /// Generated client protocol for the "thetalab.backtest.v1.BatchEngine" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Runs thousands of definitions over one dataset.
    public protocol ClientProtocol: Sendable {
        /// Call the "RunBatch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Progress, what the batch is of, its trials as they come, the end. A trial is in the registry's ledger before it is
        /// > sent. Cancelling the call ends the work; what was recorded stays, and the same request again computes only the rest.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.RunBatchRequest` message.
        ///   - serializer: A serializer for `BacktestV1.RunBatchRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.RunBatchResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func runBatch<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.RunBatchRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.RunBatchRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.RunBatchResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.RunBatchResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "thetalab.backtest.v1.BatchEngine" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Runs thousands of definitions over one dataset.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "RunBatch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Progress, what the batch is of, its trials as they come, the end. A trial is in the registry's ledger before it is
        /// > sent. Cancelling the call ends the work; what was recorded stays, and the same request again computes only the rest.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.RunBatchRequest` message.
        ///   - serializer: A serializer for `BacktestV1.RunBatchRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.RunBatchResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func runBatch<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.RunBatchRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.RunBatchRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.RunBatchResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.RunBatchResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.serverStreaming(
                request: request,
                descriptor: BacktestV1_BatchEngine.Method.RunBatch.descriptor,
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
extension BacktestV1_BatchEngine.ClientProtocol {
    /// Call the "RunBatch" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Progress, what the batch is of, its trials as they come, the end. A trial is in the registry's ledger before it is
    /// > sent. Cancelling the call ends the work; what was recorded stays, and the same request again computes only the rest.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `BacktestV1.RunBatchRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func runBatch<Result>(
        request: GRPCCore.ClientRequest<BacktestV1.RunBatchRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.RunBatchResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.runBatch(
            request: request,
            serializer: LabMessageSerializer<BacktestV1.RunBatchRequest>(),
            deserializer: LabMessageDeserializer<BacktestV1.RunBatchResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_BatchEngine.ClientProtocol {
    /// Call the "RunBatch" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Progress, what the batch is of, its trials as they come, the end. A trial is in the registry's ledger before it is
    /// > sent. Cancelling the call ends the work; what was recorded stays, and the same request again computes only the rest.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func runBatch<Result>(
        _ message: BacktestV1.RunBatchRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.RunBatchResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<BacktestV1.RunBatchRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.runBatch(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}