import Crypto
import Options
import ServiceKit
import Strategy

extension RunIdentity {
    /// The identity of `request` over the data of `key`; the digest is added when the data are here.
    ///
    /// - Parameter policy: who decides, where the definition leaves it to a policy; nil where the rules stand in for one.
    init(_ request: RunRequest, over key: DatasetKey, digest: String = "", decidedBy policy: PolicySource? = nil) {
        let configuration = Array(request.document.text.utf8)
        self.init(
            engineSemantics: Backtest.semantics,
            build: "\(BuildInformation.version), \(BuildInformation.build)",
            configDigest: SHA256.hash(data: configuration).hex,
            datasetKey: key.description,
            datasetDigest: digest,
            policySource: PolicySource.identity(of: policy, in: request.definition.policyMode),
            seed: request.settings.seed
        )
    }
}
