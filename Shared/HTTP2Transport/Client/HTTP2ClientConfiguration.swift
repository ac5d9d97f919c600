import Errors
public import GRPCCore

/// How an `HTTP2ClientTransport` behaves. The defaults suit a service that calls its own kind.
public struct HTTP2ClientConfiguration: Sendable {
    /// The threads; nil for `EventLoopGroup.shared`.
    public var eventLoops: EventLoopGroup?
    /// Method configurations (timeouts, retries, hedging, message limits) and the throttle of retries.
    public var serviceConfig = ServiceConfig()

    /// Largest response message, unpacked, in bytes, where neither call nor method says otherwise.
    public var responseMessageBytesMax = 4 << 20
    /// Largest request message, before it is packed, in bytes, where neither call nor method says otherwise.
    public var requestMessageBytesMax = 64 << 20
    /// Largest metadata of a response, in bytes as RFC 9113 §6.5.2 counts.
    public var headerListBytesMax = 16 << 10
    /// Bytes a call may receive ahead of its reader, and so at most in one round trip of the network.
    public var streamWindow = 2 << 20
    /// Bytes a connection may have under way to us.
    public var connectionWindow = 8 << 20
    /// Bytes that the calls of a connection may together have received ahead of their readers. Above it, the
    /// server sends nothing more until they read; so a connection keeps this and a `connectionWindow` at most.
    /// The bound is never below the largest message of a call.
    public var unreadBytesMax = 64 << 20
    /// How long calls may wait for what the server cannot send because others do not read, or because all have
    /// incomplete messages, before those that hold most are ended with RESOURCE_EXHAUSTED to make room.
    public var unreadTimeout: Duration = .seconds(5)
    /// Bytes a caller may have written ahead of the network before it has to wait.
    public var writeBufferBytes = 256 << 10
    /// Bytes of a request that are kept so that it can be sent again to another server when one refused it unseen.
    public var replayBytesMax = 256 << 10
    /// How requests are packed where the call does not say: `.none` or `.gzip`.
    public var compression = CompressionAlgorithm.none

    /// How long TCP, TLS and HTTP/2 together may take to begin.
    public var connectTimeout: Duration = .seconds(20)
    /// How long the network may take nothing of what is to be written before the connection is given up.
    public var writeTimeout: Duration = .seconds(60)
    /// Silence on a connection with calls after which it is pinged; nil for never.
    public var keepaliveInterval: Duration? = .seconds(30)
    /// How long the answer to a ping may take before the connection is given up.
    public var keepaliveTimeout: Duration = .seconds(10)
    /// Whether connections without calls are pinged too.
    public var keepaliveWithoutCalls = false
    /// Time without calls after which a connection is ended, to be made anew at the next call; nil for never.
    public var idleTimeout: Duration? = .seconds(30 * 60)

    /// First pause after a connection failed, and the longest; each is `backoffFactor` times the one before, made up
    /// to a fifth longer or shorter.
    public var backoffInitial: Duration = .seconds(1)
    public var backoffMax: Duration = .seconds(30)
    public var backoffFactor = 1.6
    /// Least time between two look-ups of the names.
    public var resolveIntervalMin: Duration = .seconds(5)
    /// Who turns the target's endpoints into addresses: the system, but for tests in which names move.
    var resolve: @Sendable (Endpoint) async throws(LabError) -> [SocketAddress] = { endpoint throws(LabError) in
        try await Resolver.resolve(endpoint)
    }
    /// Where the variation of pauses comes from.
    public var seed: UInt64 = 0
    /// The `:authority` of requests; nil for the first endpoint's host and port.
    public var authority: String?

    public init() {}

    func validate() throws(LabError) {
        let check = HTTP2ServerConfiguration.check
        try check(self.responseMessageBytesMax, 0...Int(Int32.max), "responseMessageBytesMax")
        try check(self.requestMessageBytesMax, 0...Int(Int32.max), "requestMessageBytesMax")
        try check(self.headerListBytesMax, 1024...(1 << 20), "headerListBytesMax")
        try check(self.streamWindow, 65_535...Int(Int32.max), "streamWindow")
        try check(self.connectionWindow, 65_535...Int(Int32.max), "connectionWindow")
        try check(self.unreadBytesMax, 65_535...Int(Int32.max), "unreadBytesMax")
        try check(self.writeBufferBytes, 1...Int(Int32.max), "writeBufferBytes")
        guard self.backoffFactor >= 1, self.backoffInitial > .zero, self.backoffMax >= self.backoffInitial else {
            throw LabError(
                .invalidArgument,
                "backoff needs a factor of at least 1 and 0 < backoffInitial ≤ backoffMax, was "
                    + "\(self.backoffFactor), \(self.backoffInitial), \(self.backoffMax)",
                field: "backoff"
            )
        }
    }

    var http2: HTTP2Settings {
        var settings = HTTP2Settings()
        settings.streamWindow = self.streamWindow
        settings.connectionWindow = self.connectionWindow
        settings.unreadBytesMax = self.unreadBytesMax
        settings.unreadTimeout = self.unreadTimeout
        settings.headerListSizeMax = self.headerListBytesMax
        return settings
    }

    func callLimits(_ options: CallOptions) -> CallLimits {
        CallLimits(
            readBufferBytes: self.streamWindow / 2,
            writeBufferBytes: self.writeBufferBytes,
            receiveMessageBytesMax: options.maxResponseMessageBytes ?? self.responseMessageBytesMax,
            sendMessageBytesMax: options.maxRequestMessageBytes ?? self.requestMessageBytesMax
        )
    }

    var lifetime: ConnectionLifetime.Configuration {
        var lifetime = ConnectionLifetime.Configuration(role: .client)
        lifetime.openingTimeout = self.connectTimeout
        lifetime.writeTimeout = self.writeTimeout
        lifetime.keepaliveInterval = self.keepaliveInterval
        lifetime.keepaliveTimeout = self.keepaliveTimeout
        lifetime.keepaliveWithoutCalls = self.keepaliveWithoutCalls
        lifetime.idleTimeout = self.idleTimeout
        return lifetime
    }
}
