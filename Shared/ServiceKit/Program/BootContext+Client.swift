public import Errors
public import GRPCCore
import ServiceLifecycle

extension BootContext {
    /// A client of the service `role`, at the addresses of the key `peers.<role>`; it connects while this service runs.
    ///
    /// - Precondition: the program lists the role among its `peers`.
    public func client(
        of role: Role,
        methods: ServiceConnector.Methods = ServiceConnector.Methods()
    ) throws(LabError) -> ServiceConnector.Client {
        try self.client(of: role, at: self.configuration[StandardConfiguration.peer(role)], methods: methods)
    }

    /// A client of the service `role` at addresses of a key of the program's own.
    ///
    /// - Throws: `invalidArgument` where there is no address.
    public func client(
        of role: Role,
        at addresses: [NetworkAddress],
        methods: ServiceConnector.Methods = ServiceConnector.Methods()
    ) throws(LabError) -> ServiceConnector.Client {
        let client = try self.wire.connector.client(of: role, at: addresses, methods: methods)
        self.resources.add(background: ClientService(client: client))
        return client
    }
}

/// A client's connections as a part of the service: they end after the calls that still need them.
private struct ClientService: Service {
    let client: ServiceConnector.Client

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await self.client.runConnections()
        } onGracefulShutdown: {
            self.client.beginGracefulShutdown()
        }
    }
}
