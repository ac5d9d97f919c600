// Generated from thetalab/registry/v1/policy.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - thetalab.registry.v1.PolicyAnswers

/// Namespace containing generated types for the "thetalab.registry.v1.PolicyAnswers" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum RegistryV1_PolicyAnswers: Sendable {
    /// Service descriptor for the "thetalab.registry.v1.PolicyAnswers" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.PolicyAnswers")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "LookupAnswers" metadata.
        public enum LookupAnswers: Sendable {
            /// Request type for "LookupAnswers".
            public typealias Input = RegistryV1.LookupAnswersRequest
            /// Response type for "LookupAnswers".
            public typealias Output = RegistryV1.LookupAnswersResponse
            /// Descriptor for "LookupAnswers".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.PolicyAnswers"),
                method: "LookupAnswers",
                type: .unary
            )
        }
        /// Namespace for "RecordAnswers" metadata.
        public enum RecordAnswers: Sendable {
            /// Request type for "RecordAnswers".
            public typealias Input = RegistryV1.RecordAnswersRequest
            /// Response type for "RecordAnswers".
            public typealias Output = RegistryV1.RecordAnswersResponse
            /// Descriptor for "RecordAnswers".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.PolicyAnswers"),
                method: "RecordAnswers",
                type: .unary
            )
        }
        /// Descriptors for all methods in the "thetalab.registry.v1.PolicyAnswers" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            LookupAnswers.descriptor,
            RecordAnswers.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "thetalab.registry.v1.PolicyAnswers" service.
    public static let RegistryV1_PolicyAnswers = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.PolicyAnswers")
}

