// Generated from thetalab/policy/v1/policy.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - thetalab.policy.v1.Policy

/// Namespace containing generated types for the "thetalab.policy.v1.Policy" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum PolicyV1_Policy: Sendable {
    /// Service descriptor for the "thetalab.policy.v1.Policy" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.policy.v1.Policy")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "DescribePolicy" metadata.
        public enum DescribePolicy: Sendable {
            /// Request type for "DescribePolicy".
            public typealias Input = PolicyV1.DescribePolicyRequest
            /// Response type for "DescribePolicy".
            public typealias Output = PolicyV1.DescribePolicyResponse
            /// Descriptor for "DescribePolicy".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.policy.v1.Policy"),
                method: "DescribePolicy",
                type: .unary
            )
        }
        /// Namespace for "Decide" metadata.
        public enum Decide: Sendable {
            /// Request type for "Decide".
            public typealias Input = PolicyV1.DecideRequest
            /// Response type for "Decide".
            public typealias Output = PolicyV1.DecideResponse
            /// Descriptor for "Decide".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.policy.v1.Policy"),
                method: "Decide",
                type: .unary
            )
        }
        /// Descriptors for all methods in the "thetalab.policy.v1.Policy" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            DescribePolicy.descriptor,
            Decide.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "thetalab.policy.v1.Policy" service.
    public static let PolicyV1_Policy = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.policy.v1.Policy")
}

