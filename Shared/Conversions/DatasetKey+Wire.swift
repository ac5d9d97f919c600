public import Errors
public import Messages
public import Options

extension DatasetKey {
    /// - Throws: `invalidArgument`, naming the part that is empty.
    public init(_ wire: MarketDataV1.DatasetKey) throws(LabError) {
        for (field, text) in [("source", wire.source), ("revision", wire.revision), ("request", wire.request)] {
            guard !text.isEmpty else {
                throw LabError(.invalidArgument, "key.\(field) is missing", field: "key.\(field)")
            }
        }
        self.init(source: wire.source, revision: wire.revision, request: wire.request)
    }
}

extension MarketDataV1.DatasetKey {
    public init(_ key: DatasetKey) { self.init(source: key.source, revision: key.revision, request: key.request) }
}
