import Testing

@testable import protoc_gen_thetalab

@Suite("The lint of the contracts")
struct LintTests {
    private static let allowed = "option (thetalab.rpc.v1.allow) = { roles: \"operator\" };"

    @Test("has nothing to say of a good contract")
    func good() throws {
        let contract = try Contract(
            """
            enum Mood { MOOD_UNSPECIFIED = 0; MOOD_CALM = 1; }
            message ListThingsRequest { int32 page_size = 1; string page_token = 2; reserved 3; Mood mood = 4; }
            message ListThingsResponse { repeated Thing things = 1; string next_page_token = 2; }
            message Thing { map<string, Mood> moods = 1; oneof kind { string a = 2; int32 b = 3; } }
            service Things { rpc ListThings(ListThingsRequest) returns (ListThingsResponse) { \(Self.allowed) } }
            """
        )
        #expect(Lint.faults(in: contract.file).isEmpty)
    }

    /// A contract, and the one fault it has.
    struct Fault: CustomTestStringConvertible {
        let source: String
        let message: String

        var testDescription: String { self.message }
    }

    @Test(
        "refuses",
        arguments: [
            Fault(
                source: "message A { A a = 1; }",
                message: "thetalab.test.v1.A: must not contain itself, does by a"
            ),
            Fault(
                source:
                    "message A { map<string, C> c = 1; } message C { oneof o { D d = 1; } } message D { repeated C c = 1; }",
                message: "thetalab.test.v1.C: must not contain itself, does by d → c"
            ),
            Fault(
                source: "enum Mood { MOOD_CALM = 0; }",
                message: "thetalab.test.v1.Mood: must begin with MOOD_UNSPECIFIED = 0"
            ),
            Fault(
                source: "enum HTTPState { HTTP_STATE_UNSPECIFIED = 0; OPEN = 1; }",
                message: "thetalab.test.v1.HTTPState: OPEN must begin with HTTP_STATE_"
            ),
            Fault(
                source: "enum Mood { option allow_alias = true; MOOD_UNSPECIFIED = 0; MOOD_A = 1; MOOD_B = 1; }",
                message: "thetalab.test.v1.Mood: must not have aliases"
            ),
            Fault(
                source: "message A { string a = 1; string c = 4; reserved 3; }",
                message: "thetalab.test.v1.A: field numbers [2] are neither used nor reserved"
            ),
            Fault(
                source: "message A { string a = 1; reserved 2 to 4999; string b = 5000; }",
                message: "thetalab.test.v1.A: field numbers must be at most 4096, one is 5000"
            ),
            Fault(
                source: "message String { }",
                message: "thetalab.test.v1.String: the name String is taken by Swift or by generated code"
            ),
            Fault(
                source: "message A { } service S { rpc Get(A) returns (A); }",
                message: "thetalab.test.v1.S.Get: must have the option (thetalab.rpc.v1.allow) with a role"
            ),
            Fault(
                source: "message A { } service S { rpc Get(A) returns (A) { option (thetalab.rpc.v1.allow) = { }; } }",
                message: "thetalab.test.v1.S.Get: must have the option (thetalab.rpc.v1.allow) with a role"
            ),
            Fault(
                source: "message A { } service S { rpc ListAll(A) returns (A) { \(allowed) } }",
                message: "thetalab.test.v1.S.ListAll: a list must be paged: page_size and page_token in, "
                    + "next_page_token out"
            ),
        ]
    )
    func refusal(fault: Fault) throws {
        #expect(Lint.faults(in: try Contract(fault.source).file).contains(fault.message))
    }

    @Test("refuses a package without a version")
    func unversioned() throws {
        let contract = try Contract("", package: "thetalab.test")
        #expect(
            Lint.faults(in: contract.file) == [
                "thetalab/test/test.proto: the package must be thetalab.<area>.v<number>, is thetalab.test"
            ]
        )
    }

    @Test("refuses a file outside the folder of its package")
    func misplaced() throws {
        let contract = try Contract("", at: "elsewhere/test.proto")
        #expect(
            Lint.faults(in: contract.file) == [
                "elsewhere/test.proto: must lie in the folder of its package thetalab.test.v1"
            ]
        )
    }

    @Test("lets others' standards have forms of their own, but not recursion")
    func standards() throws {
        let contract = try Contract(
            "enum Mood { CALM = 0; } message A { A a = 7; } service S { rpc ListAll(A) returns (A); }",
            package: "grpc.test"
        )
        #expect(Lint.faults(in: contract.file) == ["grpc.test.A: must not contain itself, does by a"])
    }

    @Test("leaves the reuse of a reserved number or name to protoc, which refuses it")
    func reserved() {
        #expect(throws: ProtocFailure.self) { try Contract("message A { reserved 1; string a = 1; }") }
        #expect(throws: ProtocFailure.self) { try Contract("message A { reserved \"a\"; string a = 1; }") }
    }
}
