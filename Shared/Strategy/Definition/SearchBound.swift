public import Errors

/// Where a search may look for one parameter: `take_profit=0.3..0.8`, or `delta_range=0.1..0.4` for both ends of a
/// range.
public struct SearchBound: Sendable, Hashable, CustomStringConvertible {
    /// A parameter's key.
    public var key: String
    public var band: Band

    public init(key: String, band: Band) {
        self.key = key
        self.band = band
    }

    /// - Throws: `invalidArgument` for a text that is not a key, `=`, and two numbers in order with `..` between.
    public init(parsing text: String) throws(LabError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let band = Words.band(parts[1]) else {
            throw LabError(
                .invalidArgument,
                "a search bound must be written as take_profit=0.3..0.8, was \"\(text.prefix(64))\"",
                field: "search_bounds"
            )
        }
        self.init(key: Words.trimmed(parts[0]), band: band)
    }

    public var description: String { "\(self.key)=\(self.band.low)..\(self.band.high)" }
}
