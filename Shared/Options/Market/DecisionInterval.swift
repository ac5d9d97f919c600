/// How often decisions are taken: at t = k · interval, k integer, since the epoch.
public enum DecisionInterval: String, Sendable, Hashable, CaseIterable {
    case oneHour = "1h"
    case twoHours = "2h"
    case fourHours = "4h"
    case sixHours = "6h"
    case eightHours = "8h"
    case twelveHours = "12h"
    case oneDay = "1d"

    public var milliseconds: Int64 {
        switch self {
        case .oneHour: Milliseconds.hour
        case .twoHours: 2 * Milliseconds.hour
        case .fourHours: 4 * Milliseconds.hour
        case .sixHours: 6 * Milliseconds.hour
        case .eightHours: 8 * Milliseconds.hour
        case .twelveHours: 12 * Milliseconds.hour
        case .oneDay: Milliseconds.day
        }
    }

    /// The number k of the first decision at or after `instant`.
    public func firstDecision(from instant: Int64) -> Int64 {
        let (quotient, remainder) = instant.quotientAndRemainder(dividingBy: self.milliseconds)
        return remainder > 0 ? quotient + 1 : quotient
    }

    /// The numbers k of the decisions with start ≤ k · interval < end.
    public func decisions(from start: Int64, to end: Int64) -> Range<Int64> {
        let first = self.firstDecision(from: start)
        return first..<max(first, self.firstDecision(from: end))
    }
}
