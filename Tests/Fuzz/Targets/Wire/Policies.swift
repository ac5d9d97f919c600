import Errors
import Messages

@testable import BacktestEngine

extension FuzzTarget {
    /// What a policy says: who it is, and its answers. Accepted are the answers to all questions and to no other, each
    /// action as it came, and of a reason no more than its beginning.
    ///
    /// The first byte chooses, and how many questions were asked; the rest is the message.
    static let policies = FuzzTarget("policies") { input in
        var source = ByteSource(input)
        let choice = source.choice(16)
        if choice == 15 { identity(source.rest()) } else { answers(source.rest(), questions: choice) }
    }

    private static func identity(_ bytes: [UInt8]) {
        guard let wire = try? PolicyV1.PolicySource(serialized: bytes) else { return }
        let source: PolicySource
        do throws(LabError) {
            source = try PolicySource(wire)
        } catch {
            demand(error.field?.isEmpty == false, "a source refused without a field: \(error)")
            return
        }
        let text = source.description
        demand(PolicySource(identity: text) == source, "\(text) is not read back from an identity")
        demand((try? PolicySource(PolicyV1.PolicySource(source))) == source, "\(text) changed on its way")
    }

    /// The questions are known by a byte each, 1 and up, so that the fuzzer can name them.
    private static func answers(_ bytes: [UInt8], questions count: Int) {
        guard let wire = try? PolicyV1.DecideResponse(serialized: bytes) else { return }
        let questions = (0..<count).map { number in
            PolicyQuestion(digest: [UInt8(number + 1)], document: [], offeredCount: 2, ruleChoice: 0)
        }
        let isWhole =
            wire.answers.map(\.digest).sorted { $0.lexicographicallyPrecedes($1) } == questions.map(\.digest)
        let answers: [[UInt8]: PolicyAnswer]
        do throws(LabError) {
            answers = try PolicyAnswer.all(wire.answers, to: questions)
        } catch {
            demand(!isWhole, "whole answers were refused: \(error)")
            demand(error.code == .internalError && !error.message.isEmpty, "answers refused as \(error)")
            return
        }
        demand(isWhole && answers.count == count, "answers that are not those to the questions")
        for answer in wire.answers {
            let kept = must("an answer", answers[answer.digest])
            demand(kept.action == Int(answer.action), "an action changed")
            let said = answer.reason.utf8.filter { $0 != 0 }
            demand(said.starts(with: kept.reason.utf8), "a reason that is not the beginning of what was said")
            demand(kept.reason.utf8.count <= PolicyAnswer.reasonMax, "a reason that is too long to keep")
            demand(said.count > PolicyAnswer.reasonMax || said.count == kept.reason.utf8.count, "a reason that was cut")
        }
    }
}
