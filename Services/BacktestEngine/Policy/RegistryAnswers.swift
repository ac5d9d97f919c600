import Errors
public import GRPCCore
import Messages

/// The answers that the registry keeps.
public struct RegistryAnswers<Transport: ClientTransport>: AnswerStore {
    private let client: RegistryV1_PolicyAnswers.Client<Transport>

    public init(_ client: GRPCClient<Transport>) { self.client = RegistryV1_PolicyAnswers.Client(wrapping: client) }

    func answers(_ digests: [[UInt8]], of source: PolicySource) async throws -> [[UInt8]: PolicyAnswer] {
        let request = RegistryV1.LookupAnswersRequest(source: PolicyV1.PolicySource(source), digests: digests)
        let response = try await RemoteCall.of("registry") { try await self.client.lookupAnswers(request) }
        return Self.byDigest(response.answers)
    }

    func record(
        _ answers: [[UInt8]: PolicyAnswer],
        of source: PolicySource
    ) async throws -> [[UInt8]: PolicyAnswer] {
        let request = RegistryV1.RecordAnswersRequest(
            source: PolicyV1.PolicySource(source),
            answers: answers.map { digest, answer in
                PolicyV1.Answer(digest: digest, action: Int32(clamping: answer.action), reason: answer.reason)
            }
        )
        let response = try await RemoteCall.of("registry") { try await self.client.recordAnswers(request) }
        return Self.byDigest(response.answers)
    }

    private static func byDigest(_ answers: [PolicyV1.Answer]) -> [[UInt8]: PolicyAnswer] {
        Dictionary(
            answers.map { ($0.digest, PolicyAnswer(action: Int($0.action), reason: $0.reason)) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
