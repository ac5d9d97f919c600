import Crypto
import Strategy

/// A situation as it is asked about: its document and the digest that it is known by.
struct PolicyQuestion: Sendable, Hashable {
    /// SHA-256 of the document.
    let digest: [UInt8]
    /// The situation's canonical bytes.
    let document: [UInt8]
    let offeredCount: Int
    let ruleChoice: Int
    /// Milliseconds; for messages.
    let time: Int64

    init(digest: [UInt8], document: [UInt8], offeredCount: Int, ruleChoice: Int, time: Int64 = 0) {
        self.digest = digest
        self.document = document
        self.offeredCount = offeredCount
        self.ruleChoice = ruleChoice
        self.time = time
    }

    init(_ situation: Situation) {
        self.document = situation.canonicalBytes
        self.digest = Array(SHA256.hash(data: self.document))
        self.offeredCount = situation.offered.count
        self.ruleChoice = situation.ruleChoice
        self.time = situation.time
    }
}

/// What a policy said.
struct PolicyAnswer: Sendable, Hashable {
    /// The place of an action among those offered; anything else is rejected by the run.
    var action: Int
    /// In words, for people.
    var reason: String
}

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
