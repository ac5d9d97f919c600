import Crypto
import Strategy

/// Somebody who decides.
protocol PolicyService: Sendable {
    func source() async throws -> PolicySource

    /// - Returns: the answers by digest; all that were asked for.
    /// - Throws: `failedPrecondition` where the policy is another than `source` by now; `internalError` where it does
    ///   not answer everything.
    func decide(_ questions: [PolicyQuestion], as source: PolicySource) async throws -> [[UInt8]: PolicyAnswer]
}

/// Where answers are kept.
protocol AnswerStore: Sendable {
    /// Those of `digests` that are known.
    func answers(_ digests: [[UInt8]], of source: PolicySource) async throws -> [[UInt8]: PolicyAnswer]

    /// Keeps answers.
    ///
    /// - Returns: what is kept: where another engine was first, its answers.
    func record(
        _ answers: [[UInt8]: PolicyAnswer],
        of source: PolicySource
    ) async throws -> [[UInt8]: PolicyAnswer]
}

extension PolicyQuestion {
    init(_ situation: Situation) {
        self.document = situation.canonicalBytes
        self.digest = Array(SHA256.hash(data: self.document))
        self.offeredCount = situation.offered.count
        self.ruleChoice = situation.ruleChoice
        self.time = situation.time
    }
}
