import Errors

/// How an `HTTP2ServerTransport` behaves. The defaults suit a service among its own.
public struct HTTP2ServerConfiguration: Sendable {
    /// The threads; nil for `EventLoopGroup.shared`.
    public var eventLoops: EventLoopGroup?
    /// Connections that may be open; more are closed at once.
    public var connectionsMax = 10_000
    /// Connections that may wait to be accepted.
    public var backlog = 1024
    /// Calls that one connection may have open.
    public var concurrentCallsMax = 1000

    /// Largest request message, unpacked, in bytes; a larger one fails the call with RESOURCE_EXHAUSTED.
    public var requestMessageBytesMax = 4 << 20
    /// Largest response message, before it is packed, in bytes.
    public var responseMessageBytesMax = 64 << 20
    /// Largest metadata of a request, in bytes as RFC 9113 §6.5.2 counts.
    public var headerListBytesMax = 16 << 10
    /// Bytes a call may receive ahead of its handler, and so at most in one round trip of the network.
    public var streamWindow = 2 << 20
    /// Bytes a connection may have under way to us.
    public var connectionWindow = 8 << 20
    /// Bytes that the calls of a connection may together have received ahead of their handlers. Above it, the
    /// client sends nothing more until they read; so a connection keeps this and a `connectionWindow` at most, and all
    /// of them `connectionsMax` times that.
    /// The bound is never below the largest message of a call.
    public var unreadBytesMax = 64 << 20
    /// How long calls may wait for what the client cannot send because others do not read, or because all have
    /// incomplete messages, before those that hold most are ended with RESOURCE_EXHAUSTED to make room.
    public var unreadTimeout: Duration = .seconds(5)
    /// Bytes a handler may have written ahead of the network before it has to wait.
    public var writeBufferBytes = 256 << 10
    /// Whether responses are packed by gzip for clients that take it.
    public var compressesResponses = false

    /// How long TLS and HTTP/2 may take to begin.
    public var openingTimeout: Duration = .seconds(20)
    /// How long the network may take nothing of what is to be written before the connection is given up.
    public var writeTimeout: Duration = .seconds(60)
    /// Silence on a connection, with calls or without, after which it is pinged; nil for never.
    public var keepaliveInterval: Duration? = .seconds(120)
    /// How long the answer to a ping may take before the connection is given up.
    public var keepaliveTimeout: Duration = .seconds(20)
    /// Least time between two pings of a client, but for two; then GOAWAY "too_many_pings".
    public var clientPingIntervalMin: Duration? = .seconds(10)
    /// Time without calls after which a connection is ended; nil for never.
    public var idleTimeout: Duration?
    /// Age at which a connection is drained, made up to a tenth longer or shorter; nil for never.
    public var ageMax: Duration?
    /// How long calls may run on once their connection drains; nil for as long as they like.
    public var drainTimeout: Duration?
    /// Where the variation of ages comes from.
    public var seed: UInt64 = 0

    public init() {}

    func validate() throws(LabError) {
        try Self.check(self.connectionsMax, 1...1_000_000, "connectionsMax")
        try Self.check(self.concurrentCallsMax, 1...1_000_000, "concurrentCallsMax")
        try Self.check(self.requestMessageBytesMax, 0...Int(Int32.max), "requestMessageBytesMax")
        try Self.check(self.responseMessageBytesMax, 0...Int(Int32.max), "responseMessageBytesMax")
        try Self.check(self.headerListBytesMax, 1024...(1 << 20), "headerListBytesMax")
        try Self.check(self.streamWindow, 65_535...Int(Int32.max), "streamWindow")
        try Self.check(self.connectionWindow, 65_535...Int(Int32.max), "connectionWindow")
        try Self.check(self.unreadBytesMax, 65_535...Int(Int32.max), "unreadBytesMax")
        try Self.check(self.writeBufferBytes, 1...Int(Int32.max), "writeBufferBytes")
    }

    static func check(_ value: Int, _ range: ClosedRange<Int>, _ field: String) throws(LabError) {
        guard range.contains(value) else {
            throw LabError(
                .invalidArgument,
                "\(field) must be \(range.lowerBound)…\(range.upperBound), was \(value)",
                field: field
            )
        }
    }

    var http2: HTTP2Settings {
        var settings = HTTP2Settings()
        settings.concurrentStreamsMax = self.concurrentCallsMax
        settings.streamWindow = self.streamWindow
        settings.connectionWindow = self.connectionWindow
        settings.unreadBytesMax = self.unreadBytesMax
        settings.unreadTimeout = self.unreadTimeout
        settings.headerListSizeMax = self.headerListBytesMax
        return settings
    }

    var callLimits: CallLimits {
        CallLimits(
            readBufferBytes: self.streamWindow / 2,
            writeBufferBytes: self.writeBufferBytes,
            receiveMessageBytesMax: self.requestMessageBytesMax,
            sendMessageBytesMax: self.responseMessageBytesMax
        )
    }

    /// - Parameter jitter: −1…1.
    func lifetime(jitter: Double) -> ConnectionLifetime.Configuration {
        var lifetime = ConnectionLifetime.Configuration(role: .server)
        lifetime.openingTimeout = self.openingTimeout
        lifetime.writeTimeout = self.writeTimeout
        lifetime.keepaliveInterval = self.keepaliveInterval
        // A client that is gone without a word must not hold its place among `connectionsMax` forever.
        lifetime.keepaliveWithoutCalls = true
        lifetime.keepaliveTimeout = self.keepaliveTimeout
        lifetime.idleTimeout = self.idleTimeout
        lifetime.ageMax = self.ageMax.map { $0 * (1 + jitter / 10) }
        lifetime.drainTimeout = self.drainTimeout
        lifetime.pingIntervalMin = self.clientPingIntervalMin
        return lifetime
    }
}
