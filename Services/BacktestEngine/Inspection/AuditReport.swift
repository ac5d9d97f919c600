import Crypto
import Strategy

/// How a run is to be audited.
struct AuditDemand: Sendable {
    var runID: String
    /// Cuts.
    var samples: Int
    /// Of the draw of the cuts.
    var seed: UInt64
}

/// What an audit found.
struct AuditReport: Sendable {
    let audit: LookAheadAudit
    /// SHA-256 over the decisions of the whole run, hex.
    let digest: String

    init(
        _ run: InspectedRun,
        _ demand: AuditDemand,
        _ progress: @escaping @Sendable (RunProgress) -> Void
    ) throws {
        // What is audited must be what was recorded.
        try run.requireReproduction(
            run.traced().run(isCancelled: { Task.isCancelled }) { _, _ in true }
        )
        var hash = SHA256()
        let audit = LookAheadAudit(
            run.auditSubject,
            samples: demand.samples,
            seed: demand.seed,
            isCancelled: { Task.isCancelled },
            progress: { progress(.running(done: $0, total: $1)) },
            step: { hash.add($0) }
        )
        guard let audit else { throw CancellationError() }
        self.audit = audit
        self.digest = hash.finalize().hex
    }
}
