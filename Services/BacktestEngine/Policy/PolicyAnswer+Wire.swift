import Errors
import Messages

extension PolicyAnswer {
    /// Bytes of a reason that are kept.
    static let reasonMax = 2000

    /// Reads the answers to `questions`. Anything may come: an action that was not offered is an answer, which the run
    /// rejects; what is no answer to a question that was asked is an error.
    ///
    /// - Throws: `internalError` where a question has no answer or two, or something else is answered.
    static func all(
        _ wire: [PolicyV1.Answer],
        to questions: [PolicyQuestion]
    ) throws(LabError) -> [[UInt8]: PolicyAnswer] {
        var open = Set(questions.map(\.digest))
        var answers: [[UInt8]: PolicyAnswer] = [:]
        for answer in wire {
            guard open.remove(answer.digest) != nil else {
                throw LabError(
                    .internalError,
                    answers[answer.digest] == nil
                        ? "the policy answered something that it was not asked"
                        : "the policy answered the same question twice"
                )
            }
            // A database keeps no U+0000.
            let reason = answer.reason.unicodeScalars.filter { $0 != "\0" }
            answers[answer.digest] = PolicyAnswer(
                action: Int(answer.action),
                reason: String(String.UnicodeScalarView(reason)).cut(to: Self.reasonMax)
            )
        }
        guard open.isEmpty else {
            throw LabError(
                .internalError,
                "the policy answered \(answers.count) of \(questions.count) questions, it must answer all"
            )
        }
        return answers
    }
}

extension String {
    /// At most `bytes` bytes of UTF-8, whole characters.
    func cut(to bytes: Int) -> String {
        guard self.utf8.count > bytes else { return self }
        var end = self.utf8.index(self.utf8.startIndex, offsetBy: bytes)
        while end > self.startIndex, end.samePosition(in: self) == nil { end = self.utf8.index(before: end) }
        return String(self[..<end])
    }
}
