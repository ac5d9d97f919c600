import GRPCCore
import Messages

/// `thetalab.system.v1.System`: what this process says of itself.
struct SystemHandler: SystemV1_System.SimpleServiceProtocol {
    let name: String
    let instance: String
    let startedAt: Int64
    let state: ServingState
    /// The end of the certificate that is served with now: it changes while the process runs.
    let certificateEnd: @Sendable () -> Int64

    func describe(request: SystemV1.DescribeRequest, context: ServerContext) async throws -> SystemV1.DescribeResponse {
        SystemV1.DescribeResponse(
            name: self.name,
            version: BuildInformation.version,
            build: BuildInformation.build,
            instance: self.instance,
            startedAtMs: self.startedAt,
            serving: self.state.isServing,
            certificateExpiresAtMs: self.certificateEnd()
        )
    }
}
