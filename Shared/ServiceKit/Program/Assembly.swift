public import GRPCCore
public import ServiceLifecycle

/// A service, wired: what it serves, what runs beside, and when it is ready.
public struct Assembly: Sendable {
    /// The wire halves; health, reflection and System are added to them.
    public var handlers: [any RegistrableRPCService]
    /// What runs for as long as the process: started before the first call is taken, stopped after the last, in reverse.
    public var background: [any Service]
    /// Done once, in order, after the migrations and before the first call is taken.
    public var startup: [StartupStep]
    /// What must hold for the service to be ready; asked again while it runs.
    public var readiness: [ReadinessCheck]
    /// Deadlines other than the default, by full method name: `thetalab.registry.v1.Registry/Watch`.
    public var deadlines: [String: CallDeadline]

    public init(
        handlers: [any RegistrableRPCService],
        background: [any Service] = [],
        startup: [StartupStep] = [],
        readiness: [ReadinessCheck] = [],
        deadlines: [String: CallDeadline] = [:]
    ) {
        self.handlers = handlers
        self.background = background
        self.startup = startup
        self.readiness = readiness
        self.deadlines = deadlines
    }
}

/// Something a service does once before it serves, such as finishing what a killed predecessor left half done.
public struct StartupStep: Sendable {
    public let name: String
    public let run: @Sendable () async throws -> Void

    public init(_ name: String, _ run: @escaping @Sendable () async throws -> Void) {
        self.name = name
        self.run = run
    }
}

/// One condition of readiness: returns where it holds, and throws why it does not.
public struct ReadinessCheck: Sendable {
    public let name: String
    public let check: @Sendable () async throws -> Void

    public init(_ name: String, _ check: @escaping @Sendable () async throws -> Void) {
        self.name = name
        self.check = check
    }
}

/// How long a call may take where the caller set no deadline.
public enum CallDeadline: Sendable, Hashable {
    case after(Duration)
    /// Without end, such as the upload of a file: a service that stops gives it the time that any call gets.
    case none
    /// Without end of its own: a stream that watches. A service that stops ends it with UNAVAILABLE once callers had
    /// notice, since it would never end by itself; who watches then watches elsewhere.
    case watch
}
