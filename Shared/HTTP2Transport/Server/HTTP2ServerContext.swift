public import GRPCCore

/// What this transport knows of a call beyond gRPC: read it in a handler or an interceptor by
/// `context.transportSpecific as? HTTP2ServerContext`, or `context.peer`.
public struct HTTP2ServerContext: ServerContext.TransportSpecific {
    /// The client, as its verified certificate names it; nil without TLS.
    public var peer: PeerIdentity?
    /// When the client stops waiting; nil where it waits forever.
    public var deadline: ContinuousClock.Instant?

    public init(peer: PeerIdentity?, deadline: ContinuousClock.Instant?) {
        self.peer = peer
        self.deadline = deadline
    }
}

extension ServerContext {
    /// The client, as its verified certificate names it; nil without TLS, or on another transport.
    public var peer: PeerIdentity? { (self.transportSpecific as? HTTP2ServerContext)?.peer }
    /// When the client stops waiting; nil where it waits forever, or on another transport.
    public var deadline: ContinuousClock.Instant? { (self.transportSpecific as? HTTP2ServerContext)?.deadline }
}
