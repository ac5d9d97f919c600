import CLibPQ
public import Errors

extension PostgresConnection {
    /// Opens a connection.
    ///
    /// - Throws: `.unavailable` where there is no server, or it does not answer within `connectTimeout`;
    ///   `.unauthenticated` where it refuses us; `.notFound` where it has no such database; `.cancelled`.
    public static func connect(_ configuration: PostgresConfiguration) async throws(LabError) -> PostgresConnection {
        let poller = try SocketPoller.shared.get()
        let deadline = ContinuousClock.now + configuration.connectTimeout
        let result: Result<PostgresConnection, LabError> =
            await withTaskExecutorPreference(BlockingExecutor.shared) {
                await Self.open(configuration, poller, until: deadline)
            }
        return try result.get()
    }

    /// Looks names up and reads files, and so runs on the blocking executor.
    private nonisolated static func open(
        _ configuration: PostgresConfiguration,
        _ poller: SocketPoller,
        until deadline: ContinuousClock.Instant
    ) async -> Result<PostgresConnection, LabError> {
        let handle = ConnectionHandle(starting: configuration)
        let place = "PostgreSQL at \(configuration.host):\(configuration.port)/\(configuration.database)"
        do throws(LabError) {
            // Until the first poll, a new connection is to be treated as one that waits to write.
            var interest = SocketPoller.Interest.write
            while true {
                if handle.isBroken { throw Self.refusal(place, handle.message) }
                let outcome = try await poller.wait(for: handle.socket, interest, until: deadline, cancellable: true)
                switch outcome {
                case .timedOut:
                    throw LabError(
                        .unavailable,
                        "\(place) did not answer within \(configuration.connectTimeout)"
                    )
                case .cancelled: throw LabError(.cancelled, "connecting to \(place) was cancelled")
                case .ready: break
                }
                switch handle.poll() {
                case PGRES_POLLING_READING: interest = .read
                case PGRES_POLLING_WRITING: interest = .write
                case PGRES_POLLING_OK:
                    guard handle.setNonBlocking() else { throw Self.refusal(place, handle.message) }
                    return .success(PostgresConnection(handle, configuration, poller: poller))
                default: throw Self.refusal(place, handle.message)
                }
            }
        } catch {
            return .failure(error)
        }
    }

    /// libpq gives no SQLSTATE for a connection that it could not open, only words of the server's, which are
    /// translated where `lc_messages` is; what is not recognised is taken for a server that is not there.
    private static func refusal(_ place: String, _ message: String) -> LabError {
        let code: LabError.Code
        if message.contains("authentication failed") || message.contains("no pg_hba.conf entry")
            || message.contains("no password supplied") || message.contains("role \"")
        {
            code = .unauthenticated
        } else if message.contains("database \""), message.contains("does not exist") {
            code = .notFound
        } else if message.contains("permission denied for database") {
            code = .permissionDenied
        } else {
            code = .unavailable
        }
        return LabError(code, "cannot connect to \(place): \(message)")
    }
}
