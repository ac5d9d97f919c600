import Conversions
import Errors
public import Options

/// How a dataset that is too large for memory is cut.
///
/// Borders lie between decisions: every snapshot of a decision is in one window.
public struct WindowSize: Sendable, Hashable {
    /// About how much memory the quotes of a window take before it is cut.
    public var bytes: Int
    /// How much one decision's quotes may take.
    public var limit: Int
    public var interval: DecisionInterval
    /// Milliseconds; how far before its first snapshot a window knows the index.
    public var history: Int64

    /// What the regime of a day looks back at its 00:00: 30 days, and before those a snapshot that is at most twice the
    /// median spacing, which is less than 30 days, older.
    static let regimeHistory = 92 * Milliseconds.day

    /// - Parameter rvWindow: milliseconds.
    init(bytes: Int, limit: Int, interval: DecisionInterval, rvWindow: Int64) {
        self.bytes = bytes
        self.limit = limit
        self.interval = interval
        self.history = max(rvWindow, Self.regimeHistory)
    }
}

extension ChainReader {
    /// The window that is full, if one is.
    ///
    /// - Throws: `resourceExhausted` where one decision's quotes are more than a window may hold.
    mutating func fullWindow(_ size: WindowSize) throws(LabError) -> DatasetWindow? {
        guard self.pendingByteCount >= size.bytes else { return nil }
        if let window = self.takeWindow(size.interval, history: size.history) { return window }
        guard self.pendingByteCount <= size.limit else {
            throw LabError(
                .resourceExhausted,
                "the quotes of one decision take more than \(size.limit) bytes, which is all that engine.cache leaves "
                    + "for a window of a dataset",
                remedy: "give the engine more memory by engine.cache, or decide more often by decision_interval"
            )
        }
        return nil
    }
}
