// Generated from thetalab/system/v1/system.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - thetalab.system.v1.System

/// Namespace containing generated types for the "thetalab.system.v1.System" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum SystemV1_System: Sendable {
    /// Service descriptor for the "thetalab.system.v1.System" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.system.v1.System")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "Describe" metadata.
        public enum Describe: Sendable {
            /// Request type for "Describe".
            public typealias Input = SystemV1.DescribeRequest
            /// Response type for "Describe".
            public typealias Output = SystemV1.DescribeResponse
            /// Descriptor for "Describe".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.system.v1.System"),
                method: "Describe",
                type: .unary
            )
        }
        /// Descriptors for all methods in the "thetalab.system.v1.System" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            Describe.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "thetalab.system.v1.System" service.
    public static let SystemV1_System = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.system.v1.System")
}

// MARK: thetalab.system.v1.System (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension SystemV1_System {
    /// Streaming variant of the service protocol for the "thetalab.system.v1.System" service.
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
    /// > What every service says of itself, beside the standard health and reflection services.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "Describe" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `SystemV1.DescribeRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `SystemV1.DescribeResponse` messages.
        func describe(
            request: GRPCCore.StreamingServerRequest<SystemV1.DescribeRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<SystemV1.DescribeResponse>
    }

    /// Service protocol for the "thetalab.system.v1.System" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What every service says of itself, beside the standard health and reflection services.
    public protocol ServiceProtocol: SystemV1_System.StreamingServiceProtocol {
        /// Handle the "Describe" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `SystemV1.DescribeRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `SystemV1.DescribeResponse` message.
        func describe(
            request: GRPCCore.ServerRequest<SystemV1.DescribeRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<SystemV1.DescribeResponse>
    }

    /// Simple service protocol for the "thetalab.system.v1.System" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What every service says of itself, beside the standard health and reflection services.
    public protocol SimpleServiceProtocol: SystemV1_System.ServiceProtocol {
        /// Handle the "Describe" method.
        ///
        /// - Parameters:
        ///   - request: A `SystemV1.DescribeRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `SystemV1.DescribeResponse` to respond with.
        func describe(
            request: SystemV1.DescribeRequest,
            context: GRPCCore.ServerContext
        ) async throws -> SystemV1.DescribeResponse
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension SystemV1_System.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: SystemV1_System.Method.Describe.descriptor,
            deserializer: LabMessageDeserializer<SystemV1.DescribeRequest>(),
            serializer: LabMessageSerializer<SystemV1.DescribeResponse>(),
            handler: { request, context in
                try await self.describe(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension SystemV1_System.ServiceProtocol {
    public func describe(
        request: GRPCCore.StreamingServerRequest<SystemV1.DescribeRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<SystemV1.DescribeResponse> {
        let response = try await self.describe(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension SystemV1_System.SimpleServiceProtocol {
    public func describe(
        request: GRPCCore.ServerRequest<SystemV1.DescribeRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<SystemV1.DescribeResponse> {
        return GRPCCore.ServerResponse<SystemV1.DescribeResponse>(
            message: try await self.describe(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }
}

// MARK: thetalab.system.v1.System (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension SystemV1_System {
    /// Generated client protocol for the "thetalab.system.v1.System" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What every service says of itself, beside the standard health and reflection services.
    public protocol ClientProtocol: Sendable {
        /// Call the "Describe" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `SystemV1.DescribeRequest` message.
        ///   - serializer: A serializer for `SystemV1.DescribeRequest` messages.
        ///   - deserializer: A deserializer for `SystemV1.DescribeResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func describe<Result>(
            request: GRPCCore.ClientRequest<SystemV1.DescribeRequest>,
            serializer: some GRPCCore.MessageSerializer<SystemV1.DescribeRequest>,
            deserializer: some GRPCCore.MessageDeserializer<SystemV1.DescribeResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<SystemV1.DescribeResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "thetalab.system.v1.System" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > What every service says of itself, beside the standard health and reflection services.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "Describe" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `SystemV1.DescribeRequest` message.
        ///   - serializer: A serializer for `SystemV1.DescribeRequest` messages.
        ///   - deserializer: A deserializer for `SystemV1.DescribeResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func describe<Result>(
            request: GRPCCore.ClientRequest<SystemV1.DescribeRequest>,
            serializer: some GRPCCore.MessageSerializer<SystemV1.DescribeRequest>,
            deserializer: some GRPCCore.MessageDeserializer<SystemV1.DescribeResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<SystemV1.DescribeResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: SystemV1_System.Method.Describe.descriptor,
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
extension SystemV1_System.ClientProtocol {
    /// Call the "Describe" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `SystemV1.DescribeRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func describe<Result>(
        request: GRPCCore.ClientRequest<SystemV1.DescribeRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<SystemV1.DescribeResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.describe(
            request: request,
            serializer: LabMessageSerializer<SystemV1.DescribeRequest>(),
            deserializer: LabMessageDeserializer<SystemV1.DescribeResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension SystemV1_System.ClientProtocol {
    /// Call the "Describe" method.
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
        _ message: SystemV1.DescribeRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<SystemV1.DescribeResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<SystemV1.DescribeRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.describe(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}