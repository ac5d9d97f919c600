/// What a person noted on a run.
public struct RunNote: Sendable, Hashable {
    public let id: RecordID
    public let runID: RecordID
    /// The URI of who wrote it.
    public let author: String
    public let text: String
    public let createdAtMs: Int64
}
