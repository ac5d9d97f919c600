/// Bounds on frames that cost us and carry nothing: PING, SETTINGS, PRIORITY, GOAWAY, empty DATA; on frames that break
/// the rules, for which we reset a stream (CVE-2025-8671); and a looser one on WINDOW_UPDATE, of which a fast reader
/// sends many.
///
/// Token buckets. The peer's resets and CONTINUATION are bounded by nghttp2 itself (`HTTP2Settings`), which also passes
/// over frames of unknown kinds without telling; those cost us their reading and no more.
struct FloodLimiter {
    private struct Bucket {
        let burst: Double
        let rate: Double
        private var tokens: Double
        private var filled: ContinuousClock.Instant

        init(burst: Double, rate: Double, now: ContinuousClock.Instant) {
            self.burst = burst
            self.rate = rate
            self.tokens = burst
            self.filled = now
        }

        mutating func take(now: ContinuousClock.Instant) -> Bool {
            if self.tokens < 1 {
                // Refilled only when empty, so that the common frame costs a subtraction.
                let elapsed = self.filled.duration(to: now) / Duration.seconds(1)
                self.tokens = min(self.burst, self.tokens + elapsed * self.rate)
                self.filled = now
                guard self.tokens >= 1 else { return false }
            }
            self.tokens -= 1
            return true
        }
    }

    /// The time of the input under way.
    var now: ContinuousClock.Instant
    private var control: Bucket
    private var windows: Bucket
    private var faults: Bucket

    init(now: ContinuousClock.Instant) {
        self.now = now
        self.control = Bucket(burst: 1000, rate: 100, now: now)
        self.windows = Bucket(burst: 100_000, rate: 100_000, now: now)
        self.faults = Bucket(burst: 1000, rate: 33, now: now)
    }

    /// Whether `frame` is within bounds.
    mutating func admits(_ frame: FrameSummary) -> Bool {
        switch frame.kind {
        case .ping, .settings, .priority, .goAway, .other: self.control.take(now: self.now)
        case .data: frame.length > 0 || frame.endsStream || self.control.take(now: self.now)
        case .windowUpdate: self.windows.take(now: self.now)
        case .invalid: self.faults.take(now: self.now)
        case .headers, .reset: true
        }
    }
}
