/// The money that a run's figures are told in.
public enum Numeraire: String, Sendable, Hashable, CaseIterable {
    case usd
    /// Shows what selling premium added over holding.
    case coin
}
