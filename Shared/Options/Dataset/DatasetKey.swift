/// By what a dataset is looked up and cached; the same key always means the same digest.
public struct DatasetKey: Sendable, Hashable, CustomStringConvertible {
    /// The market-data source's name.
    public var source: String
    /// What of the source: it changes with an import or a harvested snapshot; a live source has one per request.
    public var revision: String
    /// The request as canonical text: underlying, settlement, range, universe.
    public var request: String

    public init(source: String, revision: String, request: String) {
        self.source = source
        self.revision = revision
        self.request = request
    }

    public var description: String { "\(self.source)@\(self.revision)/\(self.request)" }
}
