import Postgres

/// The table of answers.
struct PolicyAnswerStore {
    let connection: PostgresConnection

    /// Those of `digests` that have an answer.
    func answers(_ digests: [[UInt8]], of source: PolicyKey) async throws -> [PolicyAnswer] {
        let keys = digests.map(source.answerKey)
        let rows = try await self.connection.query(
            """
            SELECT situation_digest, action, reason FROM registry.policy_answers WHERE answer_key = ANY(\(keys))
            ORDER BY answer_key
            """
        )
        var answers: [PolicyAnswer] = []
        for row in rows {
            let (digest, action, reason) = try row.decode([UInt8].self, Int32.self, String.self)
            answers.append(PolicyAnswer(digest: digest, action: action, reason: reason))
        }
        return answers
    }

    /// Adds those that have no answer yet.
    ///
    /// - Returns: how many are new.
    func add(_ answers: [PolicyAnswer], of source: PolicyKey, atMs now: Int64) async throws -> Int {
        // In the order of their keys, so that two engines that add the same answers wait for, and never deadlock with,
        // each other.
        let keyed = answers.map { (key: source.answerKey($0.digest), answer: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        return try await self.connection.query(
            """
            INSERT INTO registry.policy_answers
                (answer_key, provider, model, prompt_version, situation_digest, action, reason, created_at)
            SELECT key, \(source.provider), \(source.model), \(source.promptVersion), digest, action, reason,
                \(PostgresTimestamp.at(ms: now))
            FROM unnest(\(keyed.map(\.key)), \(keyed.map(\.answer.digest)), \(keyed.map(\.answer.action)),
                \(keyed.map(\.answer.reason))) AS answer (key, digest, action, reason)
            ON CONFLICT (answer_key) DO NOTHING
            """
        ).affectedRows
    }
}
