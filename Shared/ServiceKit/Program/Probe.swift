import Errors
import GRPCCore
import Messages

/// Asks the instance that runs with this configuration for its health: what a container's or systemd's check runs.
struct Probe: Sendable {
    static let patience = Duration.seconds(5)

    let address: NetworkAddress
    let identity: PeerIdentity
    let files: TLSFiles

    /// - Returns: `done` where it serves, `unreachable` where it does not or cannot be asked.
    func run(_ host: HostProcess) async throws(LabError) -> ExitCode {
        let connector = try ServiceConnector(self.files, peerNames: [self.identity.name])
        let address = self.reachable
        do {
            let answer = try await connector.withClient(
                of: self.identity.role,
                at: [address],
                methods: .init(deadline: Self.patience)
            ) { try await GRPCHealthV1_Health.Client(wrapping: $0).check(.init()) }
            guard answer.status == .serving else {
                host.complain("thetalab-\(self.identity.role) at \(address) is not serving")
                return .unreachable
            }
            host.print("serving")
            return .done
        } catch {
            host.complain(
                "thetalab-\(self.identity.role) at \(address) cannot be asked: \(LabError(wrapping: error).message)"
            )
            return .unreachable
        }
    }

    /// What listens on every address is reached on loopback.
    private var reachable: NetworkAddress {
        switch self.address.host {
        case "0.0.0.0": NetworkAddress(host: "127.0.0.1", port: self.address.port)
        case "::": NetworkAddress(host: "::1", port: self.address.port)
        default: self.address
        }
    }
}