// MARK: thetalab.registry.v1.PolicyAnswers (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_PolicyAnswers {
    /// Streaming variant of the service protocol for the "thetalab.registry.v1.PolicyAnswers" service.
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
    /// > What policies answered, so that a run that is run again takes the same decisions and asks nobody.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "LookupAnswers" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.LookupAnswersRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.LookupAnswersResponse` messages.
        func lookupAnswers(
            request: GRPCCore.StreamingServerRequest<RegistryV1.LookupAnswersRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.LookupAnswersResponse>

        /// Handle the "RecordAnswers" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Keeps answers, all or none. The first answer to a situation stays: a later one changes nothing.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.RecordAnswersRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.RecordAnswersResponse` messages.
        func recordAnswers(
            request: GRPCCore.StreamingServerRequest<RegistryV1.RecordAnswersRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.RecordAnswersResponse>
    }

    /// Service protocol for the "thetalab.registry.v1.PolicyAnswers" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What policies answered, so that a run that is run again takes the same decisions and asks nobody.
    public protocol ServiceProtocol: RegistryV1_PolicyAnswers.StreamingServiceProtocol {
        /// Handle the "LookupAnswers" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.LookupAnswersRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.LookupAnswersResponse` message.
        func lookupAnswers(
            request: GRPCCore.ServerRequest<RegistryV1.LookupAnswersRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.LookupAnswersResponse>

        /// Handle the "RecordAnswers" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Keeps answers, all or none. The first answer to a situation stays: a later one changes nothing.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.RecordAnswersRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.RecordAnswersResponse` message.
        func recordAnswers(
            request: GRPCCore.ServerRequest<RegistryV1.RecordAnswersRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.RecordAnswersResponse>
    }

    /// Simple service protocol for the "thetalab.registry.v1.PolicyAnswers" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What policies answered, so that a run that is run again takes the same decisions and asks nobody.
    public protocol SimpleServiceProtocol: RegistryV1_PolicyAnswers.ServiceProtocol {
        /// Handle the "LookupAnswers" method.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.LookupAnswersRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.LookupAnswersResponse` to respond with.
        func lookupAnswers(
            request: RegistryV1.LookupAnswersRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.LookupAnswersResponse

        /// Handle the "RecordAnswers" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Keeps answers, all or none. The first answer to a situation stays: a later one changes nothing.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.RecordAnswersRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.RecordAnswersResponse` to respond with.
        func recordAnswers(
            request: RegistryV1.RecordAnswersRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.RecordAnswersResponse
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_PolicyAnswers.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: RegistryV1_PolicyAnswers.Method.LookupAnswers.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.LookupAnswersRequest>(),
            serializer: LabMessageSerializer<RegistryV1.LookupAnswersResponse>(),
            handler: { request, context in
                try await self.lookupAnswers(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_PolicyAnswers.Method.RecordAnswers.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.RecordAnswersRequest>(),
            serializer: LabMessageSerializer<RegistryV1.RecordAnswersResponse>(),
            handler: { request, context in
                try await self.recordAnswers(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_PolicyAnswers.ServiceProtocol {
    public func lookupAnswers(
        request: GRPCCore.StreamingServerRequest<RegistryV1.LookupAnswersRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.LookupAnswersResponse> {
        let response = try await self.lookupAnswers(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func recordAnswers(
        request: GRPCCore.StreamingServerRequest<RegistryV1.RecordAnswersRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.RecordAnswersResponse> {
        let response = try await self.recordAnswers(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_PolicyAnswers.SimpleServiceProtocol {
    public func lookupAnswers(
        request: GRPCCore.ServerRequest<RegistryV1.LookupAnswersRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.LookupAnswersResponse> {
        return GRPCCore.ServerResponse<RegistryV1.LookupAnswersResponse>(
            message: try await self.lookupAnswers(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func recordAnswers(
        request: GRPCCore.ServerRequest<RegistryV1.RecordAnswersRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.RecordAnswersResponse> {
        return GRPCCore.ServerResponse<RegistryV1.RecordAnswersResponse>(
            message: try await self.recordAnswers(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }
}

// MARK: thetalab.registry.v1.PolicyAnswers (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_PolicyAnswers {
    /// Generated client protocol for the "thetalab.registry.v1.PolicyAnswers" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What policies answered, so that a run that is run again takes the same decisions and asks nobody.
    public protocol ClientProtocol: Sendable {
        /// Call the "LookupAnswers" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.LookupAnswersRequest` message.
        ///   - serializer: A serializer for `RegistryV1.LookupAnswersRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.LookupAnswersResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func lookupAnswers<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.LookupAnswersRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.LookupAnswersRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.LookupAnswersResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.LookupAnswersResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "RecordAnswers" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Keeps answers, all or none. The first answer to a situation stays: a later one changes nothing.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.RecordAnswersRequest` message.
        ///   - serializer: A serializer for `RegistryV1.RecordAnswersRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.RecordAnswersResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func recordAnswers<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.RecordAnswersRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.RecordAnswersRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.RecordAnswersResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.RecordAnswersResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "thetalab.registry.v1.PolicyAnswers" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What policies answered, so that a run that is run again takes the same decisions and asks nobody.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "LookupAnswers" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.LookupAnswersRequest` message.
        ///   - serializer: A serializer for `RegistryV1.LookupAnswersRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.LookupAnswersResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func lookupAnswers<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.LookupAnswersRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.LookupAnswersRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.LookupAnswersResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.LookupAnswersResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_PolicyAnswers.Method.LookupAnswers.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "RecordAnswers" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Keeps answers, all or none. The first answer to a situation stays: a later one changes nothing.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.RecordAnswersRequest` message.
        ///   - serializer: A serializer for `RegistryV1.RecordAnswersRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.RecordAnswersResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func recordAnswers<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.RecordAnswersRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.RecordAnswersRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.RecordAnswersResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.RecordAnswersResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_PolicyAnswers.Method.RecordAnswers.descriptor,
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
extension RegistryV1_PolicyAnswers.ClientProtocol {
    /// Call the "LookupAnswers" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.LookupAnswersRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func lookupAnswers<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.LookupAnswersRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.LookupAnswersResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.lookupAnswers(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.LookupAnswersRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.LookupAnswersResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "RecordAnswers" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Keeps answers, all or none. The first answer to a situation stays: a later one changes nothing.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.RecordAnswersRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func recordAnswers<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.RecordAnswersRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.RecordAnswersResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.recordAnswers(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.RecordAnswersRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.RecordAnswersResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_PolicyAnswers.ClientProtocol {
    /// Call the "LookupAnswers" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func lookupAnswers<Result>(
        _ message: RegistryV1.LookupAnswersRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.LookupAnswersResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.LookupAnswersRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.lookupAnswers(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "RecordAnswers" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Keeps answers, all or none. The first answer to a situation stays: a later one changes nothing.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func recordAnswers<Result>(
        _ message: RegistryV1.RecordAnswersRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.RecordAnswersResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.RecordAnswersRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.recordAnswers(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}