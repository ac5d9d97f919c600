// Generated from thetalab/registry/v1/registry.proto by protos/generate; changes belong there.
// swift-format-ignore-file

public import GRPCCore

// MARK: - thetalab.registry.v1.Registry

/// Namespace containing generated types for the "thetalab.registry.v1.Registry" service.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
public enum RegistryV1_Registry: Sendable {
    /// Service descriptor for the "thetalab.registry.v1.Registry" service.
    public static let descriptor = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry")
    /// Namespace for method metadata.
    public enum Method: Sendable {
        /// Namespace for "CreateStrategy" metadata.
        public enum CreateStrategy: Sendable {
            /// Request type for "CreateStrategy".
            public typealias Input = RegistryV1.CreateStrategyRequest
            /// Response type for "CreateStrategy".
            public typealias Output = RegistryV1.CreateStrategyResponse
            /// Descriptor for "CreateStrategy".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "CreateStrategy",
                type: .unary
            )
        }
        /// Namespace for "GetStrategy" metadata.
        public enum GetStrategy: Sendable {
            /// Request type for "GetStrategy".
            public typealias Input = RegistryV1.GetStrategyRequest
            /// Response type for "GetStrategy".
            public typealias Output = RegistryV1.GetStrategyResponse
            /// Descriptor for "GetStrategy".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "GetStrategy",
                type: .unary
            )
        }
        /// Namespace for "ListStrategies" metadata.
        public enum ListStrategies: Sendable {
            /// Request type for "ListStrategies".
            public typealias Input = RegistryV1.ListStrategiesRequest
            /// Response type for "ListStrategies".
            public typealias Output = RegistryV1.ListStrategiesResponse
            /// Descriptor for "ListStrategies".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "ListStrategies",
                type: .unary
            )
        }
        /// Namespace for "CreateVersion" metadata.
        public enum CreateVersion: Sendable {
            /// Request type for "CreateVersion".
            public typealias Input = RegistryV1.CreateVersionRequest
            /// Response type for "CreateVersion".
            public typealias Output = RegistryV1.CreateVersionResponse
            /// Descriptor for "CreateVersion".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "CreateVersion",
                type: .unary
            )
        }
        /// Namespace for "ListVersions" metadata.
        public enum ListVersions: Sendable {
            /// Request type for "ListVersions".
            public typealias Input = RegistryV1.ListVersionsRequest
            /// Response type for "ListVersions".
            public typealias Output = RegistryV1.ListVersionsResponse
            /// Descriptor for "ListVersions".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "ListVersions",
                type: .unary
            )
        }
        /// Namespace for "DeleteStrategy" metadata.
        public enum DeleteStrategy: Sendable {
            /// Request type for "DeleteStrategy".
            public typealias Input = RegistryV1.DeleteStrategyRequest
            /// Response type for "DeleteStrategy".
            public typealias Output = RegistryV1.DeleteStrategyResponse
            /// Descriptor for "DeleteStrategy".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "DeleteStrategy",
                type: .unary
            )
        }
        /// Namespace for "SetStatus" metadata.
        public enum SetStatus: Sendable {
            /// Request type for "SetStatus".
            public typealias Input = RegistryV1.SetStatusRequest
            /// Response type for "SetStatus".
            public typealias Output = RegistryV1.SetStatusResponse
            /// Descriptor for "SetStatus".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "SetStatus",
                type: .unary
            )
        }
        /// Namespace for "SetTuning" metadata.
        public enum SetTuning: Sendable {
            /// Request type for "SetTuning".
            public typealias Input = RegistryV1.SetTuningRequest
            /// Response type for "SetTuning".
            public typealias Output = RegistryV1.SetTuningResponse
            /// Descriptor for "SetTuning".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "SetTuning",
                type: .unary
            )
        }
        /// Namespace for "BeginRun" metadata.
        public enum BeginRun: Sendable {
            /// Request type for "BeginRun".
            public typealias Input = RegistryV1.BeginRunRequest
            /// Response type for "BeginRun".
            public typealias Output = RegistryV1.BeginRunResponse
            /// Descriptor for "BeginRun".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "BeginRun",
                type: .unary
            )
        }
        /// Namespace for "RecordRun" metadata.
        public enum RecordRun: Sendable {
            /// Request type for "RecordRun".
            public typealias Input = RegistryV1.RecordRunRequest
            /// Response type for "RecordRun".
            public typealias Output = RegistryV1.RecordRunResponse
            /// Descriptor for "RecordRun".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "RecordRun",
                type: .unary
            )
        }
        /// Namespace for "GetRun" metadata.
        public enum GetRun: Sendable {
            /// Request type for "GetRun".
            public typealias Input = RegistryV1.GetRunRequest
            /// Response type for "GetRun".
            public typealias Output = RegistryV1.GetRunResponse
            /// Descriptor for "GetRun".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "GetRun",
                type: .unary
            )
        }
        /// Namespace for "ListRuns" metadata.
        public enum ListRuns: Sendable {
            /// Request type for "ListRuns".
            public typealias Input = RegistryV1.ListRunsRequest
            /// Response type for "ListRuns".
            public typealias Output = RegistryV1.ListRunsResponse
            /// Descriptor for "ListRuns".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "ListRuns",
                type: .unary
            )
        }
        /// Namespace for "CreateRunNote" metadata.
        public enum CreateRunNote: Sendable {
            /// Request type for "CreateRunNote".
            public typealias Input = RegistryV1.CreateRunNoteRequest
            /// Response type for "CreateRunNote".
            public typealias Output = RegistryV1.CreateRunNoteResponse
            /// Descriptor for "CreateRunNote".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "CreateRunNote",
                type: .unary
            )
        }
        /// Namespace for "ListRunNotes" metadata.
        public enum ListRunNotes: Sendable {
            /// Request type for "ListRunNotes".
            public typealias Input = RegistryV1.ListRunNotesRequest
            /// Response type for "ListRunNotes".
            public typealias Output = RegistryV1.ListRunNotesResponse
            /// Descriptor for "ListRunNotes".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "ListRunNotes",
                type: .unary
            )
        }
        /// Namespace for "ListAudit" metadata.
        public enum ListAudit: Sendable {
            /// Request type for "ListAudit".
            public typealias Input = RegistryV1.ListAuditRequest
            /// Response type for "ListAudit".
            public typealias Output = RegistryV1.ListAuditResponse
            /// Descriptor for "ListAudit".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "ListAudit",
                type: .unary
            )
        }
        /// Namespace for "Watch" metadata.
        public enum Watch: Sendable {
            /// Request type for "Watch".
            public typealias Input = RegistryV1.WatchRequest
            /// Response type for "Watch".
            public typealias Output = RegistryV1.WatchResponse
            /// Descriptor for "Watch".
            public static let descriptor = GRPCCore.MethodDescriptor(
                service: GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry"),
                method: "Watch",
                type: .serverStreaming
            )
        }
        /// Descriptors for all methods in the "thetalab.registry.v1.Registry" service.
        public static let descriptors: [GRPCCore.MethodDescriptor] = [
            CreateStrategy.descriptor,
            GetStrategy.descriptor,
            ListStrategies.descriptor,
            CreateVersion.descriptor,
            ListVersions.descriptor,
            DeleteStrategy.descriptor,
            SetStatus.descriptor,
            SetTuning.descriptor,
            BeginRun.descriptor,
            RecordRun.descriptor,
            GetRun.descriptor,
            ListRuns.descriptor,
            CreateRunNote.descriptor,
            ListRunNotes.descriptor,
            ListAudit.descriptor,
            Watch.descriptor
        ]
    }
}

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension GRPCCore.ServiceDescriptor {
    /// Service descriptor for the "thetalab.registry.v1.Registry" service.
    public static let RegistryV1_Registry = GRPCCore.ServiceDescriptor(fullyQualifiedService: "thetalab.registry.v1.Registry")
}

