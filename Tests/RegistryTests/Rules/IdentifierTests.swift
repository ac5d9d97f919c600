import Errors
import Testing

@testable import Registry

@Suite("Names and ids")
struct IdentifierTests {
    @Test("an id is a UUID of version 7 with its time first")
    func version7() {
        // The time and the random bits of the example in RFC 9562, appendix A.6.
        let words: [UInt64] = [0xcc3, 0x18c4_dc0c_0c07_398f]
        let next = Counter()
        let source = RecordIDSource { words[next.next() % 2] }
        #expect(source.next(atMs: 0x017F_22E2_79B0).description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    }

    @Test("ids sort by the time they were made")
    func order() {
        let source = RecordIDSource()
        let ids = (0..<100).map { source.next(atMs: 1_700_000_000_000 + Int64($0)) }
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == 100)
    }

    @Test("a name of the right form is taken", arguments: ["a", "cc-btc", "a1-", String(repeating: "a", count: 63)])
    func name(text: String) throws {
        #expect(try StrategyName(text).text == text)
    }

    @Test(
        "a name of another form is refused",
        arguments: ["", "1a", "-a", "A", "a_b", "a b", "é", "a\0", String(repeating: "a", count: 64)]
    )
    func badName(text: String) {
        let error = #expect(throws: LabError.self) { try StrategyName(text) }
        #expect(error?.field == "name")
    }

    @Test("a strategy is named by name, id or the beginning of its id")
    func key() throws {
        let id = try #require(RecordID(text: "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"))
        #expect(try StrategyKey("cc") == .name(StrategyName("cc")))
        #expect(try StrategyKey(id.description) == .id(id))
        #expect(try StrategyKey(id.description.uppercased()) == .id(id))
        guard case .prefix(let prefix) = try StrategyKey("017f22e2-7") else {
            Issue.record("is not a prefix")
            return
        }
        #expect(prefix.lowest.description == "017f22e2-7000-0000-0000-000000000000")
        #expect(prefix.highest.description == "017f22e2-7fff-ffff-ffff-ffffffffffff")
    }

    @Test(
        "what is none of these is refused",
        arguments: ["", "017f22e", "017f22e279b0", "017f22e2_7", "017F22E2-79B0-x"]
    )
    func noKey(text: String) {
        let error = #expect(throws: LabError.self) { try StrategyKey(text) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.field == "name_or_id")
    }

    @Test("an ambiguous prefix is refused, listing what begins so")
    func ambiguous() throws {
        let source = RecordIDSource()
        let ids = [source.next(atMs: 0x017F_22E2_79B0), source.next(atMs: 0x017F_22E2_79B1)]
        let prefix = try #require(RecordIDPrefix("017f22e2"))
        #expect(try prefix.only(of: [ids[0]], kind: "run", field: "run_id") == ids[0])
        let error = #expect(throws: LabError.self) { try prefix.only(of: ids, kind: "run", field: "run_id") }
        #expect(error?.code == .invalidArgument)
        for id in ids { #expect(error?.message.contains(id.description) == true) }
        #expect(throws: LabError(.notFound, "there is no run whose id begins with 017f22e2", field: "run_id")) {
            try prefix.only(of: [], kind: "run", field: "run_id")
        }
    }
}
