import Foundation
import TestSupport
import Testing

/// What of a lab can be killed.
enum Victim: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case registry
    case scraper
    case engine
    /// PostgreSQL's first process: every connection breaks, and the supervisor starts it again.
    case postmaster
    /// One process of PostgreSQL that serves a connection: the server ends all others and recovers by itself.
    case backend
    /// `thetalab up` itself: everything goes with it.
    case lab

    var testDescription: String { self.rawValue }

    /// Kills it without a warning.
    ///
    /// - Returns: whether it was there to be killed.
    func strike(_ lab: TestLab, _ moments: inout Moments) -> Bool {
        let id: pid_t? =
            switch self {
            case .registry, .scraper: lab.service(self.rawValue)
            case .engine: lab.service("backtest")
            case .postmaster: lab.postmaster
            case .backend: moments.pick(lab.backends)
            case .lab: lab.supervisor
            }
        return id.map { kill($0, SIGKILL) == 0 } ?? false
    }

    /// Whether the supervisor counts this death, and has had enough after a few.
    var isSupervised: Bool { self != .backend && self != .lab }
}

extension TestLab {
    /// The process of `up`.
    var supervisor: pid_t? {
        ProcessTable.all.first { id in
            let arguments = ProcessTable.arguments(of: id)
            return arguments.dropFirst().first == "up" && arguments.contains("--json")
                && arguments.contains(self.state.path)
        }
    }

    /// The process of a service.
    func service(_ name: String) -> pid_t? {
        let configuration = "\(self.state.path)/services/\(name)/\(name).yaml"
        return ProcessTable.all.first { ProcessTable.arguments(of: $0).contains(configuration) }
    }

    var postmaster: pid_t? {
        let text = try? String(
            contentsOf: self.state.appendingPathComponent("postgres/data/postmaster.pid"),
            encoding: .utf8
        )
        let id = text?.split(separator: "\n").first.flatMap { pid_t($0) }
        return id.flatMap { ProcessTable.isAlive($0) ? $0 : nil }
    }

    /// The processes of PostgreSQL that serve the lab's connections.
    var backends: [pid_t] {
        guard let postmaster = self.postmaster else { return [] }
        return ProcessTable.all.filter { id in
            let title = ProcessTable.arguments(of: id).first ?? ""
            return ProcessTable.parent(of: id) == postmaster && title.hasPrefix("postgres: ")
                && title.contains(" thetalab [local]")
        }.sorted()
    }
}
