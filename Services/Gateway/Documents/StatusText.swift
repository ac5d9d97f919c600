import Errors
import Messages

/// The words of a strategy's lifecycle.
extension RegistryV1.Status {
    /// The statuses that a strategy can have, by their words.
    static let words: [(word: String, status: RegistryV1.Status)] = [
        ("draft", .draft), ("backtesting", .backtesting), ("testnet_live", .testnetLive),
        ("mainnet_live", .mainnetLive), ("paused", .paused),
    ]

    var word: String { Self.words.first { $0.status == self }?.word ?? "unknown" }

    /// - Throws: `LabError(.invalidArgument)` listing the words.
    init(word: String, field: String) throws(LabError) {
        guard let match = Self.words.first(where: { $0.word == word }) else {
            let words = Self.words.map(\.word)
            let nearest = nearestWord(to: word, among: words).map { "did you mean \($0)? " } ?? ""
            throw LabError(
                .invalidArgument,
                "\(field) must be a status, was '\(word)'",
                field: field,
                remedy: "\(nearest)they are \(words.joined(separator: ", "))"
            )
        }
        self = match.status
    }
}

extension BacktestV1.Result.Status {
    static let words: [(word: String, status: BacktestV1.Result.Status)] = [
        ("ok", .ok), ("failed", .failed), ("cancelled", .cancelled),
    ]

    var word: String { Self.words.first { $0.status == self }?.word ?? "unknown" }
}
