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
}

/// What a policy said.
struct PolicyAnswer: Sendable, Hashable {
    /// The place of an action among those offered; anything else is rejected by the run.
    var action: Int
    /// In words, for people.
    var reason: String
}
