import Elementary
import Options

/// Which decisions of a run are the policy's: all, or those that a seeded draw picks.
///
/// The draw is counter-based. u is a function of the seed, of the number k of the decision time (t = k · interval) and
/// of what is decided at it, so it is the same whatever was asked, answered or traded before.
public struct PolicyDraw: Sendable, Hashable {
    /// Of a run's seed; worlds have seeds of their own.
    private static let stream: UInt32 = 1

    private let probability: Double
    private let stream: RandomStream

    /// What a decision is about.
    public enum Subject: Sendable, Hashable {
        case entry
        /// The `ordinal`-th exit of the step, from 0.
        case exit(ordinal: UInt32)
    }

    /// nil for a definition whose rules decide everything.
    public init?(_ definition: Definition, seed: Int64) {
        switch definition.policyMode {
        case .ruleOnly: return nil
        case .llmOnly: self.probability = 1
        case .hybrid: self.probability = definition.hybridLLMProbability
        }
        self.stream = RandomStream(seed: UInt64(bitPattern: seed), stream: Self.stream)
    }

    /// u, in (0, 1), of decision `k`.
    public func uniform(_ k: Int64, about subject: Subject) -> Double {
        let salt: UInt32 =
            switch subject {
            case .entry: 0
            case .exit(let ordinal): ordinal &+ 1
            }
        return self.stream.uniform(at: UInt64(bitPattern: k), salt: salt)
    }

    /// Whether the policy is asked at the decision of `view`.
    public func asks(_ view: MarketView, about subject: Subject) -> Bool {
        self.uniform(view.time / view.market.interval.milliseconds, about: subject) < self.probability
    }
}
