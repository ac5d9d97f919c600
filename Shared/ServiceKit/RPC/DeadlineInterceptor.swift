import GRPCCore

/// Ends a call that takes too long, or whose caller is gone, by cancelling the task of its handler.
///
/// The deadline is the caller's (`grpc-timeout`), or else the method's own, or else the default. GRPCCore tells a
/// handler of a cancelled call only if it asks; here the task itself is cancelled, so that everything a handler awaits
/// (a query, a computation, another call) ends with it.
struct DeadlineInterceptor: ServerInterceptor {
    let standard: Duration
    let methods: [String: CallDeadline]

    func intercept<Input: Sendable, Output: Sendable>(
        request: StreamingServerRequest<Input>,
        context: ServerContext,
        next: @Sendable (StreamingServerRequest<Input>, ServerContext) async throws -> StreamingServerResponse<Output>
    ) async throws -> StreamingServerResponse<Output> {
        let limit = self.limit(of: context.descriptor.fullyQualifiedMethod, metadata: request.metadata)
        let scope = CallScope(limit: limit, cancellation: context.cancellation)
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
        case CallDeadline.none?: return nil
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

/// The time and the caller of one call, which all of its parts share.
private struct CallScope: Sendable {
    private enum Outcome<Value: Sendable>: Sendable {
        case value(Value)
        case late
        case abandoned
    }

    let limit: Duration?
    let deadline: ContinuousClock.Instant?
    let cancellation: ServerContext.RPCCancellationHandle

    init(limit: Duration?, cancellation: ServerContext.RPCCancellationHandle) {
        self.limit = limit
        self.deadline = limit.map { ContinuousClock.now + $0 }
        self.cancellation = cancellation
    }

    /// Runs `operation` until it is done, the deadline passes or the caller gives up; in the latter cases it is cancelled
    /// and waited for, and what it then returns is of no use to anybody.
    func run<Value: Sendable>(_ operation: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let deadline = self.deadline
        let cancellation = self.cancellation
        return try await withThrowingTaskGroup(of: Outcome<Value>.self) { group in
            group.addTask { .value(try await operation()) }
            group.addTask {
                do { try await cancellation.cancelled } catch { return .abandoned }
                return .abandoned
            }
            if let deadline {
                group.addTask {
                    do { try await Task.sleep(until: deadline, clock: .continuous) } catch { return .abandoned }
                    return .late
                }
            }
            defer { group.cancelAll() }
            switch try await group.next() {
            case .value(let value): return value
            // The runtime cancels a call at the caller's own deadline too, and may be the first to do so.
            case .late: throw self.lateness
            case .abandoned, nil:
                if let deadline, ContinuousClock.now + .milliseconds(5) >= deadline { throw self.lateness }
                throw RPCError(code: .cancelled, message: "the caller gave up")
            }
        }
    }

    private var lateness: RPCError {
        RPCError(
            code: .deadlineExceeded,
            message: "the call took longer than its deadline of \(self.limit?.configurationText ?? "none")"
        )
    }
}
