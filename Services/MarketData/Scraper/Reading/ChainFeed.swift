import Errors

/// A chain stream on its way to a caller, read on a thread of its own: while one slice is being sent, the next can be
/// read.
actor ChainFeed {
    private nonisolated let executor = FileExecutor()
    private let stream: ChainStream
    private let metrics: ScraperMetrics

    nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    init(_ stream: sending ChainStream, metrics: ScraperMetrics) {
        self.stream = stream
        self.metrics = metrics
    }

    /// The next slice; nil after the last.
    ///
    /// - Throws: `dataLoss` where a chunk is damaged, which is counted.
    func next() throws(LabError) -> ChainSlice? {
        try self.metrics.countingDamage { () throws(LabError) in try self.stream.next() }
    }
}
