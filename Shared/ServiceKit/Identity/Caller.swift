import Errors

/// Who makes the call that is being handled.
///
/// Bound by the authentication interceptor for a handler and everything that it awaits:
///
/// ```swift
/// let author = try Caller.identity   // spiffe://thetalab/operator/ada
/// ```
/// Tests bind it themselves: `Caller.$current.withValue(ada) { … }`.
public enum Caller {
    /// The caller; nil outside of a call.
    @TaskLocal public static var current: PeerIdentity?

    /// The caller.
    ///
    /// - Throws: `unauthenticated` outside of a call.
    public static var identity: PeerIdentity {
        get throws {
            guard let current = Self.current else { throw LabError(.unauthenticated, "the caller is not known") }
            return current
        }
    }
}
