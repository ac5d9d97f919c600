/// How far from the money an exchange lists strikes, in standard deviations until expiry: the boards that result are as
/// wide as those recorded (DERIBIT.md §3.2).
struct ListingParameters: Sendable, Hashable {
    struct Width: Sendable, Hashable {
        var below: Double
        var above: Double
    }

    var daily = Width(below: 2.5, above: 2.5)
    var weekly = Width(below: 2.0, above: 1.9)
    var monthly = Width(below: 2.8, above: 2.8)
    var quarterly = Width(below: 2.0, above: 2.6)
    /// What is kept listed around the forward each day while spot moves.
    var kept = Width(below: 1.6, above: 1.6)
    /// A board is kept wide enough for so many days at least.
    var keptDaysMin = 1.5

    func width(_ kind: ExpiryKind) -> Width {
        switch kind {
        case .daily: self.daily
        case .weekly: self.weekly
        case .monthly: self.monthly
        case .quarterly: self.quarterly
        }
    }
}
