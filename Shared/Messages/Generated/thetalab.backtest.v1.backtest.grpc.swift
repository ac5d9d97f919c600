// Generated from thetalab/backtest/v1/backtest.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - thetalab.backtest.v1.BacktestEngine

/// Namespace containing generated types for the "thetalab.backtest.v1.BacktestEngine" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum BacktestV1_BacktestEngine: Sendable {
    /// Service descriptor for the "thetalab.backtest.v1.BacktestEngine" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.backtest.v1.BacktestEngine")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "RunBacktest" metadata.
        public enum RunBacktest: Sendable {
            /// Request type for "RunBacktest".
            public typealias Input = BacktestV1.RunBacktestRequest
            /// Response type for "RunBacktest".
            public typealias Output = BacktestV1.RunBacktestResponse
            /// Descriptor for "RunBacktest".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.backtest.v1.BacktestEngine"),
                method: "RunBacktest",
                type: .serverStreaming
            )
        }
        /// Namespace for "RerunBacktest" metadata.
        public enum RerunBacktest: Sendable {
            /// Request type for "RerunBacktest".
            public typealias Input = BacktestV1.RerunBacktestRequest
            /// Response type for "RerunBacktest".
            public typealias Output = BacktestV1.RerunBacktestResponse
            /// Descriptor for "RerunBacktest".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.backtest.v1.BacktestEngine"),
                method: "RerunBacktest",
                type: .serverStreaming
            )
        }
        /// Namespace for "DescribeEngine" metadata.
        public enum DescribeEngine: Sendable {
            /// Request type for "DescribeEngine".
            public typealias Input = BacktestV1.DescribeEngineRequest
            /// Response type for "DescribeEngine".
            public typealias Output = BacktestV1.DescribeEngineResponse
            /// Descriptor for "DescribeEngine".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.backtest.v1.BacktestEngine"),
                method: "DescribeEngine",
                type: .unary
            )
        }
        /// Descriptors for all methods in the "thetalab.backtest.v1.BacktestEngine" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            RunBacktest.descriptor,
            RerunBacktest.descriptor,
            DescribeEngine.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "thetalab.backtest.v1.BacktestEngine" service.
    public static let BacktestV1_BacktestEngine = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.backtest.v1.BacktestEngine")
}

