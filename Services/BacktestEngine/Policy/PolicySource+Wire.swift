import Errors
import Messages

extension PolicySource {
    init(_ wire: PolicyV1.PolicySource) throws(LabError) {
        try self.init(provider: wire.provider, model: wire.model, promptVersion: wire.promptVersion)
    }
}

extension PolicyV1.PolicySource {
    init(_ source: PolicySource) {
        self.init(provider: source.provider, model: source.model, promptVersion: source.promptVersion)
    }
}
