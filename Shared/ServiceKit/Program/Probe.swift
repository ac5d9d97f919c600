import Errors
import GRPCCore
import Messages

/// Asks the instance that runs with this configuration for its health: what a container's or systemd's check runs.
struct Probe: Sendable {
    static let patience = Duration.seconds(5)

    enum Question: Sendable {
        /// Whether calls are wanted: what decides on traffic.
        case serves
        /// Whether it answers at all, serving or not: what decides on a restart. A service whose database is away is not
        /// better after one.
        case lives
    }

    let question: Question
    let address: NetworkAddress
    let identity: PeerIdentity
    let files: TLSFiles

    /// - Returns: `done` where the answer is yes, `unreachable` where it is no or there is none.
    func run(_ host: HostProcess) async throws(LabError) -> ExitCode {
        let connector = try ServiceConnector(self.files)
        let address = self.reachable
        do {
            let answer = try await connector.withClient(
                of: self.identity.role,
                at: [address],
                methods: .init(deadline: Self.patience)
            ) { try await GRPCHealthV1_Health.Client(wrapping: $0).check(.init()) }
            guard answer.status == .serving || self.question == .lives else {
                host.complain("thetalab-\(self.identity.role) at \(address) is not serving")
                return .unreachable
            }
            host.print(answer.status == .serving ? "serving" : "alive, not serving")
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
