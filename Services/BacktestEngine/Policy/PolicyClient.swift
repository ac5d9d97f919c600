import Errors
public import GRPCCore
import Messages

/// A policy behind the Policy contract.
public struct PolicyClient<Transport: ClientTransport>: PolicyService {
    private let client: PolicyV1_Policy.Client<Transport>

    public init(_ client: GRPCClient<Transport>) { self.client = PolicyV1_Policy.Client(wrapping: client) }

    func source() async throws -> PolicySource {
        let response = try await RemoteCall.of("policy") { try await self.client.describePolicy(.init()) }
        guard let source = response.source else {
            throw LabError(.internalError, "the policy does not say who it is")
        }
        return try PolicySource(source)
    }

    func decide(_ questions: [PolicyQuestion], as source: PolicySource) async throws -> [[UInt8]: PolicyAnswer] {
        let request = PolicyV1.DecideRequest(
            source: PolicyV1.PolicySource(source),
            situations: questions.map { question in
                PolicyV1.Situation(
                    digest: question.digest,
                    document: String(decoding: question.document, as: UTF8.self),
                    offeredCount: UInt32(clamping: question.offeredCount),
                    ruleAction: UInt32(clamping: question.ruleChoice)
                )
            }
        )
        let response = try await RemoteCall.of("policy") { try await self.client.decide(request) }
        return try PolicyAnswer.all(response.answers, to: questions)
    }
}
