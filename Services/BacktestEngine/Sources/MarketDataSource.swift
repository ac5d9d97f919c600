public import Options

/// Where chains come from, as the engine needs it.
public protocol MarketDataSource: Sendable {
    /// The key of the dataset that `demand` names.
    func key(of demand: DatasetDemand) async throws -> DatasetKey

    /// Fetches the dataset of `key`.
    ///
    /// - Parameters:
    ///   - byteLimit: about how much memory its quotes may take; nil for whatever they take.
    ///   - progress: told how many quotes are here.
    /// - Throws: `aborted` where the source has another revision by now; `OversizedDataset` beyond `byteLimit`.
    func dataset(
        of demand: DatasetDemand,
        as key: DatasetKey,
        byteLimit: Int?,
        progress: @escaping @Sendable (Int) -> Void
    ) async throws -> Dataset

    /// Streams the dataset of `key` through `reader`, window by window; while that takes one, the source waits.
    ///
    /// - Returns: the reader after the last window, and the dataset without its quotes.
    /// - Throws: `aborted` where the source has another revision by now; `resourceExhausted` where one decision's quotes
    ///   are more than memory is given for; what `reader` throws.
    func windows<Reader: WindowReader>(
        of demand: DatasetDemand,
        as key: DatasetKey,
        sized size: WindowSize,
        into reader: Reader
    ) async throws -> (reader: Reader, outline: Dataset)
}

extension MarketDataSource {
    /// Fetches the dataset of `key`, whatever memory it takes.
    func dataset(
        of demand: DatasetDemand,
        as key: DatasetKey,
        progress: @escaping @Sendable (Int) -> Void
    ) async throws -> Dataset {
        try await self.dataset(of: demand, as: key, byteLimit: nil, progress: progress)
    }
}

/// Takes the windows of a dataset, one after another.
public protocol WindowReader: Sendable {
    mutating func take(_ window: DatasetWindow) throws
}

/// A dataset takes more memory than it was given; it can be had window by window.
public struct OversizedDataset: Error {
    public init() {}
}
