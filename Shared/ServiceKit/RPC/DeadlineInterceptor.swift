import GRPCCore

/// Ends a call that takes too long by cancelling the task of its handler.
///
/// The deadline is the caller's (`grpc-timeout`), or else the method's own, or else the default. GRPCCore tells a
/// handler of the end only if it asks, by a handle that is also signalled when a server begins to drain, which must
/// cut off nobody. So here the task itself is cancelled, and everything that a handler awaits (a query, a computation,
/// another call) ends with it. Where the caller goes away, the transport does the same.
struct DeadlineInterceptor: ServerInterceptor {
    let standard: Duration
    let methods: [String: CallDeadline]
    /// Returns when streams that watch are to end, since the service stops.
    let drained: @Sendable () async -> Void

    func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next: @Sendable (StreamingServerRequest<Input>, ServerContext) async throws -> StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        let method = context.descriptor.fullyQualifiedMethod
        let scope = CallScope(
            limit: self.limit(of: method, metadata: request.metadata),
            drained: self.methods[method] == .watch ? self.drained : nil
        )
        return try await withoutActuallyEscaping(next) { next in
            try await scope.run { try await next(request, context) }
        }
        .scoped { produce in try await scope.run(produce) }
    }

    func limit(of method: String, metadata: Metadata) -> Duration? {
        if let asked = metadata[stringValues: "grpc-timeout"].first(where: { _ in true }).flatMap(
            Duration.init(grpcTimeout:)
        ) {
            return asked
        }
        switch self.methods[method] {
        case .after(let limit): return limit
        case CallDeadline.none?, .watch: return nil
        case nil: return self.standard
        }
    }
}

extension Duration {
    /// Reads `grpc-timeout`: at most eight digits and a unit (H, M, S, m, u, n); nil for anything else.
    init?(grpcTimeout text: String) {
        let bytes = Array(text.utf8)
        guard let unit = bytes.last, (2...9).contains(bytes.count),
            bytes.dropLast().allSatisfy({ (0x30...0x39).contains($0) }),
            let count = Int64(String(decoding: bytes.dropLast(), as: UTF8.self))
        else { return nil }
        switch unit {
        case UInt8(ascii: "H"): self = .seconds(count * 3_600)
        case UInt8(ascii: "M"): self = .seconds(count * 60)
        case UInt8(ascii: "S"): self = .seconds(count)
        case UInt8(ascii: "m"): self = .milliseconds(count)
        case UInt8(ascii: "u"): self = .microseconds(count)
        case UInt8(ascii: "n"): self = .nanoseconds(count)
        default: return nil
        }
    }
}

/// The time of one call, which all of its parts share.
private struct CallScope: Sendable {
    private enum Outcome<Value: Sendable>: Sendable {
        case value(Value)
        case late
        case drained
        /// The part that waited for the end of the call was itself cancelled.
        case stopped
    }

    let limit: Duration?
    let deadline: ContinuousClock.Instant?
    let drained: (@Sendable () async -> Void)?

    init(limit: Duration?, drained: (@Sendable () async -> Void)?) {
        self.limit = limit
        self.deadline = limit.map { ContinuousClock.now + $0 }
        self.drained = drained
    }

    /// Runs `operation` until it is done or its time is over; then it is cancelled and waited for, and what it returns
    /// is of no use to anybody.
    func run<Value: Sendable>(_ operation: @escaping @Sendable () async throws -> Value) async throws -> Value {
        guard self.deadline != nil || self.drained != nil else { return try await operation() }
        return try await withThrowingTaskGroup(of: Outcome<Value>.self) { group in
            group.addTask { .value(try await operation()) }
            if let deadline = self.deadline {
                group.addTask {
                    do { try await Task.sleep(until: deadline, clock: .continuous) } catch { return .stopped }
                    return .late
                }
            }
            if let drained = self.drained {
                group.addTask {
                    await drained()
                    return Task.isCancelled ? .stopped : .drained
                }
            }
            defer { group.cancelAll() }
            while let outcome = try await self.next(of: &group) {
                switch outcome {
                case .value(let value): return value
                case .late: throw self.lateness
                case .drained: throw RPCError(code: .unavailable, message: "the service is stopping: watch again")
                // The operation is cancelled too, and says how it ended.
                case .stopped: continue
                }
            }
            throw CancellationError()
        }
    }

    private func next<Value: Sendable>(
        of group: inout ThrowingTaskGroup<Outcome<Value>, any Error>
    ) async throws -> Outcome<Value>? {
        do {
            return try await group.next()
        } catch {
            // The transport cancels a call at its caller's deadline too, and may be the first to do so.
            let isCancellation = error is CancellationError || (error as? RPCError)?.code == .cancelled
            throw isCancellation && self.isOver ? self.lateness : error
        }
    }

    /// With a little grace: two timers of one deadline do not end at the same instant.
    private var isOver: Bool { self.deadline.map { ContinuousClock.now + .milliseconds(5) >= $0 } ?? false }

    private var lateness: RPCError {
        RPCError(
            code: .deadlineExceeded,
            message: "the call took longer than its deadline of \(self.limit?.configurationText ?? "none")"
        )
    }
}
