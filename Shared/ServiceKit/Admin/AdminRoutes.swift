/// What the admin port shows: metrics and health, and nothing about strategies.
struct AdminRoutes: Sendable {
    let registry: PrometheusRegistry
    let state: ServingState
    let build: String

    func answer(_ path: String) -> AdminResponse {
        switch path {
        case "/metrics":
            AdminResponse(
                status: 200,
                text: self.registry.text(),
                contentType: "text/plain; version=0.0.4; charset=utf-8"
            )
        case "/health/live", "/health":
            AdminResponse(status: 200, text: "live\n\(self.build)\n")
        case "/health/ready":
            switch self.state.phase {
            case .serving: AdminResponse(status: 200, text: "serving\n")
            case .starting: AdminResponse(status: 503, text: "starting\n")
            case .draining: AdminResponse(status: 503, text: "draining\n")
            // The names of what fails; why it fails is in the log, for it may say too much for an open port.
            case .unready(let failures):
                AdminResponse(status: 503, text: "not ready: \(failures.keys.sorted().joined(separator: ", "))\n")
            }
        default:
            AdminResponse(status: 404, text: "here are /metrics, /health/live and /health/ready\n")
        }
    }
}
