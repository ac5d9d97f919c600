import Options

/// A market whose snapshots come from elsewhere, at whatever times they have there, and are passed on as they come.
///
/// A `World` has a chain at every step of an hourly grid and makes it when asked. A feed has neither grid nor memory:
/// it holds one part at a time, waits for who takes it, and gives what was recorded or changes it on the way. A row
/// that it gives depends on its own snapshot alone.
protocol ChainFeed: Sendable {
    /// The revision of the records that it passes on: other records are another revision of the source.
    var recordsDigest: String { get }

    /// Which snapshots `request` has.
    func extent(of request: ChainRequest) async throws -> FeedExtent

    /// Calls `take` with the snapshots of `request`, part by part in time; the next part is read when it has returned.
    func stream(_ request: ChainRequest, _ take: @escaping @Sendable (FeedPart) async throws -> Void) async throws

    /// Calls `take` with the index of its own, part by part in time: that of the request's range, and as much before it
    /// as its source gives for looking up delivery prices.
    func index(
        of request: ChainRequest,
        _ take: @escaping @Sendable (RecordedSamples) async throws -> Void
    ) async throws

    /// The delivery prices that its source knows, by expiries in the request's range.
    func deliveryPrices(of request: ChainRequest) async throws -> RecordedSamples
}

/// Which snapshots a feed has in a range.
struct FeedExtent: Sendable, Hashable {
    var snapshots = 0
    /// No fewer than there are.
    var quotes = 0
    /// Milliseconds; nil without a snapshot.
    var first: Int64?
    var last: Int64?
}

/// Whole snapshots on their way through a feed.
struct FeedPart: Sendable {
    /// The options that this and earlier parts of one stream name; rows count from 0 in it.
    var instruments: [Instrument]
    var times: [Int64]
    /// US dollars, one a snapshot.
    var index: [Double]
    /// How many quotes each snapshot has.
    var counts: [Int]
    /// `isModelled` has a value for each row; a column that was not asked for is empty.
    var quotes: Dataset.Columns
}
