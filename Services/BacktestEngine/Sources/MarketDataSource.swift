public import Options

/// Where chains come from, as the engine needs it.
public protocol MarketDataSource: Sendable {
    /// The key of the dataset that `demand` names.
    func key(of demand: DatasetDemand) async throws -> DatasetKey

    /// Fetches the dataset of `key`.
    ///
    /// - Parameter progress: told how many quotes are here.
    /// - Throws: `aborted` where the source has another revision by now.
    func dataset(
        of demand: DatasetDemand,
        as key: DatasetKey,
        progress: @escaping @Sendable (Int) -> Void
    ) async throws -> Dataset
}
