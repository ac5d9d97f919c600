import Foundation

/// What is still there of a lab that was killed on this state folder: its children, which the kernel told to end when it
/// died, and which have the ports, the files and the database that a new lab needs.
///
/// They are waited for, and urged on: over calls whose database is going they would take their time, and some never
/// end by themselves (PostgreSQL 15 told to stop while it recovers from a crash of a process of its own).
struct Leftovers: Sendable {
    let folder: StateFolder
    let narrator: LabNarrator

    /// A signal, and how long after the beginning it is sent.
    private struct Urge {
        var signal: Int32
        var after: Duration
    }

    /// The second signal of a service: it waits for its calls no longer.
    private static let ofService = [Urge(signal: SIGTERM, after: .zero), Urge(signal: SIGKILL, after: .seconds(20))]
    /// PostgreSQL's immediate shutdown, which the next start recovers from; then by force, which it does as well.
    private static let ofServer = [
        Urge(signal: SIGQUIT, after: .seconds(10)), Urge(signal: SIGKILL, after: .seconds(15)),
    ]

    private static let pause = Duration.milliseconds(50)

    /// Returns when no service of an earlier lab is left.
    func endServices() async throws {
        for service in ServiceCatalogue.all {
            let arguments = ServiceLaunch.arguments(of: service, in: self.folder)
            try await self.end("the \(service.name)", Self.ofService) {
                RunningProcesses.started(with: arguments).first
            }
        }
    }

    /// Returns when no process of an earlier lab's database server is left.
    func endServer(of cluster: PostgresCluster) async throws {
        try await self.end("the database server", Self.ofServer) { cluster.leftoverServer }
    }

    private func end(_ what: String, _ urges: [Urge], _ find: () -> pid_t?) async throws {
        let begin = ContinuousClock.now
        var rest = urges[...]
        var isTold = false
        while let process = find() {
            try Task.checkCancellation()
            if !isTold {
                isTold = true
                self.narrator.say(.waiting("\(what) of a lab that was killed (process \(process)) is ending"))
            }
            if let urge = rest.first, ContinuousClock.now - begin >= urge.after {
                kill(process, urge.signal)
                // The last is sent to everything that is left, one after the other.
                if rest.count > 1 { rest = rest.dropFirst() }
            }
            try await Task.sleep(for: Self.pause)
        }
    }
}
