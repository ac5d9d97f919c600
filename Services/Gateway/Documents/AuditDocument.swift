import Messages
import Strategy

/// An entry of the audit log as a JSON document.
enum AuditDocument {
    static func make(_ entry: RegistryV1.AuditEntry) -> JSONObject {
        JSONObject { object in
            object.set("position", entry.position)
            object.set("created_at", CalendarText.rfc3339(entry.atMs))
            object.set("actor", entry.actor)
            object.set("action", entry.action)
            object.set("subject_kind", unlessEmpty: entry.subjectKind)
            object.set("subject_id", unlessEmpty: entry.subjectID)
            object.set("subject_name", unlessEmpty: entry.subjectName)
            object.set("before", Self.document(entry.before))
            object.set("after", Self.document(entry.after))
            object.set("reason", unlessEmpty: entry.reason)
        }
    }

    /// The document that the text holds; the text itself where it is none.
    private static func document(_ text: String) -> JSONValue? {
        guard !text.isEmpty else { return nil }
        return (try? JSONValue(parsing: text)) ?? .text(text)
    }
}
