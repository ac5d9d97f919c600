/// A stretch of a dataset that is too large for memory: the quotes of some snapshots, and what came before them.
///
/// Its dataset begins with snapshots of before the window, which carry their index only, as far back as volatility and
/// regimes look; the index series and the delivery prices are those of the whole range. The table of instruments has
/// those that are quoted in the window and those that had not expired when the window before it ended, so that whatever
/// is held across the border is known on both sides, by other numbers.
public struct DatasetWindow: Sendable {
    public let dataset: Dataset
    /// The snapshots of `dataset` whose quotes are here.
    public let snapshots: Range<Int>
}
