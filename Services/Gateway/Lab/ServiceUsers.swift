import Errors
import Foundation

/// Whom each service runs as: under root a user of its own, which can read its own key only; else whoever we are.
struct ServiceUsers: Sendable {
    private let numbers: [String: UInt32]
    /// What a person should know about it.
    let warning: String?

    /// Under root, tries that such users can run the executables at all: a build in root's home, or a toolchain there,
    /// cannot be read by them. The lab then runs as root, and says so.
    init(_ services: [ServiceCatalogue.Entry], record: LabRecord, isRoot: Bool) async throws {
        guard isRoot else {
            self.numbers = [:]
            self.warning = nil
            return
        }
        let numbers = Dictionary(
            uniqueKeysWithValues: services.map { ($0.name, record.firstUser + $0.userOffset) }
        )
        for service in services {
            let trial = ProcessDescription(
                executable: try ServiceLaunch.executable(of: service),
                arguments: ["--version"],
                environment: ServiceLaunch.environment(from: ProcessInfo.processInfo.environment),
                user: .number(numbers[service.name] ?? record.firstUser)
            )
            let outcome = try await ProcessRunner.run(trial)
            guard outcome.end.isSuccess else {
                self.numbers = [:]
                self.warning =
                    "the services run as root, each other's keys in reach: other users cannot run "
                    + "\(trial.executable) (\(outcome.output.split(separator: "\n").first ?? "no reason given"))"
                return
            }
        }
        self.numbers = numbers
        self.warning = nil
    }

    func user(of service: String) -> ProcessDescription.User {
        self.numbers[service].map { .number($0) } ?? .same
    }

    func owner(of service: String) -> FileOwner? {
        self.numbers[service].map { FileOwner(user: $0, group: $0) }
    }
}
