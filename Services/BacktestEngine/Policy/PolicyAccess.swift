public import GRPCCore
import Strategy

/// What the engine has of a policy: whom it may ask, and where the answers are kept.
public struct PolicyAccess: Sendable {
    let service: (any PolicyService)?
    let store: any AnswerStore

    init(service: (any PolicyService)?, store: any AnswerStore) {
        self.service = service
        self.store = store
    }

    /// - Parameter policy: nil where none is configured: the rules stand in for it in new runs, and nothing is kept.
    public init<Transport: ClientTransport>(policy: PolicyClient<Transport>?, answers: RegistryAnswers<Transport>) {
        self.init(service: policy, store: answers)
    }

    /// Who decides a new run of `definition`; nil where the rules do.
    ///
    /// - Throws: `unavailable` where the policy cannot be reached: a run is not of another mode than it was asked for.
    func decider(_ definition: Definition) async throws -> PolicyDecider? {
        guard definition.policyMode != .ruleOnly, let service = self.service else { return nil }
        return PolicyDecider(source: try await service.source(), store: self.store, service: service)
    }

    /// Who decides a recorded run when it is computed again: the kept answers of whoever decided it first.
    func decider(_ recorded: RunIdentity) -> PolicyDecider? {
        PolicySource(identity: recorded.policySource).map {
            PolicyDecider(source: $0, store: self.store, service: self.service)
        }
    }
}
