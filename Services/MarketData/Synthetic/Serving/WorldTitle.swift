import Crypto
import Options

/// What a world's slices are called: of the kind and its parameters, the setting, and the records that it stands on.
struct WorldTitle: Sendable {
    var resolved: ResolvedWorld
    var setting: WorldKind.Setting
    /// Empty where it stands on none.
    var recordsDigest: String

    /// The kind with its version, and of a digest over all its parameters (and over the records it stands on)
    /// enough that another world has another revision.
    var revision: String {
        var digest = SHA256()
        digest.update(data: Array(self.resolved.fullText.utf8))
        digest.update(data: Array(self.recordsDigest.utf8))
        let hex = digest.finalize().prefix(8).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        return "\(self.resolved.kind.title)-\(hex.joined())"
    }

    /// By what the slice `request` is looked up: two requests with one key have one answer.
    func key(of request: ChainRequest) -> DatasetKey {
        DatasetKey(
            source: Synthetic.source,
            revision: self.revision,
            request: [
                "underlying=\(self.setting.underlying)", "settlement=\(self.setting.settlement.rawValue)",
                "world=\(self.resolved.text)", "world_seed=\(self.setting.seed)", request.canonicalText,
            ].joined(separator: " ")
        )
    }
}
