import ServiceKit
import Strategy

extension StrategyRecord {
    /// What the audit log keeps of a strategy.
    var document: JSONValue {
        .object([
            JSONValue.Member("name", .text(self.name.text)),
            JSONValue.Member("description", .text(self.description)),
            JSONValue.Member("status", .text(self.status.rawValue)),
            JSONValue.Member("version", .integer(Int64(self.version.number))),
            JSONValue.Member("digest", .text(self.version.digest)),
            JSONValue.Member("definition", self.version.definition.document),
        ])
    }

    /// The status alone, for its changes.
    var statusDocument: JSONValue {
        .object([
            JSONValue.Member("status", .text(self.status.rawValue)),
            JSONValue.Member("version", .integer(Int64(self.newestVersion))),
        ])
    }

    var tuningDocument: JSONValue {
        .object([
            JSONValue.Member("enabled", .flag(self.tuning.isEnabled)),
            JSONValue.Member("window", .text(self.tuning.window?.description ?? "")),
            JSONValue.Member("daily", .integer(Int64(self.tuning.daily))),
        ])
    }

    /// The entry of a change of this strategy.
    func change(
        _ action: AuditAction,
        by write: Write,
        before: JSONValue? = nil,
        after: JSONValue? = nil,
        reason: String
    ) -> AuditChange {
        self.change(action, by: write.caller.uri, before: before, after: after, reason: reason)
    }

    func change(
        _ action: AuditAction,
        by actor: String,
        before: JSONValue? = nil,
        after: JSONValue? = nil,
        reason: String
    ) -> AuditChange {
        AuditChange(
            actor: actor,
            action: action,
            subject: AuditSubject(kind: .strategy, id: self.id, name: self.name.text),
            strategyID: self.id,
            before: before?.text,
            after: after?.text,
            reason: reason
        )
    }
}
