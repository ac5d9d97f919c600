import Foundation
import TestSupport

/// What `h2load` says at its end.
struct LoadReport: Sendable, Hashable {
    var succeeded: Int
    /// Refused by the server, or broken off.
    var refused: Int
    /// Responses whose status was 2xx.
    var status2xx: Int
    /// Bytes of all DATA frames' content.
    var dataBytes: Int

    /// Runs `h2load` to its end.
    static func of(_ arguments: [String]) async throws -> LoadReport {
        guard let h2load = NGHTTP2Programs.h2load else {
            throw PeerFailure(description: "h2load is not installed")
        }
        let result = try await ProcessResult.of(h2load, arguments)
        guard result.exitCode == 0, let report = LoadReport(result.output) else {
            throw PeerFailure(description: result.output + result.errors)
        }
        return report
    }

    init?(_ output: String) {
        let requests = /(\d+) succeeded, (\d+) failed, \d+ errored, 0 timeout/
        guard let requests = output.firstMatch(of: requests),
            let statuses = output.firstMatch(of: /status codes: (\d+) 2xx/),
            let data = output.firstMatch(of: /\((\d+)\) data/)
        else { return nil }
        self.succeeded = Int(requests.1) ?? 0
        // What errored is counted among the failed.
        self.refused = Int(requests.2) ?? 0
        self.status2xx = Int(statuses.1) ?? 0
        self.dataBytes = Int(data.1) ?? 0
    }
}
