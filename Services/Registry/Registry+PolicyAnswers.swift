import Errors
import Postgres
import ServiceKit

extension Registry {
    /// The most answers of one call.
    static let policyAnswersMax = 1000

    /// What is kept of the answers of `source` to the situations of `digests`.
    public func policyAnswers(_ digests: [[UInt8]], of source: PolicyKey) async throws -> [PolicyAnswer] {
        try Self.check(digests, field: "digests")
        return try await self.read { try await PolicyAnswerStore(connection: $0).answers(digests, of: source) }
    }

    /// Keeps answers, all or none. The first answer to a situation stays.
    ///
    /// - Returns: what is kept for each.
    public func recordPolicyAnswers(_ answers: [PolicyAnswer], of source: PolicyKey) async throws -> [PolicyAnswer] {
        let digests = answers.map(\.digest)
        try Self.check(digests, field: "answers")
        guard Set(digests).count == digests.count else {
            throw LabError(.invalidArgument, "answers must have no situation twice", field: "answers.digest")
        }
        for answer in answers { try TextLimits.check(answer.reason, "answers.reason", 2000) }
        let now = self.clock.nowMilliseconds
        return try await self.pool.withTransaction { connection in
            let store = PolicyAnswerStore(connection: connection)
            _ = try await store.add(answers, of: source, atMs: now)
            return try await store.answers(digests, of: source)
        }
    }

    private static func check(_ digests: [[UInt8]], field: String) throws(LabError) {
        guard (1...Self.policyAnswersMax).contains(digests.count) else {
            throw LabError(
                .invalidArgument,
                "\(field) must be 1…\(Self.policyAnswersMax), were \(digests.count)",
                field: field
            )
        }
        guard digests.allSatisfy({ $0.count == 32 }) else {
            throw LabError(.invalidArgument, "a digest must have 32 bytes", field: field)
        }
    }
}
