public import Errors
public import Messages
public import Strategy

extension RunIdentity {
    /// Reads an identity. The dataset's digest may be empty: before the data has been read it is not known.
    ///
    /// - Throws: `invalidArgument`, naming the field.
    public init(_ wire: BacktestV1.Identity) throws(LabError) {
        try WireField.noUnknown(wire, "identity")
        guard let seed = Int64(exactly: wire.seed) else {
            throw LabError(.invalidArgument, "seed must lie in 0…\(Int64.max), was \(wire.seed)", field: "seed")
        }
        self.init(
            engineSemantics: Int64(wire.engineSemantics),
            build: wire.build,
            configDigest: wire.configDigest,
            datasetKey: wire.datasetKey,
            datasetDigest: wire.datasetDigest,
            policySource: wire.policySource,
            seed: seed
        )
    }
}

extension BacktestV1.Identity {
    public init(_ identity: RunIdentity) {
        self.init(
            engineSemantics: Int32(clamping: identity.engineSemantics),
            build: identity.build,
            configDigest: identity.configDigest,
            datasetKey: identity.datasetKey,
            datasetDigest: identity.datasetDigest,
            policySource: identity.policySource,
            seed: UInt64(clamping: identity.seed)
        )
    }
}
