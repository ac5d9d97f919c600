import Foundation

/// What a service says of itself, or why it says nothing.
struct ServiceReport: Sendable, Hashable {
    var name: String
    var address: String
    var isServing = false
    /// Why it is not known to serve.
    var reason: String?
    var version: String?
    var build: String?
    var instance: String?
    /// Milliseconds since 1970.
    var startedAt: Int64?
    var certificateExpiresAt: Int64?

    var document: JSONObject {
        JSONObject { object in
            object.set("service", self.name)
            object.set("health", self.isServing ? "serving" : "not_serving")
            object.set("reason", self.reason)
            object.set("address", self.address)
            object.set("version", self.version)
            object.set("build", self.build)
            object.set("instance", self.instance)
            object.set("started_at", at: self.startedAt)
            object.set("uptime_ms", self.uptime)
            object.set("certificate_expires_at", at: self.certificateExpiresAt)
        }
    }

    private var uptime: Int64? {
        self.startedAt.map { max(0, Int64(Date().timeIntervalSince1970 * 1000) - $0) }
    }

    static func lines(
        _ reports: [ServiceReport],
        pid: pid_t?,
        folder: StateFolder,
        on terminal: Terminal
    ) -> [String] {
        let head =
            pid.map { "The lab of \(folder.path) is up (process \($0))." }
            ?? "No lab is up on \(folder.path)."
        guard !reports.isEmpty else { return [head, "`thetalab up` starts it."] }
        var table = Table([
            .text("service"), .text("health"), .text("address"), .text("version"), .figure("uptime"),
            .text("certificate"),
        ])
        for report in reports {
            table.add([
                .init(report.name, .bold),
                .init(report.isServing ? "serving" : "down", report.isServing ? .green : .red),
                .init(report.address), .init(report.version ?? ""),
                .init(report.uptime.map { Figures.duration(milliseconds: $0) } ?? ""),
                .init(report.certificateExpiresAt.map { "until \(CalendarText.day($0))" } ?? "", .dim),
            ])
        }
        let reasons = reports.compactMap { report in report.reason.map { "\(report.name): \($0)" } }
        return [head, ""] + table.lines(on: terminal) + (reasons.isEmpty ? [] : [""]) + reasons
    }
}
