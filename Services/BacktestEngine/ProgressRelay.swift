import GRPCCore

/// Carries progress from where it arises, on any thread and at any pace, to a caller who takes it at theirs.
enum ProgressRelay {
    /// Runs `body`; `tell` gets the latest progress whenever it is done with the one before, so a slow caller sees less
    /// of it and holds nothing up.
    static func run<Value: Sendable>(
        _ body: @escaping @Sendable (@escaping @Sendable (RunProgress) -> Void) async throws -> Value,
        telling tell: @escaping @Sendable (RunProgress) async throws -> Void
    ) async throws -> Value {
        let (updates, update) = AsyncStream.makeStream(of: RunProgress.self, bufferingPolicy: .bufferingNewest(1))
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await progress in updates { try await tell(progress) }
            }
            let work = Task { try await body { update.yield($0) } }
            let value = try await withRPCCancellationHandler {
                try await withTaskCancellationHandler {
                    defer { update.finish() }
                    return try await work.value
                } onCancel: {
                    work.cancel()
                }
            } onCancelRPC: {
                work.cancel()
            }
            // A caller that cannot be told is gone; the call's own end says so.
            try await group.waitForAll()
            return value
        }
    }
}