// MARK: thetalab.policy.v1.Policy (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension PolicyV1_Policy {
    /// Streaming variant of the service protocol for the "thetalab.policy.v1.Policy" service.
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
    /// > Somebody who chooses among the actions that a strategy's rules allow. What it answers never leaves them: an answer
    /// > outside is rejected and counted, and the rule decides.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "DescribePolicy" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Whose answers Decide gives.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `PolicyV1.DescribePolicyRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `PolicyV1.DescribePolicyResponse` messages.
        func describePolicy(
            request: GRPCCore.StreamingServerRequest<PolicyV1.DescribePolicyRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<PolicyV1.DescribePolicyResponse>

        /// Handle the "Decide" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Decides on situations of any number of runs. Each is decided by itself: what else is in the request, and the order,
        /// > make no difference. The same situation may be asked again.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `PolicyV1.DecideRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `PolicyV1.DecideResponse` messages.
        func decide(
            request: GRPCCore.StreamingServerRequest<PolicyV1.DecideRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<PolicyV1.DecideResponse>
    }

    /// Service protocol for the "thetalab.policy.v1.Policy" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Somebody who chooses among the actions that a strategy's rules allow. What it answers never leaves them: an answer
    /// > outside is rejected and counted, and the rule decides.
    public protocol ServiceProtocol: PolicyV1_Policy.StreamingServiceProtocol {
        /// Handle the "DescribePolicy" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Whose answers Decide gives.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `PolicyV1.DescribePolicyRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `PolicyV1.DescribePolicyResponse` message.
        func describePolicy(
            request: GRPCCore.ServerRequest<PolicyV1.DescribePolicyRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<PolicyV1.DescribePolicyResponse>

        /// Handle the "Decide" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Decides on situations of any number of runs. Each is decided by itself: what else is in the request, and the order,
        /// > make no difference. The same situation may be asked again.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `PolicyV1.DecideRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `PolicyV1.DecideResponse` message.
        func decide(
            request: GRPCCore.ServerRequest<PolicyV1.DecideRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<PolicyV1.DecideResponse>
    }

    /// Simple service protocol for the "thetalab.policy.v1.Policy" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Somebody who chooses among the actions that a strategy's rules allow. What it answers never leaves them: an answer
    /// > outside is rejected and counted, and the rule decides.
    public protocol SimpleServiceProtocol: PolicyV1_Policy.ServiceProtocol {
        /// Handle the "DescribePolicy" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Whose answers Decide gives.
        ///
        /// - Parameters:
        ///   - request: A `PolicyV1.DescribePolicyRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `PolicyV1.DescribePolicyResponse` to respond with.
        func describePolicy(
            request: PolicyV1.DescribePolicyRequest,
            context: GRPCCore.ServerContext
        ) async throws -> PolicyV1.DescribePolicyResponse

        /// Handle the "Decide" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Decides on situations of any number of runs. Each is decided by itself: what else is in the request, and the order,
        /// > make no difference. The same situation may be asked again.
        ///
        /// - Parameters:
        ///   - request: A `PolicyV1.DecideRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `PolicyV1.DecideResponse` to respond with.
        func decide(
            request: PolicyV1.DecideRequest,
            context: GRPCCore.ServerContext
        ) async throws -> PolicyV1.DecideResponse
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension PolicyV1_Policy.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: PolicyV1_Policy.Method.DescribePolicy.descriptor,
            deserializer: LabMessageDeserializer<PolicyV1.DescribePolicyRequest>(),
            serializer: LabMessageSerializer<PolicyV1.DescribePolicyResponse>(),
            handler: { request, context in
                try await self.describePolicy(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: PolicyV1_Policy.Method.Decide.descriptor,
            deserializer: LabMessageDeserializer<PolicyV1.DecideRequest>(),
            serializer: LabMessageSerializer<PolicyV1.DecideResponse>(),
            handler: { request, context in
                try await self.decide(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension PolicyV1_Policy.ServiceProtocol {
    public func describePolicy(
        request: GRPCCore.StreamingServerRequest<PolicyV1.DescribePolicyRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<PolicyV1.DescribePolicyResponse> {
        let response = try await self.describePolicy(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func decide(
        request: GRPCCore.StreamingServerRequest<PolicyV1.DecideRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<PolicyV1.DecideResponse> {
        let response = try await self.decide(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension PolicyV1_Policy.SimpleServiceProtocol {
    public func describePolicy(
        request: GRPCCore.ServerRequest<PolicyV1.DescribePolicyRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<PolicyV1.DescribePolicyResponse> {
        return GRPCCore.ServerResponse<PolicyV1.DescribePolicyResponse>(
            message: try await self.describePolicy(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func decide(
        request: GRPCCore.ServerRequest<PolicyV1.DecideRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<PolicyV1.DecideResponse> {
        return GRPCCore.ServerResponse<PolicyV1.DecideResponse>(
            message: try await self.decide(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }
}

// MARK: thetalab.policy.v1.Policy (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension PolicyV1_Policy {
    /// Generated client protocol for the "thetalab.policy.v1.Policy" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Somebody who chooses among the actions that a strategy's rules allow. What it answers never leaves them: an answer
    /// > outside is rejected and counted, and the rule decides.
    public protocol ClientProtocol: Sendable {
        /// Call the "DescribePolicy" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Whose answers Decide gives.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `PolicyV1.DescribePolicyRequest` message.
        ///   - serializer: A serializer for `PolicyV1.DescribePolicyRequest` messages.
        ///   - deserializer: A deserializer for `PolicyV1.DescribePolicyResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func describePolicy<Result>(
            request: GRPCCore.ClientRequest<PolicyV1.DescribePolicyRequest>,
            serializer: some GRPCCore.MessageSerializer<PolicyV1.DescribePolicyRequest>,
            deserializer: some GRPCCore.MessageDeserializer<PolicyV1.DescribePolicyResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<PolicyV1.DescribePolicyResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "Decide" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Decides on situations of any number of runs. Each is decided by itself: what else is in the request, and the order,
        /// > make no difference. The same situation may be asked again.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `PolicyV1.DecideRequest` message.
        ///   - serializer: A serializer for `PolicyV1.DecideRequest` messages.
        ///   - deserializer: A deserializer for `PolicyV1.DecideResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func decide<Result>(
            request: GRPCCore.ClientRequest<PolicyV1.DecideRequest>,
            serializer: some GRPCCore.MessageSerializer<PolicyV1.DecideRequest>,
            deserializer: some GRPCCore.MessageDeserializer<PolicyV1.DecideResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<PolicyV1.DecideResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "thetalab.policy.v1.Policy" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Somebody who chooses among the actions that a strategy's rules allow. What it answers never leaves them: an answer
    /// > outside is rejected and counted, and the rule decides.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "DescribePolicy" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Whose answers Decide gives.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `PolicyV1.DescribePolicyRequest` message.
        ///   - serializer: A serializer for `PolicyV1.DescribePolicyRequest` messages.
        ///   - deserializer: A deserializer for `PolicyV1.DescribePolicyResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func describePolicy<Result>(
            request: GRPCCore.ClientRequest<PolicyV1.DescribePolicyRequest>,
            serializer: some GRPCCore.MessageSerializer<PolicyV1.DescribePolicyRequest>,
            deserializer: some GRPCCore.MessageDeserializer<PolicyV1.DescribePolicyResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<PolicyV1.DescribePolicyResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: PolicyV1_Policy.Method.DescribePolicy.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "Decide" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Decides on situations of any number of runs. Each is decided by itself: what else is in the request, and the order,
        /// > make no difference. The same situation may be asked again.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `PolicyV1.DecideRequest` message.
        ///   - serializer: A serializer for `PolicyV1.DecideRequest` messages.
        ///   - deserializer: A deserializer for `PolicyV1.DecideResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func decide<Result>(
            request: GRPCCore.ClientRequest<PolicyV1.DecideRequest>,
            serializer: some GRPCCore.MessageSerializer<PolicyV1.DecideRequest>,
            deserializer: some GRPCCore.MessageDeserializer<PolicyV1.DecideResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<PolicyV1.DecideResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: PolicyV1_Policy.Method.Decide.descriptor,
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
extension PolicyV1_Policy.ClientProtocol {
    /// Call the "DescribePolicy" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Whose answers Decide gives.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `PolicyV1.DescribePolicyRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func describePolicy<Result>(
        request: GRPCCore.ClientRequest<PolicyV1.DescribePolicyRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<PolicyV1.DescribePolicyResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.describePolicy(
            request: request,
            serializer: LabMessageSerializer<PolicyV1.DescribePolicyRequest>(),
            deserializer: LabMessageDeserializer<PolicyV1.DescribePolicyResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "Decide" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Decides on situations of any number of runs. Each is decided by itself: what else is in the request, and the order,
    /// > make no difference. The same situation may be asked again.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `PolicyV1.DecideRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func decide<Result>(
        request: GRPCCore.ClientRequest<PolicyV1.DecideRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<PolicyV1.DecideResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.decide(
            request: request,
            serializer: LabMessageSerializer<PolicyV1.DecideRequest>(),
            deserializer: LabMessageDeserializer<PolicyV1.DecideResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension PolicyV1_Policy.ClientProtocol {
    /// Call the "DescribePolicy" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Whose answers Decide gives.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func describePolicy<Result>(
        _ message: PolicyV1.DescribePolicyRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<PolicyV1.DescribePolicyResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<PolicyV1.DescribePolicyRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.describePolicy(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "Decide" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Decides on situations of any number of runs. Each is decided by itself: what else is in the request, and the order,
    /// > make no difference. The same situation may be asked again.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func decide<Result>(
        _ message: PolicyV1.DecideRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<PolicyV1.DecideResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<PolicyV1.DecideRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.decide(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}