// MARK: thetalab.backtest.v1.BacktestEngine (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_BacktestEngine {
    /// Streaming variant of the service protocol for the "thetalab.backtest.v1.BacktestEngine" service.
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
    /// > Turns (definition, dataset) into a result, and records it at the registry.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "RunBacktest" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Progress, then the run. Cancelling the call cancels the run.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `BacktestV1.RunBacktestRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `BacktestV1.RunBacktestResponse` messages.
        func runBacktest(
            request: GRPCCore.StreamingServerRequest<BacktestV1.RunBacktestRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.RunBacktestResponse>

        /// Handle the "RerunBacktest" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Computes a recorded run again from the source's data, and compares bit for bit.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `BacktestV1.RerunBacktestRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `BacktestV1.RerunBacktestResponse` messages.
        func rerunBacktest(
            request: GRPCCore.StreamingServerRequest<BacktestV1.RerunBacktestRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.RerunBacktestResponse>

        /// Handle the "DescribeEngine" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > What is queued, running and cached.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `BacktestV1.DescribeEngineRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `BacktestV1.DescribeEngineResponse` messages.
        func describeEngine(
            request: GRPCCore.StreamingServerRequest<BacktestV1.DescribeEngineRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.DescribeEngineResponse>
    }

    /// Service protocol for the "thetalab.backtest.v1.BacktestEngine" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Turns (definition, dataset) into a result, and records it at the registry.
    public protocol ServiceProtocol: BacktestV1_BacktestEngine.StreamingServiceProtocol {
        /// Handle the "RunBacktest" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Progress, then the run. Cancelling the call cancels the run.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.RunBacktestRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `BacktestV1.RunBacktestResponse` messages.
        func runBacktest(
            request: GRPCCore.ServerRequest<BacktestV1.RunBacktestRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.RunBacktestResponse>

        /// Handle the "RerunBacktest" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Computes a recorded run again from the source's data, and compares bit for bit.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.RerunBacktestRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `BacktestV1.RerunBacktestResponse` messages.
        func rerunBacktest(
            request: GRPCCore.ServerRequest<BacktestV1.RerunBacktestRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.RerunBacktestResponse>

        /// Handle the "DescribeEngine" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > What is queued, running and cached.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.DescribeEngineRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `BacktestV1.DescribeEngineResponse` message.
        func describeEngine(
            request: GRPCCore.ServerRequest<BacktestV1.DescribeEngineRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<BacktestV1.DescribeEngineResponse>
    }

    /// Simple service protocol for the "thetalab.backtest.v1.BacktestEngine" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Turns (definition, dataset) into a result, and records it at the registry.
    public protocol SimpleServiceProtocol: BacktestV1_BacktestEngine.ServiceProtocol {
        /// Handle the "RunBacktest" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Progress, then the run. Cancelling the call cancels the run.
        ///
        /// - Parameters:
        ///   - request: A `BacktestV1.RunBacktestRequest` message.
        ///   - response: A response stream of `BacktestV1.RunBacktestResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func runBacktest(
            request: BacktestV1.RunBacktestRequest,
            response: GRPCCore.RPCWriter<BacktestV1.RunBacktestResponse>,
            context: GRPCCore.ServerContext
        ) async throws

        /// Handle the "RerunBacktest" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Computes a recorded run again from the source's data, and compares bit for bit.
        ///
        /// - Parameters:
        ///   - request: A `BacktestV1.RerunBacktestRequest` message.
        ///   - response: A response stream of `BacktestV1.RerunBacktestResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func rerunBacktest(
            request: BacktestV1.RerunBacktestRequest,
            response: GRPCCore.RPCWriter<BacktestV1.RerunBacktestResponse>,
            context: GRPCCore.ServerContext
        ) async throws

        /// Handle the "DescribeEngine" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > What is queued, running and cached.
        ///
        /// - Parameters:
        ///   - request: A `BacktestV1.DescribeEngineRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `BacktestV1.DescribeEngineResponse` to respond with.
        func describeEngine(
            request: BacktestV1.DescribeEngineRequest,
            context: GRPCCore.ServerContext
        ) async throws -> BacktestV1.DescribeEngineResponse
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_BacktestEngine.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: BacktestV1_BacktestEngine.Method.RunBacktest.descriptor,
            deserializer: LabMessageDeserializer<BacktestV1.RunBacktestRequest>(),
            serializer: LabMessageSerializer<BacktestV1.RunBacktestResponse>(),
            handler: { request, context in
                try await self.runBacktest(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: BacktestV1_BacktestEngine.Method.RerunBacktest.descriptor,
            deserializer: LabMessageDeserializer<BacktestV1.RerunBacktestRequest>(),
            serializer: LabMessageSerializer<BacktestV1.RerunBacktestResponse>(),
            handler: { request, context in
                try await self.rerunBacktest(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: BacktestV1_BacktestEngine.Method.DescribeEngine.descriptor,
            deserializer: LabMessageDeserializer<BacktestV1.DescribeEngineRequest>(),
            serializer: LabMessageSerializer<BacktestV1.DescribeEngineResponse>(),
            handler: { request, context in
                try await self.describeEngine(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_BacktestEngine.ServiceProtocol {
    public func runBacktest(
        request: GRPCCore.StreamingServerRequest<BacktestV1.RunBacktestRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.RunBacktestResponse> {
        let response = try await self.runBacktest(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return response
    }

    public func rerunBacktest(
        request: GRPCCore.StreamingServerRequest<BacktestV1.RerunBacktestRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.RerunBacktestResponse> {
        let response = try await self.rerunBacktest(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return response
    }

    public func describeEngine(
        request: GRPCCore.StreamingServerRequest<BacktestV1.DescribeEngineRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.DescribeEngineResponse> {
        let response = try await self.describeEngine(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_BacktestEngine.SimpleServiceProtocol {
    public func runBacktest(
        request: GRPCCore.ServerRequest<BacktestV1.RunBacktestRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.RunBacktestResponse> {
        return GRPCCore.StreamingServerResponse<BacktestV1.RunBacktestResponse>(
            metadata: [:],
            producer: { writer in
                try await self.runBacktest(
                    request: request.message,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }

    public func rerunBacktest(
        request: GRPCCore.ServerRequest<BacktestV1.RerunBacktestRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<BacktestV1.RerunBacktestResponse> {
        return GRPCCore.StreamingServerResponse<BacktestV1.RerunBacktestResponse>(
            metadata: [:],
            producer: { writer in
                try await self.rerunBacktest(
                    request: request.message,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }

    public func describeEngine(
        request: GRPCCore.ServerRequest<BacktestV1.DescribeEngineRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<BacktestV1.DescribeEngineResponse> {
        return GRPCCore.ServerResponse<BacktestV1.DescribeEngineResponse>(
            message: try await self.describeEngine(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }
}

// MARK: thetalab.backtest.v1.BacktestEngine (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_BacktestEngine {
    /// Generated client protocol for the "thetalab.backtest.v1.BacktestEngine" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Turns (definition, dataset) into a result, and records it at the registry.
    public protocol ClientProtocol: Sendable {
        /// Call the "RunBacktest" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Progress, then the run. Cancelling the call cancels the run.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.RunBacktestRequest` message.
        ///   - serializer: A serializer for `BacktestV1.RunBacktestRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.RunBacktestResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func runBacktest<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.RunBacktestRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.RunBacktestRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.RunBacktestResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.RunBacktestResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "RerunBacktest" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Computes a recorded run again from the source's data, and compares bit for bit.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.RerunBacktestRequest` message.
        ///   - serializer: A serializer for `BacktestV1.RerunBacktestRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.RerunBacktestResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func rerunBacktest<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.RerunBacktestRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.RerunBacktestRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.RerunBacktestResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.RerunBacktestResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "DescribeEngine" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > What is queued, running and cached.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.DescribeEngineRequest` message.
        ///   - serializer: A serializer for `BacktestV1.DescribeEngineRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.DescribeEngineResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func describeEngine<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.DescribeEngineRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.DescribeEngineRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.DescribeEngineResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<BacktestV1.DescribeEngineResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "thetalab.backtest.v1.BacktestEngine" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Turns (definition, dataset) into a result, and records it at the registry.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "RunBacktest" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Progress, then the run. Cancelling the call cancels the run.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.RunBacktestRequest` message.
        ///   - serializer: A serializer for `BacktestV1.RunBacktestRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.RunBacktestResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func runBacktest<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.RunBacktestRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.RunBacktestRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.RunBacktestResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.RunBacktestResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.serverStreaming(
                request: request,
                descriptor: BacktestV1_BacktestEngine.Method.RunBacktest.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "RerunBacktest" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Computes a recorded run again from the source's data, and compares bit for bit.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.RerunBacktestRequest` message.
        ///   - serializer: A serializer for `BacktestV1.RerunBacktestRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.RerunBacktestResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func rerunBacktest<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.RerunBacktestRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.RerunBacktestRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.RerunBacktestResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.RerunBacktestResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.serverStreaming(
                request: request,
                descriptor: BacktestV1_BacktestEngine.Method.RerunBacktest.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "DescribeEngine" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > What is queued, running and cached.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `BacktestV1.DescribeEngineRequest` message.
        ///   - serializer: A serializer for `BacktestV1.DescribeEngineRequest` messages.
        ///   - deserializer: A deserializer for `BacktestV1.DescribeEngineResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func describeEngine<Result>(
            request: GRPCCore.ClientRequest<BacktestV1.DescribeEngineRequest>,
            serializer: some GRPCCore.MessageSerializer<BacktestV1.DescribeEngineRequest>,
            deserializer: some GRPCCore.MessageDeserializer<BacktestV1.DescribeEngineResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<BacktestV1.DescribeEngineResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: BacktestV1_BacktestEngine.Method.DescribeEngine.descriptor,
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
extension BacktestV1_BacktestEngine.ClientProtocol {
    /// Call the "RunBacktest" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Progress, then the run. Cancelling the call cancels the run.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `BacktestV1.RunBacktestRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func runBacktest<Result>(
        request: GRPCCore.ClientRequest<BacktestV1.RunBacktestRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.RunBacktestResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.runBacktest(
            request: request,
            serializer: LabMessageSerializer<BacktestV1.RunBacktestRequest>(),
            deserializer: LabMessageDeserializer<BacktestV1.RunBacktestResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "RerunBacktest" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Computes a recorded run again from the source's data, and compares bit for bit.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `BacktestV1.RerunBacktestRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func rerunBacktest<Result>(
        request: GRPCCore.ClientRequest<BacktestV1.RerunBacktestRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.RerunBacktestResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.rerunBacktest(
            request: request,
            serializer: LabMessageSerializer<BacktestV1.RerunBacktestRequest>(),
            deserializer: LabMessageDeserializer<BacktestV1.RerunBacktestResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "DescribeEngine" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What is queued, running and cached.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `BacktestV1.DescribeEngineRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func describeEngine<Result>(
        request: GRPCCore.ClientRequest<BacktestV1.DescribeEngineRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<BacktestV1.DescribeEngineResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.describeEngine(
            request: request,
            serializer: LabMessageSerializer<BacktestV1.DescribeEngineRequest>(),
            deserializer: LabMessageDeserializer<BacktestV1.DescribeEngineResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension BacktestV1_BacktestEngine.ClientProtocol {
    /// Call the "RunBacktest" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Progress, then the run. Cancelling the call cancels the run.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func runBacktest<Result>(
        _ message: BacktestV1.RunBacktestRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.RunBacktestResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<BacktestV1.RunBacktestRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.runBacktest(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "RerunBacktest" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Computes a recorded run again from the source's data, and compares bit for bit.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func rerunBacktest<Result>(
        _ message: BacktestV1.RerunBacktestRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<BacktestV1.RerunBacktestResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<BacktestV1.RerunBacktestRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.rerunBacktest(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "DescribeEngine" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What is queued, running and cached.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func describeEngine<Result>(
        _ message: BacktestV1.DescribeEngineRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<BacktestV1.DescribeEngineResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<BacktestV1.DescribeEngineRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.describeEngine(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}