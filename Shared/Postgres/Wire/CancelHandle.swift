import CLibPQ

/// The owner of one `PGcancel`, by which another thread asks the server to stop a connection's statement.
///
/// `@unchecked Sendable`: libpq allows `PQcancel` on any thread, and the handle never changes.
@safe
struct CancelHandle: ~Copyable, @unchecked Sendable {
    private let cancel: OpaquePointer

    init(_ cancel: OpaquePointer) { unsafe self.cancel = unsafe cancel }

    deinit { unsafe PQfreeCancel(self.cancel) }

    /// Asks, over a connection of its own: this blocks, so it runs on a `BlockingExecutor` only.
    func send() -> Bool {
        var message = [CChar](repeating: 0, count: 256)
        return unsafe PQcancel(self.cancel, &message, Int32(message.count)) != 0
    }
}
