/// One change of the record.
public struct AuditEntry: Sendable, Hashable {
    /// 1 for the first, one more for each next one, in the order of commit.
    public let position: Int64
    public let atMs: Int64
    public let change: AuditChange
}

/// What an entry says: who did what, to what, from what to what, and why.
public struct AuditChange: Sendable, Hashable {
    /// The URI of who did it.
    public var actor: String
    public var action: AuditAction
    public var subject: AuditSubject
    /// The strategy that it belongs to, where there is one.
    public var strategyID: RecordID?
    /// JSON documents; nil where there was, or is, nothing.
    public var before: String?
    public var after: String?
    public var reason: String
}

/// What was changed.
public struct AuditSubject: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case strategy, run, batch
    }

    public var kind: Kind
    public var id: RecordID
    public var name: String
}

/// What was done. The raw values are those of documents and columns; an entry keeps one that this build does not know.
public struct AuditAction: RawRepresentable, Sendable, Hashable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let created = AuditAction(rawValue: "created")
    public static let versionCreated = AuditAction(rawValue: "version_created")
    public static let statusChanged = AuditAction(rawValue: "status_changed")
    public static let tuningChanged = AuditAction(rawValue: "tuning_changed")
    public static let deleted = AuditAction(rawValue: "deleted")
    public static let runRecorded = AuditAction(rawValue: "run_recorded")
    public static let batchBegun = AuditAction(rawValue: "batch_begun")
    public static let runNoteCreated = AuditAction(rawValue: "run_note_created")
}
