import Errors
import GRPCCore
import HTTP2Transport
import Messages
import ServiceKit
import Testing

@testable import Registry

extension StoreTests {
    @Suite("keeps what policies answered")
    struct PolicyAnswers {
        private static func digest(_ number: Int) -> [UInt8] {
            [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)] + Array(repeating: 7, count: 30)
        }

        private static func answer(_ number: Int, _ action: Int32, _ reason: String = "") -> PolicyAnswer {
            PolicyAnswer(digest: self.digest(number), action: action, reason: reason)
        }

        private static func source(_ model: String = "m") throws -> PolicyKey {
            try PolicyKey(provider: "p", model: model, promptVersion: "1")
        }

        @Test("the first answer to a situation, by provider, model and prompt version")
        func first() async throws {
            try await RegistryLab.run { lab in
                let source = try Self.source()
                let given = (0..<1000).map { Self.answer($0, Int32($0) - 500, "because \($0)") }
                #expect(Set(try await lab.registry.recordPolicyAnswers(given, of: source)) == Set(given))
                let late = [Self.answer(3, 77, "late"), Self.answer(2000, 1)]
                let kept = try await lab.registry.recordPolicyAnswers(late, of: source)
                #expect(Set(kept) == [given[3], late[1]])
                let found = try await lab.registry.policyAnswers([3, 5, 2000, 3000].map(Self.digest), of: source)
                #expect(Set(found) == [given[3], given[5], late[1]])
                #expect(try await lab.registry.policyAnswers([Self.digest(3)], of: Self.source("other")).isEmpty)
            }
        }

        @Test("with one answer where many give theirs at once")
        func race() async throws {
            try await RegistryLab.run { lab in
                let source = try Self.source()
                let kept = try await withThrowingTaskGroup(of: [PolicyAnswer].self) { group in
                    for action in 0..<16 {
                        group.addTask {
                            let mine = (0..<50).map { Self.answer($0, Int32(action)) }
                            return try await lab.registry.recordPolicyAnswers(
                                action % 2 == 0 ? mine : mine.reversed(),
                                of: source
                            )
                        }
                    }
                    return try await group.reduce(into: Set<PolicyAnswer>()) { $0.formUnion($1) }
                }
                #expect(kept.count == 50)
            }
        }

        @Test("and refuses what is none")
        func refusals() async throws {
            try await RegistryLab.run { lab in
                let source = try Self.source()
                for answers in [
                    [], [Self.answer(1, 1), Self.answer(1, 2)], (0...1000).map { Self.answer($0, 0) },
                    [PolicyAnswer(digest: [1, 2], action: 0, reason: "")],
                    [Self.answer(1, 0, String(repeating: "x", count: 2001))], [Self.answer(1, 0, "a\0b")],
                ] {
                    let error = await refusal { _ = try await lab.registry.recordPolicyAnswers(answers, of: source) }
                    #expect(error?.code == .invalidArgument)
                }
                #expect(await refusal { _ = try PolicyKey(provider: "", model: "m", promptVersion: "1") } != nil)
            }
        }

        @Test("for engines, over the wire, and for nobody else", arguments: [Role.backtest, .viewer, .optimizer])
        func wire(_ role: Role) async throws {
            try await RegistryLab.run { lab in
                try await withGRPCServer(
                    transport: HTTP2ServerTransport(address: .host("127.0.0.1", port: 0), security: .plaintext),
                    services: [PolicyAnswersHandler(lab.registry)],
                    interceptors: [AuthorisedCaller(caller: RegistryLab.identity(role, "one"))]
                ) { server in
                    let endpoint = try await server.transport.listeningAddress
                    let transport = HTTP2ClientTransport(target: endpoint, security: .plaintext)
                    try await withGRPCClient(transport: transport) { grpc in
                        let client = RegistryV1_PolicyAnswers.Client(wrapping: grpc)
                        let source = PolicyV1.PolicySource(provider: "p", model: "m", promptVersion: "1")
                        let answer = PolicyV1.Answer(digest: Self.digest(1), action: 2, reason: "so")
                        let request = RegistryV1.RecordAnswersRequest(source: source, answers: [answer])
                        guard role == .backtest else {
                            let error = await #expect(throws: RPCError.self) { try await client.recordAnswers(request) }
                            #expect(error?.code == .permissionDenied)
                            return
                        }
                        let recorded = try await client.recordAnswers(request)
                        #expect(recorded.answers == [answer])
                        let lookup = RegistryV1.LookupAnswersRequest(source: source, digests: [answer.digest])
                        let found = try await client.lookupAnswers(lookup)
                        #expect(found.answers == [answer])
                    }
                }
            }
        }
    }
}
