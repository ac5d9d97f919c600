/// Which way an option pays: a call above its strike, a put below it.
///
/// Calls order before puts, as everywhere in the lab's listings.
public enum Right: String, Sendable, Hashable, CaseIterable, Comparable {
    case call = "C"
    case put = "P"

    /// +1 for a call, −1 for a put.
    @inlinable
    public var sign: Double { self == .call ? 1 : -1 }

    public static func < (lhs: Right, rhs: Right) -> Bool { lhs == .call && rhs == .put }
}
