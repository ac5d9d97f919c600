/// What `notify` sent.
public struct Notification: Sendable, Hashable {
    public var channel: String
    /// At most 8000 bytes, as PostgreSQL limits it.
    public var payload: String
    /// The server's process that sent it.
    public var backendID: Int32
}
