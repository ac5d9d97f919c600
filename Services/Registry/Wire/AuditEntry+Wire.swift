import Messages

extension RegistryV1.AuditEntry {
    init(_ entry: AuditEntry) {
        let change = entry.change
        self.init(
            position: entry.position,
            atMs: entry.atMs,
            actor: change.actor,
            action: change.action.rawValue,
            subjectKind: change.subject.kind.rawValue,
            subjectID: change.subject.id.description,
            subjectName: change.subject.name,
            before: change.before ?? "",
            after: change.after ?? "",
            reason: change.reason
        )
    }
}

extension RegistryV1.WatchResponse {
    init(_ event: AuditEvent) {
        switch event {
        case .begins(let position): self.init(position: position)
        case .entry(let entry): self.init(entry: RegistryV1.AuditEntry(entry), position: entry.position)
        }
    }
}
