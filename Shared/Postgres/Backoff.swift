/// Waits that grow: from `base`, doubled each time, to `limit`, of which a random part between half and all is waited.
///
/// The random part keeps many that failed together from trying again together; it comes from the caller's generator,
/// so that a seed repeats it.
public struct Backoff: Sendable, Hashable {
    public var base: Duration
    public var limit: Duration

    public init(base: Duration, limit: Duration) {
        self.base = base
        self.limit = limit
    }

    /// The wait after the failure number `attempt`, from 1.
    public func delay(after attempt: Int, using generator: inout some RandomNumberGenerator) -> Duration {
        let doublings = min(max(attempt - 1, 0), 30)
        let full = min(self.base * (1 << doublings), self.limit)
        return full * Double.random(in: 0.5...1, using: &generator)
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): a small generator whose sequence its seed fixes.
struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { self.state = seed }

    mutating func next() -> UInt64 {
        self.state &+= 0x9E37_79B9_7F4A_7C15
        var z = self.state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
