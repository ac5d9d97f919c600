/// How far from the money an exchange lists strikes, in standard deviations until expiry: the boards that result are as
/// wide as those of 931 captures of 2026.
struct ListingParameters: Sendable, Hashable {
    struct Width: Sendable, Hashable {
        var below: Double
        var above: Double
    }

    var daily = Width(below: 2.5, above: 2.5)
    var weekly = Width(below: 2.0, above: 1.9)
    var monthly = Width(below: 2.6, above: 2.6)
    var quarterly = Width(below: 2.0, above: 2.6)
    /// How far a board reaches around the forward at least, each day while spot moves: strikes are added at its ends.
    var reach = 1.3
    /// Where its steps are kept fine around the forward while spot moves.
    var middle = 0.25
    /// The least that the middle is, as a share of the forward.
    var middleMin = 0.04
    /// A board reaches as far as for so many days at least.
    var reachDaysMin = 1.5

    func width(_ kind: ExpiryKind) -> Width {
        switch kind {
        case .daily: self.daily
        case .weekly: self.weekly
        case .monthly: self.monthly
        case .quarterly: self.quarterly
        }
    }
}
