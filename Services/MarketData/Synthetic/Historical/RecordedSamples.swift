/// Figures by time as they were recorded, in strictly increasing time.
struct RecordedSamples: Sendable, Hashable {
    /// Milliseconds since 1970.
    var times: [Int64] = []
    var values: [Double] = []

    var count: Int { self.times.count }

    /// The place of the latest sample at or before `instant`; nil where there is none.
    func place(atOrBefore instant: Int64) -> Int? {
        var (low, high) = (0, self.times.count)
        while low < high {
            let middle = (low + high) / 2
            if self.times[middle] <= instant { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }
}

/// What was recorded of a coin: its index and its volatility index, with the revision that both are of.
struct RecordedHistory: Sendable, Hashable {
    /// The revision of the source that has it.
    var revision: String
    /// US dollars.
    var index = RecordedSamples()
    /// Fractions a year; empty where none was imported.
    var volatility = RecordedSamples()
}

/// Who has the recordings that worlds stand on.
protocol RecordedHistorySource: Sendable {
    /// - Throws: `failedPrecondition` where no index is recorded, saying what to import; `unavailable` where who has it
    ///   cannot be reached.
    func history(of setting: WorldKind.Setting) async throws -> RecordedHistory
}
