/// One listed option: what it is on, when it ends, what it pays.
public struct Instrument: Sendable, Hashable {
    /// The exchange's name, such as `BTC-2FEB24-40000-C`.
    public var name: String
    public var underlying: Underlying
    public var settlement: Settlement
    /// Milliseconds since the epoch. Deribit's options end at 08:00 UTC.
    public var expiry: Int64
    /// US dollars.
    public var strike: Double
    public var right: Right
    /// When it was listed, in milliseconds; nil where the source does not say.
    public var listed: Int64?

    public init(
        name: String,
        underlying: Underlying,
        settlement: Settlement,
        expiry: Int64,
        strike: Double,
        right: Right,
        listed: Int64? = nil
    ) {
        self.name = name
        self.underlying = underlying
        self.settlement = settlement
        self.expiry = expiry
        self.strike = strike
        self.right = right
        self.listed = listed
    }

    /// Whether it was listed less than 48 hours before its expiry; false where the listing time is unknown.
    public var isDaily: Bool {
        guard let listed = self.listed else { return false }
        return self.expiry - listed < 2 * Milliseconds.day
    }
}
