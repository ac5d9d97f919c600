import Errors
import Strategy

/// Decides with answers that are kept, and asks the policy for those that are not.
///
/// What is asked is kept before it is acted on, so a run that is run again takes the same decisions and asks nobody.
struct PolicyDecider: Sendable {
    /// Questions of one request, and the bytes of their documents.
    static let batch = 256
    static let batchBytes = 4 << 20

    let source: PolicySource
    let store: any AnswerStore
    /// nil to decide with kept answers only.
    let service: (any PolicyService)?

    /// - Returns: the actions that the policy chose, in the order of `situations`.
    /// - Throws: what the store and the policy throw; `failedPrecondition` where an answer is missing and nobody is there
    ///   to give it.
    func actions(_ situations: [Situation]) async throws -> [Int] {
        let questions = situations.map(PolicyQuestion.init)
        var known: [[UInt8]: PolicyAnswer] = [:]
        var missing: [PolicyQuestion] = []
        var seen: Set<[UInt8]> = []
        let different = questions.filter { seen.insert($0.digest).inserted }
        for part in different.parts(of: Self.batch, weight: Self.batchBytes, { _ in 0 }) {
            let kept = try await self.store.answers(part.map(\.digest), of: self.source)
            known.merge(kept) { first, _ in first }
            missing += part.filter { kept[$0.digest] == nil }
        }
        for part in missing.parts(of: Self.batch, weight: Self.batchBytes, \.document.count) {
            let answers = try await self.ask(part)
            known.merge(try await self.store.record(answers, of: self.source)) { first, _ in first }
        }
        var actions: [Int] = []
        for question in questions {
            guard let answer = known[question.digest] else { throw self.absent(question, "the registry kept none") }
            actions.append(answer.action)
        }
        return actions
    }

    private func ask(_ questions: [PolicyQuestion]) async throws -> [[UInt8]: PolicyAnswer] {
        guard let service else { throw self.absent(questions[0], "no policy is configured") }
        do {
            return try await service.decide(questions, as: self.source)
        } catch let error as LabError where error.code == .unavailable || error.code == .failedPrecondition {
            throw self.absent(questions[0], error.message, error.code)
        }
    }

    /// An answer that is not kept and cannot be had, and why.
    private func absent(
        _ question: PolicyQuestion,
        _ why: String,
        _ code: LabError.Code = .failedPrecondition
    ) -> LabError {
        LabError(
            code,
            "no answer of \(self.source) is kept for the decision at \(question.time) ms, situation "
                + question.digest.map { Self.hex($0) }.joined() + ": \(why)",
            remedy: "run it again while the policy can be reached"
        )
    }

    private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}

extension Array {
    /// Slices in order, each of at most `count` elements that weigh at most `weight`, or of one that weighs more.
    fileprivate func parts(of count: Int, weight: Int, _ weigh: (Element) -> Int) -> [[Element]] {
        var parts: [[Element]] = []
        var sum = 0
        for element in self {
            let own = weigh(element)
            if let last = parts.last, last.count < count, sum + own <= weight {
                parts[parts.count - 1].append(element)
                sum += own
            } else {
                parts.append([element])
                sum = own
            }
        }
        return parts
    }
}