// MARK: thetalab.registry.v1.Registry (server)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_Registry {
    /// Streaming variant of the service protocol for the "thetalab.registry.v1.Registry" service.
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
    /// > The lab's record: strategies and their versions, lifecycle, runs, notes, audit.
    public protocol StreamingServiceProtocol: GRPCCore.RegistrableRPCService {
        /// Handle the "CreateStrategy" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.CreateStrategyRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.CreateStrategyResponse` messages.
        func createStrategy(
            request: GRPCCore.StreamingServerRequest<RegistryV1.CreateStrategyRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.CreateStrategyResponse>

        /// Handle the "GetStrategy" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.GetStrategyRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.GetStrategyResponse` messages.
        func getStrategy(
            request: GRPCCore.StreamingServerRequest<RegistryV1.GetStrategyRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.GetStrategyResponse>

        /// Handle the "ListStrategies" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.ListStrategiesRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.ListStrategiesResponse` messages.
        func listStrategies(
            request: GRPCCore.StreamingServerRequest<RegistryV1.ListStrategiesRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListStrategiesResponse>

        /// Handle the "CreateVersion" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Makes a new version; versions are never changed.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.CreateVersionRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.CreateVersionResponse` messages.
        func createVersion(
            request: GRPCCore.StreamingServerRequest<RegistryV1.CreateVersionRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.CreateVersionResponse>

        /// Handle the "ListVersions" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.ListVersionsRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.ListVersionsResponse` messages.
        func listVersions(
            request: GRPCCore.StreamingServerRequest<RegistryV1.ListVersionsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListVersionsResponse>

        /// Handle the "DeleteStrategy" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Hides the strategy and frees its name; the record stays.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.DeleteStrategyRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.DeleteStrategyResponse` messages.
        func deleteStrategy(
            request: GRPCCore.StreamingServerRequest<RegistryV1.DeleteStrategyRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.DeleteStrategyResponse>

        /// Handle the "SetStatus" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Moves a strategy in its lifecycle. Only an operator may promote.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.SetStatusRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.SetStatusResponse` messages.
        func setStatus(
            request: GRPCCore.StreamingServerRequest<RegistryV1.SetStatusRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.SetStatusResponse>

        /// Handle the "SetTuning" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Marks a strategy for the orchestrator, apart from its status.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.SetTuningRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.SetTuningResponse` messages.
        func setTuning(
            request: GRPCCore.StreamingServerRequest<RegistryV1.SetTuningRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.SetTuningResponse>

        /// Handle the "BeginRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Claims an identity before it is computed: answers with the recorded run where there is one.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.BeginRunRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.BeginRunResponse` messages.
        func beginRun(
            request: GRPCCore.StreamingServerRequest<RegistryV1.BeginRunRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.BeginRunResponse>

        /// Handle the "RecordRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Records a finished run. Idempotent by run id.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.RecordRunRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.RecordRunResponse` messages.
        func recordRun(
            request: GRPCCore.StreamingServerRequest<RegistryV1.RecordRunRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.RecordRunResponse>

        /// Handle the "GetRun" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.GetRunRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.GetRunResponse` messages.
        func getRun(
            request: GRPCCore.StreamingServerRequest<RegistryV1.GetRunRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.GetRunResponse>

        /// Handle the "ListRuns" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.ListRunsRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.ListRunsResponse` messages.
        func listRuns(
            request: GRPCCore.StreamingServerRequest<RegistryV1.ListRunsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListRunsResponse>

        /// Handle the "CreateRunNote" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > A person's note on a run.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.CreateRunNoteRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.CreateRunNoteResponse` messages.
        func createRunNote(
            request: GRPCCore.StreamingServerRequest<RegistryV1.CreateRunNoteRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.CreateRunNoteResponse>

        /// Handle the "ListRunNotes" method.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.ListRunNotesRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.ListRunNotesResponse` messages.
        func listRunNotes(
            request: GRPCCore.StreamingServerRequest<RegistryV1.ListRunNotesRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListRunNotesResponse>

        /// Handle the "ListAudit" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every change: who, when, from what to what; the newest first.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.ListAuditRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.ListAuditResponse` messages.
        func listAudit(
            request: GRPCCore.StreamingServerRequest<RegistryV1.ListAuditRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListAuditResponse>

        /// Handle the "Watch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Changes as they happen, from a position on.
        ///
        /// - Parameters:
        ///   - request: A streaming request of `RegistryV1.WatchRequest` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.WatchResponse` messages.
        func watch(
            request: GRPCCore.StreamingServerRequest<RegistryV1.WatchRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.WatchResponse>
    }

    /// Service protocol for the "thetalab.registry.v1.Registry" service.
    ///
    /// This protocol is higher level than ``StreamingServiceProtocol`` but lower level than
    /// the ``SimpleServiceProtocol``, it provides access to request and response metadata and
    /// trailing response metadata. If you don't need these then consider using
    /// the ``SimpleServiceProtocol``. If you need fine grained control over your RPCs then
    /// use ``StreamingServiceProtocol``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The lab's record: strategies and their versions, lifecycle, runs, notes, audit.
    public protocol ServiceProtocol: RegistryV1_Registry.StreamingServiceProtocol {
        /// Handle the "CreateStrategy" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.CreateStrategyRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.CreateStrategyResponse` message.
        func createStrategy(
            request: GRPCCore.ServerRequest<RegistryV1.CreateStrategyRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.CreateStrategyResponse>

        /// Handle the "GetStrategy" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.GetStrategyRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.GetStrategyResponse` message.
        func getStrategy(
            request: GRPCCore.ServerRequest<RegistryV1.GetStrategyRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.GetStrategyResponse>

        /// Handle the "ListStrategies" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListStrategiesRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.ListStrategiesResponse` message.
        func listStrategies(
            request: GRPCCore.ServerRequest<RegistryV1.ListStrategiesRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListStrategiesResponse>

        /// Handle the "CreateVersion" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Makes a new version; versions are never changed.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.CreateVersionRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.CreateVersionResponse` message.
        func createVersion(
            request: GRPCCore.ServerRequest<RegistryV1.CreateVersionRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.CreateVersionResponse>

        /// Handle the "ListVersions" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListVersionsRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.ListVersionsResponse` message.
        func listVersions(
            request: GRPCCore.ServerRequest<RegistryV1.ListVersionsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListVersionsResponse>

        /// Handle the "DeleteStrategy" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Hides the strategy and frees its name; the record stays.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.DeleteStrategyRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.DeleteStrategyResponse` message.
        func deleteStrategy(
            request: GRPCCore.ServerRequest<RegistryV1.DeleteStrategyRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.DeleteStrategyResponse>

        /// Handle the "SetStatus" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Moves a strategy in its lifecycle. Only an operator may promote.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.SetStatusRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.SetStatusResponse` message.
        func setStatus(
            request: GRPCCore.ServerRequest<RegistryV1.SetStatusRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.SetStatusResponse>

        /// Handle the "SetTuning" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Marks a strategy for the orchestrator, apart from its status.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.SetTuningRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.SetTuningResponse` message.
        func setTuning(
            request: GRPCCore.ServerRequest<RegistryV1.SetTuningRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.SetTuningResponse>

        /// Handle the "BeginRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Claims an identity before it is computed: answers with the recorded run where there is one.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.BeginRunRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.BeginRunResponse` message.
        func beginRun(
            request: GRPCCore.ServerRequest<RegistryV1.BeginRunRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.BeginRunResponse>

        /// Handle the "RecordRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Records a finished run. Idempotent by run id.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.RecordRunRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.RecordRunResponse` message.
        func recordRun(
            request: GRPCCore.ServerRequest<RegistryV1.RecordRunRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.RecordRunResponse>

        /// Handle the "GetRun" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.GetRunRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.GetRunResponse` message.
        func getRun(
            request: GRPCCore.ServerRequest<RegistryV1.GetRunRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.GetRunResponse>

        /// Handle the "ListRuns" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListRunsRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.ListRunsResponse` message.
        func listRuns(
            request: GRPCCore.ServerRequest<RegistryV1.ListRunsRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListRunsResponse>

        /// Handle the "CreateRunNote" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > A person's note on a run.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.CreateRunNoteRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.CreateRunNoteResponse` message.
        func createRunNote(
            request: GRPCCore.ServerRequest<RegistryV1.CreateRunNoteRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.CreateRunNoteResponse>

        /// Handle the "ListRunNotes" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListRunNotesRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.ListRunNotesResponse` message.
        func listRunNotes(
            request: GRPCCore.ServerRequest<RegistryV1.ListRunNotesRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListRunNotesResponse>

        /// Handle the "ListAudit" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every change: who, when, from what to what; the newest first.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListAuditRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A response containing a single `RegistryV1.ListAuditResponse` message.
        func listAudit(
            request: GRPCCore.ServerRequest<RegistryV1.ListAuditRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListAuditResponse>

        /// Handle the "Watch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Changes as they happen, from a position on.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.WatchRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A streaming response of `RegistryV1.WatchResponse` messages.
        func watch(
            request: GRPCCore.ServerRequest<RegistryV1.WatchRequest>,
            context: GRPCCore.ServerContext
        ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.WatchResponse>
    }

    /// Simple service protocol for the "thetalab.registry.v1.Registry" service.
    ///
    /// This is the highest level protocol for the service. The API is the easiest to use but
    /// doesn't provide access to request or response metadata. If you need access to these
    /// then use ``ServiceProtocol`` instead.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The lab's record: strategies and their versions, lifecycle, runs, notes, audit.
    public protocol SimpleServiceProtocol: RegistryV1_Registry.ServiceProtocol {
        /// Handle the "CreateStrategy" method.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.CreateStrategyRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.CreateStrategyResponse` to respond with.
        func createStrategy(
            request: RegistryV1.CreateStrategyRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.CreateStrategyResponse

        /// Handle the "GetStrategy" method.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.GetStrategyRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.GetStrategyResponse` to respond with.
        func getStrategy(
            request: RegistryV1.GetStrategyRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.GetStrategyResponse

        /// Handle the "ListStrategies" method.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.ListStrategiesRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.ListStrategiesResponse` to respond with.
        func listStrategies(
            request: RegistryV1.ListStrategiesRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.ListStrategiesResponse

        /// Handle the "CreateVersion" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Makes a new version; versions are never changed.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.CreateVersionRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.CreateVersionResponse` to respond with.
        func createVersion(
            request: RegistryV1.CreateVersionRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.CreateVersionResponse

        /// Handle the "ListVersions" method.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.ListVersionsRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.ListVersionsResponse` to respond with.
        func listVersions(
            request: RegistryV1.ListVersionsRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.ListVersionsResponse

        /// Handle the "DeleteStrategy" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Hides the strategy and frees its name; the record stays.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.DeleteStrategyRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.DeleteStrategyResponse` to respond with.
        func deleteStrategy(
            request: RegistryV1.DeleteStrategyRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.DeleteStrategyResponse

        /// Handle the "SetStatus" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Moves a strategy in its lifecycle. Only an operator may promote.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.SetStatusRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.SetStatusResponse` to respond with.
        func setStatus(
            request: RegistryV1.SetStatusRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.SetStatusResponse

        /// Handle the "SetTuning" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Marks a strategy for the orchestrator, apart from its status.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.SetTuningRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.SetTuningResponse` to respond with.
        func setTuning(
            request: RegistryV1.SetTuningRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.SetTuningResponse

        /// Handle the "BeginRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Claims an identity before it is computed: answers with the recorded run where there is one.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.BeginRunRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.BeginRunResponse` to respond with.
        func beginRun(
            request: RegistryV1.BeginRunRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.BeginRunResponse

        /// Handle the "RecordRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Records a finished run. Idempotent by run id.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.RecordRunRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.RecordRunResponse` to respond with.
        func recordRun(
            request: RegistryV1.RecordRunRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.RecordRunResponse

        /// Handle the "GetRun" method.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.GetRunRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.GetRunResponse` to respond with.
        func getRun(
            request: RegistryV1.GetRunRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.GetRunResponse

        /// Handle the "ListRuns" method.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.ListRunsRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.ListRunsResponse` to respond with.
        func listRuns(
            request: RegistryV1.ListRunsRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.ListRunsResponse

        /// Handle the "CreateRunNote" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > A person's note on a run.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.CreateRunNoteRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.CreateRunNoteResponse` to respond with.
        func createRunNote(
            request: RegistryV1.CreateRunNoteRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.CreateRunNoteResponse

        /// Handle the "ListRunNotes" method.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.ListRunNotesRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.ListRunNotesResponse` to respond with.
        func listRunNotes(
            request: RegistryV1.ListRunNotesRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.ListRunNotesResponse

        /// Handle the "ListAudit" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every change: who, when, from what to what; the newest first.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.ListAuditRequest` message.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        /// - Returns: A `RegistryV1.ListAuditResponse` to respond with.
        func listAudit(
            request: RegistryV1.ListAuditRequest,
            context: GRPCCore.ServerContext
        ) async throws -> RegistryV1.ListAuditResponse

        /// Handle the "Watch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Changes as they happen, from a position on.
        ///
        /// - Parameters:
        ///   - request: A `RegistryV1.WatchRequest` message.
        ///   - response: A response stream of `RegistryV1.WatchResponse` messages.
        ///   - context: Context providing information about the RPC.
        /// - Throws: Any error which occurred during the processing of the request. Thrown errors
        ///     of type `RPCError` are mapped to appropriate statuses. All other errors are converted
        ///     to an internal error.
        func watch(
            request: RegistryV1.WatchRequest,
            response: GRPCCore.RPCWriter<RegistryV1.WatchResponse>,
            context: GRPCCore.ServerContext
        ) async throws
    }
}

// Default implementation of 'registerMethods(with:)'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_Registry.StreamingServiceProtocol {
    public func registerMethods<Transport>(with router: inout GRPCCore.RPCRouter<Transport>) where Transport: GRPCCore.ServerTransport {
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.CreateStrategy.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.CreateStrategyRequest>(),
            serializer: LabMessageSerializer<RegistryV1.CreateStrategyResponse>(),
            handler: { request, context in
                try await self.createStrategy(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.GetStrategy.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.GetStrategyRequest>(),
            serializer: LabMessageSerializer<RegistryV1.GetStrategyResponse>(),
            handler: { request, context in
                try await self.getStrategy(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.ListStrategies.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.ListStrategiesRequest>(),
            serializer: LabMessageSerializer<RegistryV1.ListStrategiesResponse>(),
            handler: { request, context in
                try await self.listStrategies(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.CreateVersion.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.CreateVersionRequest>(),
            serializer: LabMessageSerializer<RegistryV1.CreateVersionResponse>(),
            handler: { request, context in
                try await self.createVersion(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.ListVersions.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.ListVersionsRequest>(),
            serializer: LabMessageSerializer<RegistryV1.ListVersionsResponse>(),
            handler: { request, context in
                try await self.listVersions(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.DeleteStrategy.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.DeleteStrategyRequest>(),
            serializer: LabMessageSerializer<RegistryV1.DeleteStrategyResponse>(),
            handler: { request, context in
                try await self.deleteStrategy(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.SetStatus.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.SetStatusRequest>(),
            serializer: LabMessageSerializer<RegistryV1.SetStatusResponse>(),
            handler: { request, context in
                try await self.setStatus(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.SetTuning.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.SetTuningRequest>(),
            serializer: LabMessageSerializer<RegistryV1.SetTuningResponse>(),
            handler: { request, context in
                try await self.setTuning(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.BeginRun.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.BeginRunRequest>(),
            serializer: LabMessageSerializer<RegistryV1.BeginRunResponse>(),
            handler: { request, context in
                try await self.beginRun(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.RecordRun.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.RecordRunRequest>(),
            serializer: LabMessageSerializer<RegistryV1.RecordRunResponse>(),
            handler: { request, context in
                try await self.recordRun(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.GetRun.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.GetRunRequest>(),
            serializer: LabMessageSerializer<RegistryV1.GetRunResponse>(),
            handler: { request, context in
                try await self.getRun(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.ListRuns.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.ListRunsRequest>(),
            serializer: LabMessageSerializer<RegistryV1.ListRunsResponse>(),
            handler: { request, context in
                try await self.listRuns(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.CreateRunNote.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.CreateRunNoteRequest>(),
            serializer: LabMessageSerializer<RegistryV1.CreateRunNoteResponse>(),
            handler: { request, context in
                try await self.createRunNote(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.ListRunNotes.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.ListRunNotesRequest>(),
            serializer: LabMessageSerializer<RegistryV1.ListRunNotesResponse>(),
            handler: { request, context in
                try await self.listRunNotes(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.ListAudit.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.ListAuditRequest>(),
            serializer: LabMessageSerializer<RegistryV1.ListAuditResponse>(),
            handler: { request, context in
                try await self.listAudit(
                    request: request,
                    context: context
                )
            }
        )
        router.registerHandler(
            forMethod: RegistryV1_Registry.Method.Watch.descriptor,
            deserializer: LabMessageDeserializer<RegistryV1.WatchRequest>(),
            serializer: LabMessageSerializer<RegistryV1.WatchResponse>(),
            handler: { request, context in
                try await self.watch(
                    request: request,
                    context: context
                )
            }
        )
    }
}

// Default implementation of streaming methods from 'StreamingServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_Registry.ServiceProtocol {
    public func createStrategy(
        request: GRPCCore.StreamingServerRequest<RegistryV1.CreateStrategyRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.CreateStrategyResponse> {
        let response = try await self.createStrategy(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func getStrategy(
        request: GRPCCore.StreamingServerRequest<RegistryV1.GetStrategyRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.GetStrategyResponse> {
        let response = try await self.getStrategy(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func listStrategies(
        request: GRPCCore.StreamingServerRequest<RegistryV1.ListStrategiesRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListStrategiesResponse> {
        let response = try await self.listStrategies(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func createVersion(
        request: GRPCCore.StreamingServerRequest<RegistryV1.CreateVersionRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.CreateVersionResponse> {
        let response = try await self.createVersion(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func listVersions(
        request: GRPCCore.StreamingServerRequest<RegistryV1.ListVersionsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListVersionsResponse> {
        let response = try await self.listVersions(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func deleteStrategy(
        request: GRPCCore.StreamingServerRequest<RegistryV1.DeleteStrategyRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.DeleteStrategyResponse> {
        let response = try await self.deleteStrategy(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func setStatus(
        request: GRPCCore.StreamingServerRequest<RegistryV1.SetStatusRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.SetStatusResponse> {
        let response = try await self.setStatus(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func setTuning(
        request: GRPCCore.StreamingServerRequest<RegistryV1.SetTuningRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.SetTuningResponse> {
        let response = try await self.setTuning(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func beginRun(
        request: GRPCCore.StreamingServerRequest<RegistryV1.BeginRunRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.BeginRunResponse> {
        let response = try await self.beginRun(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func recordRun(
        request: GRPCCore.StreamingServerRequest<RegistryV1.RecordRunRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.RecordRunResponse> {
        let response = try await self.recordRun(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func getRun(
        request: GRPCCore.StreamingServerRequest<RegistryV1.GetRunRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.GetRunResponse> {
        let response = try await self.getRun(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func listRuns(
        request: GRPCCore.StreamingServerRequest<RegistryV1.ListRunsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListRunsResponse> {
        let response = try await self.listRuns(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func createRunNote(
        request: GRPCCore.StreamingServerRequest<RegistryV1.CreateRunNoteRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.CreateRunNoteResponse> {
        let response = try await self.createRunNote(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func listRunNotes(
        request: GRPCCore.StreamingServerRequest<RegistryV1.ListRunNotesRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListRunNotesResponse> {
        let response = try await self.listRunNotes(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func listAudit(
        request: GRPCCore.StreamingServerRequest<RegistryV1.ListAuditRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.ListAuditResponse> {
        let response = try await self.listAudit(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return GRPCCore.StreamingServerResponse(single: response)
    }

    public func watch(
        request: GRPCCore.StreamingServerRequest<RegistryV1.WatchRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.WatchResponse> {
        let response = try await self.watch(
            request: GRPCCore.ServerRequest(stream: request),
            context: context
        )
        return response
    }
}

// Default implementation of methods from 'ServiceProtocol'.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_Registry.SimpleServiceProtocol {
    public func createStrategy(
        request: GRPCCore.ServerRequest<RegistryV1.CreateStrategyRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.CreateStrategyResponse> {
        return GRPCCore.ServerResponse<RegistryV1.CreateStrategyResponse>(
            message: try await self.createStrategy(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func getStrategy(
        request: GRPCCore.ServerRequest<RegistryV1.GetStrategyRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.GetStrategyResponse> {
        return GRPCCore.ServerResponse<RegistryV1.GetStrategyResponse>(
            message: try await self.getStrategy(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func listStrategies(
        request: GRPCCore.ServerRequest<RegistryV1.ListStrategiesRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListStrategiesResponse> {
        return GRPCCore.ServerResponse<RegistryV1.ListStrategiesResponse>(
            message: try await self.listStrategies(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func createVersion(
        request: GRPCCore.ServerRequest<RegistryV1.CreateVersionRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.CreateVersionResponse> {
        return GRPCCore.ServerResponse<RegistryV1.CreateVersionResponse>(
            message: try await self.createVersion(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func listVersions(
        request: GRPCCore.ServerRequest<RegistryV1.ListVersionsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListVersionsResponse> {
        return GRPCCore.ServerResponse<RegistryV1.ListVersionsResponse>(
            message: try await self.listVersions(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func deleteStrategy(
        request: GRPCCore.ServerRequest<RegistryV1.DeleteStrategyRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.DeleteStrategyResponse> {
        return GRPCCore.ServerResponse<RegistryV1.DeleteStrategyResponse>(
            message: try await self.deleteStrategy(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func setStatus(
        request: GRPCCore.ServerRequest<RegistryV1.SetStatusRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.SetStatusResponse> {
        return GRPCCore.ServerResponse<RegistryV1.SetStatusResponse>(
            message: try await self.setStatus(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func setTuning(
        request: GRPCCore.ServerRequest<RegistryV1.SetTuningRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.SetTuningResponse> {
        return GRPCCore.ServerResponse<RegistryV1.SetTuningResponse>(
            message: try await self.setTuning(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func beginRun(
        request: GRPCCore.ServerRequest<RegistryV1.BeginRunRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.BeginRunResponse> {
        return GRPCCore.ServerResponse<RegistryV1.BeginRunResponse>(
            message: try await self.beginRun(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func recordRun(
        request: GRPCCore.ServerRequest<RegistryV1.RecordRunRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.RecordRunResponse> {
        return GRPCCore.ServerResponse<RegistryV1.RecordRunResponse>(
            message: try await self.recordRun(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func getRun(
        request: GRPCCore.ServerRequest<RegistryV1.GetRunRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.GetRunResponse> {
        return GRPCCore.ServerResponse<RegistryV1.GetRunResponse>(
            message: try await self.getRun(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func listRuns(
        request: GRPCCore.ServerRequest<RegistryV1.ListRunsRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListRunsResponse> {
        return GRPCCore.ServerResponse<RegistryV1.ListRunsResponse>(
            message: try await self.listRuns(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func createRunNote(
        request: GRPCCore.ServerRequest<RegistryV1.CreateRunNoteRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.CreateRunNoteResponse> {
        return GRPCCore.ServerResponse<RegistryV1.CreateRunNoteResponse>(
            message: try await self.createRunNote(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func listRunNotes(
        request: GRPCCore.ServerRequest<RegistryV1.ListRunNotesRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListRunNotesResponse> {
        return GRPCCore.ServerResponse<RegistryV1.ListRunNotesResponse>(
            message: try await self.listRunNotes(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func listAudit(
        request: GRPCCore.ServerRequest<RegistryV1.ListAuditRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.ServerResponse<RegistryV1.ListAuditResponse> {
        return GRPCCore.ServerResponse<RegistryV1.ListAuditResponse>(
            message: try await self.listAudit(
                request: request.message,
                context: context
            ),
            metadata: [:]
        )
    }

    public func watch(
        request: GRPCCore.ServerRequest<RegistryV1.WatchRequest>,
        context: GRPCCore.ServerContext
    ) async throws -> GRPCCore.StreamingServerResponse<RegistryV1.WatchResponse> {
        return GRPCCore.StreamingServerResponse<RegistryV1.WatchResponse>(
            metadata: [:],
            producer: { writer in
                try await self.watch(
                    request: request.message,
                    response: writer,
                    context: context
                )
                return [:]
            }
        )
    }
}

// MARK: thetalab.registry.v1.Registry (client)

@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_Registry {
    /// Generated client protocol for the "thetalab.registry.v1.Registry" service.
    ///
    /// You don't need to implement this protocol directly, use the generated
    /// implementation, ``Client``.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The lab's record: strategies and their versions, lifecycle, runs, notes, audit.
    public protocol ClientProtocol: Sendable {
        /// Call the "CreateStrategy" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.CreateStrategyRequest` message.
        ///   - serializer: A serializer for `RegistryV1.CreateStrategyRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.CreateStrategyResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func createStrategy<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.CreateStrategyRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.CreateStrategyRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.CreateStrategyResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.CreateStrategyResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "GetStrategy" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.GetStrategyRequest` message.
        ///   - serializer: A serializer for `RegistryV1.GetStrategyRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.GetStrategyResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func getStrategy<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.GetStrategyRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.GetStrategyRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.GetStrategyResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.GetStrategyResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "ListStrategies" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListStrategiesRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListStrategiesRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListStrategiesResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func listStrategies<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListStrategiesRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListStrategiesRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListStrategiesResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListStrategiesResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "CreateVersion" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Makes a new version; versions are never changed.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.CreateVersionRequest` message.
        ///   - serializer: A serializer for `RegistryV1.CreateVersionRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.CreateVersionResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func createVersion<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.CreateVersionRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.CreateVersionRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.CreateVersionResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.CreateVersionResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "ListVersions" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListVersionsRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListVersionsRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListVersionsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func listVersions<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListVersionsRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListVersionsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListVersionsResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListVersionsResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "DeleteStrategy" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Hides the strategy and frees its name; the record stays.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.DeleteStrategyRequest` message.
        ///   - serializer: A serializer for `RegistryV1.DeleteStrategyRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.DeleteStrategyResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func deleteStrategy<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.DeleteStrategyRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.DeleteStrategyRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.DeleteStrategyResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.DeleteStrategyResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "SetStatus" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Moves a strategy in its lifecycle. Only an operator may promote.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.SetStatusRequest` message.
        ///   - serializer: A serializer for `RegistryV1.SetStatusRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.SetStatusResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func setStatus<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.SetStatusRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.SetStatusRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.SetStatusResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.SetStatusResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "SetTuning" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Marks a strategy for the orchestrator, apart from its status.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.SetTuningRequest` message.
        ///   - serializer: A serializer for `RegistryV1.SetTuningRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.SetTuningResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func setTuning<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.SetTuningRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.SetTuningRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.SetTuningResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.SetTuningResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "BeginRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Claims an identity before it is computed: answers with the recorded run where there is one.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.BeginRunRequest` message.
        ///   - serializer: A serializer for `RegistryV1.BeginRunRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.BeginRunResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func beginRun<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.BeginRunRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.BeginRunRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.BeginRunResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.BeginRunResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "RecordRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Records a finished run. Idempotent by run id.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.RecordRunRequest` message.
        ///   - serializer: A serializer for `RegistryV1.RecordRunRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.RecordRunResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func recordRun<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.RecordRunRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.RecordRunRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.RecordRunResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.RecordRunResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "GetRun" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.GetRunRequest` message.
        ///   - serializer: A serializer for `RegistryV1.GetRunRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.GetRunResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func getRun<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.GetRunRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.GetRunRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.GetRunResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.GetRunResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "ListRuns" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListRunsRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListRunsRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListRunsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func listRuns<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListRunsRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListRunsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListRunsResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListRunsResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "CreateRunNote" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > A person's note on a run.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.CreateRunNoteRequest` message.
        ///   - serializer: A serializer for `RegistryV1.CreateRunNoteRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.CreateRunNoteResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func createRunNote<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.CreateRunNoteRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.CreateRunNoteRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.CreateRunNoteResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.CreateRunNoteResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "ListRunNotes" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListRunNotesRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListRunNotesRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListRunNotesResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func listRunNotes<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListRunNotesRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListRunNotesRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListRunNotesResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListRunNotesResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "ListAudit" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every change: who, when, from what to what; the newest first.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListAuditRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListAuditRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListAuditResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func listAudit<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListAuditRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListAuditRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListAuditResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListAuditResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable

        /// Call the "Watch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Changes as they happen, from a position on.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.WatchRequest` message.
        ///   - serializer: A serializer for `RegistryV1.WatchRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.WatchResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        func watch<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.WatchRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.WatchRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.WatchResponse>,
            options: GRPCCore.CallOptions,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<RegistryV1.WatchResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable
    }

    /// Generated client for the "thetalab.registry.v1.Registry" service.
    ///
    /// The ``Client`` provides an implementation of ``ClientProtocol`` which wraps
    /// a `GRPCCore.GRPCCClient`. The underlying `GRPCClient` provides the long-lived
    /// means of communication with the remote peer.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > The lab's record: strategies and their versions, lifecycle, runs, notes, audit.
    public struct Client<Transport>: ClientProtocol where Transport: GRPCCore.ClientTransport {
        private let client: GRPCCore.GRPCClient<Transport>

        /// Creates a new client wrapping the provided `GRPCCore.GRPCClient`.
        ///
        /// - Parameters:
        ///   - client: A `GRPCCore.GRPCClient` providing a communication channel to the service.
        public init(wrapping client: GRPCCore.GRPCClient<Transport>) {
            self.client = client
        }

        /// Call the "CreateStrategy" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.CreateStrategyRequest` message.
        ///   - serializer: A serializer for `RegistryV1.CreateStrategyRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.CreateStrategyResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func createStrategy<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.CreateStrategyRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.CreateStrategyRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.CreateStrategyResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.CreateStrategyResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.CreateStrategy.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "GetStrategy" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.GetStrategyRequest` message.
        ///   - serializer: A serializer for `RegistryV1.GetStrategyRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.GetStrategyResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func getStrategy<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.GetStrategyRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.GetStrategyRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.GetStrategyResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.GetStrategyResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.GetStrategy.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "ListStrategies" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListStrategiesRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListStrategiesRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListStrategiesResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func listStrategies<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListStrategiesRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListStrategiesRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListStrategiesResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListStrategiesResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.ListStrategies.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "CreateVersion" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Makes a new version; versions are never changed.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.CreateVersionRequest` message.
        ///   - serializer: A serializer for `RegistryV1.CreateVersionRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.CreateVersionResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func createVersion<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.CreateVersionRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.CreateVersionRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.CreateVersionResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.CreateVersionResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.CreateVersion.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "ListVersions" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListVersionsRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListVersionsRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListVersionsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func listVersions<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListVersionsRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListVersionsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListVersionsResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListVersionsResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.ListVersions.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "DeleteStrategy" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Hides the strategy and frees its name; the record stays.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.DeleteStrategyRequest` message.
        ///   - serializer: A serializer for `RegistryV1.DeleteStrategyRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.DeleteStrategyResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func deleteStrategy<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.DeleteStrategyRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.DeleteStrategyRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.DeleteStrategyResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.DeleteStrategyResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.DeleteStrategy.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "SetStatus" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Moves a strategy in its lifecycle. Only an operator may promote.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.SetStatusRequest` message.
        ///   - serializer: A serializer for `RegistryV1.SetStatusRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.SetStatusResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func setStatus<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.SetStatusRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.SetStatusRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.SetStatusResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.SetStatusResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.SetStatus.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "SetTuning" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Marks a strategy for the orchestrator, apart from its status.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.SetTuningRequest` message.
        ///   - serializer: A serializer for `RegistryV1.SetTuningRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.SetTuningResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func setTuning<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.SetTuningRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.SetTuningRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.SetTuningResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.SetTuningResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.SetTuning.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "BeginRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Claims an identity before it is computed: answers with the recorded run where there is one.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.BeginRunRequest` message.
        ///   - serializer: A serializer for `RegistryV1.BeginRunRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.BeginRunResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func beginRun<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.BeginRunRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.BeginRunRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.BeginRunResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.BeginRunResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.BeginRun.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "RecordRun" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Records a finished run. Idempotent by run id.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.RecordRunRequest` message.
        ///   - serializer: A serializer for `RegistryV1.RecordRunRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.RecordRunResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func recordRun<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.RecordRunRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.RecordRunRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.RecordRunResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.RecordRunResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.RecordRun.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "GetRun" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.GetRunRequest` message.
        ///   - serializer: A serializer for `RegistryV1.GetRunRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.GetRunResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func getRun<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.GetRunRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.GetRunRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.GetRunResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.GetRunResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.GetRun.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "ListRuns" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListRunsRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListRunsRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListRunsResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func listRuns<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListRunsRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListRunsRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListRunsResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListRunsResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.ListRuns.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "CreateRunNote" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > A person's note on a run.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.CreateRunNoteRequest` message.
        ///   - serializer: A serializer for `RegistryV1.CreateRunNoteRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.CreateRunNoteResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func createRunNote<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.CreateRunNoteRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.CreateRunNoteRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.CreateRunNoteResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.CreateRunNoteResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.CreateRunNote.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "ListRunNotes" method.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListRunNotesRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListRunNotesRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListRunNotesResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func listRunNotes<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListRunNotesRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListRunNotesRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListRunNotesResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListRunNotesResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.ListRunNotes.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "ListAudit" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Every change: who, when, from what to what; the newest first.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.ListAuditRequest` message.
        ///   - serializer: A serializer for `RegistryV1.ListAuditRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.ListAuditResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func listAudit<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.ListAuditRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.ListAuditRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.ListAuditResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListAuditResponse>) async throws -> Result = { response in
                try response.message
            }
        ) async throws -> Result where Result: Sendable {
            try await self.client.unary(
                request: request,
                descriptor: RegistryV1_Registry.Method.ListAudit.descriptor,
                serializer: serializer,
                deserializer: deserializer,
                options: options,
                onResponse: handleResponse
            )
        }

        /// Call the "Watch" method.
        ///
        /// > Source IDL Documentation:
        /// >
        /// > Changes as they happen, from a position on.
        ///
        /// - Parameters:
        ///   - request: A request containing a single `RegistryV1.WatchRequest` message.
        ///   - serializer: A serializer for `RegistryV1.WatchRequest` messages.
        ///   - deserializer: A deserializer for `RegistryV1.WatchResponse` messages.
        ///   - options: Options to apply to this RPC.
        ///   - handleResponse: A closure which handles the response and returns its result to
        ///       the caller. Returning from the closure will cancel the RPC if it hasn't
        ///       already finished.
        /// - Returns: The result of `handleResponse`.
        public func watch<Result>(
            request: GRPCCore.ClientRequest<RegistryV1.WatchRequest>,
            serializer: some GRPCCore.MessageSerializer<RegistryV1.WatchRequest>,
            deserializer: some GRPCCore.MessageDeserializer<RegistryV1.WatchResponse>,
            options: GRPCCore.CallOptions = .defaults,
            onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<RegistryV1.WatchResponse>) async throws -> Result
        ) async throws -> Result where Result: Sendable {
            try await self.client.serverStreaming(
                request: request,
                descriptor: RegistryV1_Registry.Method.Watch.descriptor,
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
extension RegistryV1_Registry.ClientProtocol {
    /// Call the "CreateStrategy" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.CreateStrategyRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func createStrategy<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.CreateStrategyRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.CreateStrategyResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.createStrategy(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.CreateStrategyRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.CreateStrategyResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "GetStrategy" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.GetStrategyRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func getStrategy<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.GetStrategyRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.GetStrategyResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.getStrategy(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.GetStrategyRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.GetStrategyResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListStrategies" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.ListStrategiesRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listStrategies<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.ListStrategiesRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListStrategiesResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.listStrategies(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.ListStrategiesRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.ListStrategiesResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "CreateVersion" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Makes a new version; versions are never changed.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.CreateVersionRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func createVersion<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.CreateVersionRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.CreateVersionResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.createVersion(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.CreateVersionRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.CreateVersionResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListVersions" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.ListVersionsRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listVersions<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.ListVersionsRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListVersionsResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.listVersions(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.ListVersionsRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.ListVersionsResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "DeleteStrategy" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Hides the strategy and frees its name; the record stays.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.DeleteStrategyRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func deleteStrategy<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.DeleteStrategyRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.DeleteStrategyResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.deleteStrategy(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.DeleteStrategyRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.DeleteStrategyResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "SetStatus" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Moves a strategy in its lifecycle. Only an operator may promote.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.SetStatusRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func setStatus<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.SetStatusRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.SetStatusResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.setStatus(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.SetStatusRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.SetStatusResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "SetTuning" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Marks a strategy for the orchestrator, apart from its status.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.SetTuningRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func setTuning<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.SetTuningRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.SetTuningResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.setTuning(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.SetTuningRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.SetTuningResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "BeginRun" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Claims an identity before it is computed: answers with the recorded run where there is one.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.BeginRunRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func beginRun<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.BeginRunRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.BeginRunResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.beginRun(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.BeginRunRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.BeginRunResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "RecordRun" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Records a finished run. Idempotent by run id.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.RecordRunRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func recordRun<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.RecordRunRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.RecordRunResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.recordRun(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.RecordRunRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.RecordRunResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "GetRun" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.GetRunRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func getRun<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.GetRunRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.GetRunResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.getRun(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.GetRunRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.GetRunResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListRuns" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.ListRunsRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listRuns<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.ListRunsRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListRunsResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.listRuns(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.ListRunsRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.ListRunsResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "CreateRunNote" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > A person's note on a run.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.CreateRunNoteRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func createRunNote<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.CreateRunNoteRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.CreateRunNoteResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.createRunNote(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.CreateRunNoteRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.CreateRunNoteResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListRunNotes" method.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.ListRunNotesRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listRunNotes<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.ListRunNotesRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListRunNotesResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.listRunNotes(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.ListRunNotesRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.ListRunNotesResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListAudit" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every change: who, when, from what to what; the newest first.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.ListAuditRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listAudit<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.ListAuditRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListAuditResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        try await self.listAudit(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.ListAuditRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.ListAuditResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "Watch" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Changes as they happen, from a position on.
    ///
    /// - Parameters:
    ///   - request: A request containing a single `RegistryV1.WatchRequest` message.
    ///   - options: Options to apply to this RPC.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func watch<Result>(
        request: GRPCCore.ClientRequest<RegistryV1.WatchRequest>,
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<RegistryV1.WatchResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        try await self.watch(
            request: request,
            serializer: LabMessageSerializer<RegistryV1.WatchRequest>(),
            deserializer: LabMessageDeserializer<RegistryV1.WatchResponse>(),
            options: options,
            onResponse: handleResponse
        )
    }
}

// Helpers providing sugared APIs for 'ClientProtocol' methods.
@available(macOS 15.0, iOS 18.0, watchOS 11.0, tvOS 18.0, visionOS 2.0, *)
extension RegistryV1_Registry.ClientProtocol {
    /// Call the "CreateStrategy" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func createStrategy<Result>(
        _ message: RegistryV1.CreateStrategyRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.CreateStrategyResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.CreateStrategyRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.createStrategy(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "GetStrategy" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func getStrategy<Result>(
        _ message: RegistryV1.GetStrategyRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.GetStrategyResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.GetStrategyRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.getStrategy(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListStrategies" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listStrategies<Result>(
        _ message: RegistryV1.ListStrategiesRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListStrategiesResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.ListStrategiesRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.listStrategies(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "CreateVersion" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Makes a new version; versions are never changed.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func createVersion<Result>(
        _ message: RegistryV1.CreateVersionRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.CreateVersionResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.CreateVersionRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.createVersion(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListVersions" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listVersions<Result>(
        _ message: RegistryV1.ListVersionsRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListVersionsResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.ListVersionsRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.listVersions(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "DeleteStrategy" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Hides the strategy and frees its name; the record stays.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func deleteStrategy<Result>(
        _ message: RegistryV1.DeleteStrategyRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.DeleteStrategyResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.DeleteStrategyRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.deleteStrategy(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "SetStatus" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Moves a strategy in its lifecycle. Only an operator may promote.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func setStatus<Result>(
        _ message: RegistryV1.SetStatusRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.SetStatusResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.SetStatusRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.setStatus(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "SetTuning" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Marks a strategy for the orchestrator, apart from its status.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func setTuning<Result>(
        _ message: RegistryV1.SetTuningRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.SetTuningResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.SetTuningRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.setTuning(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "BeginRun" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Claims an identity before it is computed: answers with the recorded run where there is one.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func beginRun<Result>(
        _ message: RegistryV1.BeginRunRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.BeginRunResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.BeginRunRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.beginRun(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "RecordRun" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Records a finished run. Idempotent by run id.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func recordRun<Result>(
        _ message: RegistryV1.RecordRunRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.RecordRunResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.RecordRunRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.recordRun(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "GetRun" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func getRun<Result>(
        _ message: RegistryV1.GetRunRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.GetRunResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.GetRunRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.getRun(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListRuns" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listRuns<Result>(
        _ message: RegistryV1.ListRunsRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListRunsResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.ListRunsRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.listRuns(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "CreateRunNote" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > A person's note on a run.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func createRunNote<Result>(
        _ message: RegistryV1.CreateRunNoteRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.CreateRunNoteResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.CreateRunNoteRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.createRunNote(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListRunNotes" method.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listRunNotes<Result>(
        _ message: RegistryV1.ListRunNotesRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListRunNotesResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.ListRunNotesRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.listRunNotes(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "ListAudit" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Every change: who, when, from what to what; the newest first.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func listAudit<Result>(
        _ message: RegistryV1.ListAuditRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.ClientResponse<RegistryV1.ListAuditResponse>) async throws -> Result = { response in
            try response.message
        }
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.ListAuditRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.listAudit(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }

    /// Call the "Watch" method.
    ///
    /// > Source IDL Documentation:
    /// >
    /// > Changes as they happen, from a position on.
    ///
    /// - Parameters:
    ///   - message: request message to send.
    ///   - metadata: Additional metadata to send, defaults to empty.
    ///   - options: Options to apply to this RPC, defaults to `.defaults`.
    ///   - handleResponse: A closure which handles the response and returns its result to
    ///       the caller. Returning from the closure will cancel the RPC if it hasn't
    ///       already finished.
    /// - Returns: The result of `handleResponse`.
    public func watch<Result>(
        _ message: RegistryV1.WatchRequest,
        metadata: GRPCCore.Metadata = [:],
        options: GRPCCore.CallOptions = .defaults,
        onResponse handleResponse: @Sendable @escaping (GRPCCore.StreamingClientResponse<RegistryV1.WatchResponse>) async throws -> Result
    ) async throws -> Result where Result: Sendable {
        let request = GRPCCore.ClientRequest<RegistryV1.WatchRequest>(
            message: message,
            metadata: metadata
        )
        return try await self.watch(
            request: request,
            options: options,
            onResponse: handleResponse
        )
    }
}