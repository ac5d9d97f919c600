import Errors
public import GRPCCore
public import Messages

/// The store of policies' answers on the wire: a message in, a call, a message out.
public struct PolicyAnswersHandler: RegistryV1_PolicyAnswers.SimpleServiceProtocol {
    private let registry: Registry

    public init(_ registry: Registry) { self.registry = registry }

    public func lookupAnswers(
        request: RegistryV1.LookupAnswersRequest,
        context: ServerContext
    ) async throws -> RegistryV1.LookupAnswersResponse {
        let answers = try await self.registry.policyAnswers(request.digests, of: try PolicyKey(request.source))
        return RegistryV1.LookupAnswersResponse(answers: answers.map(PolicyV1.Answer.init))
    }

    public func recordAnswers(
        request: RegistryV1.RecordAnswersRequest,
        context: ServerContext
    ) async throws -> RegistryV1.RecordAnswersResponse {
        let kept = try await self.registry.recordPolicyAnswers(
            request.answers.map { PolicyAnswer(digest: $0.digest, action: $0.action, reason: $0.reason) },
            of: try PolicyKey(request.source)
        )
        return RegistryV1.RecordAnswersResponse(answers: kept.map(PolicyV1.Answer.init))
    }
}

extension PolicyKey {
    fileprivate init(_ wire: PolicyV1.PolicySource?) throws(LabError) {
        guard let wire else { throw LabError(.invalidArgument, "source is missing", field: "source") }
        try self.init(provider: wire.provider, model: wire.model, promptVersion: wire.promptVersion)
    }
}

extension PolicyV1.Answer {
    fileprivate init(_ answer: PolicyAnswer) {
        self.init(digest: answer.digest, action: answer.action, reason: answer.reason)
    }
}
