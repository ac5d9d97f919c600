import Crypto
import Options
import ServiceKit
import Strategy

extension RunIdentity {
    /// The identity of `request` over the data of `key`; the digest is added when the data are here.
    init(_ request: RunRequest, over key: DatasetKey, digest: String = "") {
        let configuration = Array(request.document.text.utf8)
        self.init(
            engineSemantics: Backtest.semantics,
            build: "\(BuildInformation.version), \(BuildInformation.build)",
            configDigest: SHA256.hash(data: configuration).hex,
            datasetKey: key.description,
            datasetDigest: digest,
            policySource: "rules",
            seed: request.settings.seed
        )
    }
}
