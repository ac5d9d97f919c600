import Errors
import Postgres
import ServiceKit
import Strategy

extension Registry {
    /// Records a person's note on a run.
    public func createRunNote(on run: String, text: String, _ write: Write) async throws -> RunNote {
        try Self.checkPerson(write.caller, "write a note")
        try TextLimits.check(text, "text", TextLimits.note, isRequired: true)
        return try await self.change(write) { connection in
            let now = self.clock.nowMilliseconds
            let runs = RunStore(connection: connection)
            let id = try await runs.resolve(run)
            _ = try await runs.existing(id, isBrief: true)
            let note = RunNote(
                id: self.ids.next(atMs: now),
                runID: id,
                author: write.caller.uri,
                text: text,
                createdAtMs: now
            )
            try await RunNoteStore(connection: connection).insert(note)
            let strategy = try await runs.strategy(of: id)
            try await AuditStore(connection: connection).append(
                AuditChange(
                    actor: write.caller.uri,
                    action: .runNoteCreated,
                    subject: AuditSubject(kind: .run, id: id, name: strategy.name),
                    strategyID: strategy.id,
                    before: nil,
                    after: JSONValue.object([
                        JSONValue.Member("note_id", .text(note.id.description)), JSONValue.Member("text", .text(text)),
                    ]).text,
                    reason: ""
                ),
                atMs: now
            )
            return note
        }
    }

    /// The notes on a run, the oldest first.
    public func runNotes(on run: String, _ page: PageRequest) async throws -> Page<RunNote> {
        let count = try page.count(self.limits)
        return try await self.read { connection in
            let runs = RunStore(connection: connection)
            let id = try await runs.resolve(run)
            let list = ["run_notes", id.description]
            let token = try PageToken(page.token, of: list)
            _ = try await runs.existing(id, isBrief: true)
            let found = try await RunNoteStore(connection: connection).notes(on: id, after: token, count: count + 1)
            return Page(found, count: count) { PageToken(key: .instant($0.createdAtMs), id: $0.id).text(of: list) }
        }
    }
}
