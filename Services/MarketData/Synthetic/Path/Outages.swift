import Elementary

/// Snapshots that are missing, as when an exchange is down or a recorder was: an outage begins at a step with a given
/// probability and lasts 1 to 6 steps, each length half as likely as the one before it.
struct Outages: Sendable {
    private static let longest = 6
    private let stream: RandomStream
    private let rate: Double

    /// - Parameter rate: the probability that one begins at a step.
    init(rate: Double, seed: UInt64) {
        self.rate = rate
        self.stream = RandomStream(seed: seed, stream: RandomPurpose.outage.rawValue)
    }

    func contains(_ step: Int) -> Bool {
        for age in 0..<min(Self.longest, step + 1) {
            let (whether, length) = self.stream.uniforms(at: UInt64(step - age))
            // Longer than `age` with probability 2^−age.
            if whether < self.rate, length < 1 / Double(1 << age) { return true }
        }
        return false
    }
}
