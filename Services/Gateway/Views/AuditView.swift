import Messages

/// The audit log for people.
enum AuditView {
    static func table(_ entries: [RegistryV1.AuditEntry], on terminal: Terminal) -> [String] {
        guard !entries.isEmpty else { return ["Nothing has been changed yet."] }
        var table = Table([.text("when (UTC)"), .text("who"), .text("what"), .text("of"), .text("change")])
        for entry in entries {
            table.add([
                .init(CalendarText.minute(entry.atMs)), .init(StrategyView.person(entry.actor)),
                .init(entry.action, .bold), .init(Self.subject(entry)), .init(Self.change(entry), .dim),
            ])
        }
        return table.lines(on: terminal)
    }

    static func line(_ entry: RegistryV1.AuditEntry, on terminal: Terminal) -> String {
        [
            Style.dim.applied(to: CalendarText.minute(entry.atMs), on: terminal), StrategyView.person(entry.actor),
            Style.bold.applied(to: entry.action, on: terminal), Self.subject(entry), Self.change(entry),
        ].filter { !$0.isEmpty }.joined(separator: "  ")
    }

    private static func subject(_ entry: RegistryV1.AuditEntry) -> String {
        entry.subjectName.isEmpty ? "\(entry.subjectKind) \(entry.subjectID.prefix(13))" : entry.subjectName
    }

    /// The reason where there is one; else what was and what is, where both are short.
    private static func change(_ entry: RegistryV1.AuditEntry) -> String {
        if !entry.reason.isEmpty { return entry.reason }
        let sides = [entry.before, entry.after].filter { !$0.isEmpty }
        let text = sides.joined(separator: " → ")
        return text.count <= 60 ? text : String(text.prefix(59)) + "…"
    }
}
