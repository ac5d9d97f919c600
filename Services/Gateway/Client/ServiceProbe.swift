import Errors
import Foundation
import GRPCCore
import Messages
import ServiceKit

/// Asks services how they are.
struct ServiceProbe: Sendable {
    private let settings: ClientSettings

    /// A service that does not answer within this is down, for whoever waits.
    private static let patience = Duration.seconds(3)

    init(_ settings: ClientSettings) { self.settings = settings }

    /// Whether the service says that it serves.
    func isServing(_ service: String) async -> Bool {
        let serves = try? await LabConnection(self.settings).with(service) { client in
            try await Self.health(client) == .serving
        }
        return serves ?? false
    }

    /// What the service says of itself.
    func report(_ service: String) async -> ServiceReport {
        var report = ServiceReport(
            name: service,
            address: (self.settings.endpoints[service] ?? []).joined(separator: ", ")
        )
        do {
            let (status, description) = try await LabConnection(self.settings).with(service) { client in
                let status = try await Self.health(client)
                let description = try await SystemV1_System.Client(wrapping: client)
                    .describe(.init(), options: Self.options)
                return (status, description)
            }
            report.isServing = status == .serving
            if !report.isServing { report.reason = "it says that it is not ready" }
            report.version = description.version
            report.build = description.build
            report.instance = description.instance
            report.startedAt = description.startedAtMs
            report.certificateExpiresAt = description.certificateExpiresAtMs
        } catch {
            report.reason = LabError.from(error).message
        }
        return report
    }

    private static func health(
        _ client: ServiceConnector.Client
    ) async throws -> GRPCHealthV1.HealthCheckResponse.ServingStatus {
        try await GRPCHealthV1_Health.Client(wrapping: client).check(.init(), options: Self.options).status
    }

    private static var options: CallOptions {
        var options = CallOptions.defaults
        options.timeout = Self.patience
        return options
    }
}
