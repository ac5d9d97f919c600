import Errors
import Postgres
import Strategy
import Testing

@testable import Registry

extension StoreTests {
    @Suite("keeps an audit log")
    struct Audit {
        @Test("of every change: who, when, from what to what, and why")
        func entries() async throws {
            try await RegistryLab.run { lab in
                let strategy = try await lab.create("cc")
                _ = try await lab.edit("cc", revision: 1, takeProfit: 0.4)
                let entries = try await lab.allAudit
                #expect(entries.map(\.position) == [2, 1])
                #expect(entries.map(\.change.action) == [.versionCreated, .created])
                #expect(entries[0].change.reason == "to see")
                #expect(entries[0].change.subject == AuditSubject(kind: .strategy, id: strategy.id, name: "cc"))
                let before = try JSONValue(parsing: try #require(entries[0].change.before))
                let after = try JSONValue(parsing: try #require(entries[0].change.after))
                #expect(before["definition"]?["take_profit"]?.double == 0.5)
                #expect(after["definition"]?["take_profit"]?.double == 0.4)
                #expect(entries[1].change.before == nil)
            }
        }

        @Test(
            "that no SQL changes, not even the owner's",
            arguments: [
                "UPDATE registry.audit SET reason = 'x'", "DELETE FROM registry.audit", "TRUNCATE registry.audit",
                "SET session_replication_role = replica; DELETE FROM registry.audit",
            ]
        )
        func immutable(sql: String) async throws {
            try await RegistryLab.run { lab in
                _ = try await lab.create("cc")
                let error = await refusal { try await lab.pool.withConnection { try await $0.script(sql) } }
                #expect(error?.message.contains("what is recorded there is never changed") == true)
                #expect(try await lab.allAudit.count == 1)
            }
        }

        @Test("whose owner has lost the privilege too, where it is no superuser")
        func privileges() async throws {
            try await RegistryLab.run { lab in
                let kept: Bool = try await lab.pool.query(
                    """
                    SELECT bool_or(a.privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE'))
                    FROM pg_class c, aclexplode(c.relacl) a WHERE c.oid = 'registry.audit'::regclass
                    """
                ).one().value(at: 0)
                #expect(!kept)
            }
        }

        @Test("that takes no position but the next")
        func position() async throws {
            try await RegistryLab.run { lab in
                try await lab.pool.query(
                    """
                    INSERT INTO registry.audit (position, at, actor, action, subject_kind, subject_id, subject_name, reason)
                    VALUES (77, now(), 'a', 'b', 'strategy', \(RecordIDSource().next(atMs: 1).description), '', '')
                    """
                )
                #expect(try await lab.allAudit.map(\.position) == [1])
            }
        }

        @Test("with nothing of a change that failed, and no gap where it was")
        func rollback() async throws {
            try await RegistryLab.run { lab in
                _ = try await lab.create("aa")
                let error = await refusal {
                    try await lab.pool.withTransaction { connection in
                        let strategy = try await StrategyStore(connection: connection).strategy(
                            try await StrategyStore(connection: connection).resolve(.name(StrategyName("aa")))
                        )
                        try await AuditStore(connection: connection).append(
                            strategy.change(.deleted, by: "test", reason: ""),
                            atMs: 1
                        )
                        throw LabError(.internalError, "on purpose")
                    }
                }
                #expect(error?.message == "on purpose")
                _ = try await lab.create("bb")
                #expect(try await lab.allAudit.map(\.position) == [2, 1])
            }
        }

        @Test("that is read by subject, actor and action, in pages")
        func filters() async throws {
            try await RegistryLab.run { lab in
                for name in ["aa", "bb"] {
                    _ = try await lab.create(name)
                    for revision in Int64(1)...3 {
                        _ = try await lab.edit(name, revision: revision, takeProfit: 0.3 + Double(revision) / 100)
                    }
                }
                let page = PageRequest(size: 3, token: "")
                let first = try await lab.registry.audit(subject: "aa", page)
                #expect(first.elements.count == 3)
                let second = try await lab.registry.audit(subject: "aa", PageRequest(size: 3, token: first.nextToken))
                #expect(second.elements.map(\.change.action) == [.created])
                #expect(second.nextToken.isEmpty)
                #expect(try await lab.registry.audit(action: "created", page).elements.count == 2)
                #expect(try await lab.registry.audit(actor: "nobody", page).elements.isEmpty)
            }
        }
    }
}
