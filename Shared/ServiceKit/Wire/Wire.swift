import Errors
import GRPCCore
import HTTP2Transport

/// The network of a process: the one TLS identity and the limits that its server and all of its clients share.
struct Wire: Sendable {
    let connector: ServiceConnector
    private let configuration: ConfigurationValues

    init(configuration: ConfigurationValues, files: TLSFiles, tracer: LabTracer) throws(LabError) {
        self.configuration = configuration
        self.connector = try ServiceConnector(
            files,
            messageSize: configuration[StandardConfiguration.messageSize],
            headerSize: configuration[StandardConfiguration.headerSize],
            tracer: tracer
        )
    }

    /// Takes the files as they are now for every connection from now on.
    func reload() throws(LabError) { try self.connector.credentials.reload() }

    /// The server of calls; it listens when it is run.
    func server(listen address: NetworkAddress) -> HTTP2ServerTransport {
        var server = HTTP2ServerConfiguration()
        server.connectionsMax = self.configuration[StandardConfiguration.connections]
        server.concurrentCallsMax = self.configuration[StandardConfiguration.streams]
        server.requestMessageBytesMax = self.configuration[StandardConfiguration.messageSize].bytes
        server.responseMessageBytesMax = self.configuration[StandardConfiguration.messageSize].bytes
        server.headerListBytesMax = self.configuration[StandardConfiguration.headerSize].bytes
        server.idleTimeout = self.configuration[StandardConfiguration.idle]
        server.seed = .random(in: 0 ... .max)
        return HTTP2ServerTransport(
            address: .host(address.host, port: address.port),
            security: .mutualTLS(self.connector.credentials),
            configuration: server
        )
    }

    /// Who is at the other end of a call's connection.
    ///
    /// - Throws: `unauthenticated` where no certificate was shown, or not one of the lab's.
    @Sendable static func identify(_ context: ServerContext) throws(LabError) -> PeerIdentity {
        guard let peer = context.peer else {
            throw LabError(.unauthenticated, "the caller showed no certificate")
        }
        return try PeerIdentity(uris: peer.uris)
    }
}
