/// The strikes of one expiry, with the round of listing that brought each.
struct Board: Sendable {
    let expiry: Int64
    let kind: ExpiryKind
    /// The round that opened it.
    let opened: Int32
    /// Increasing.
    private(set) var strikes: [Double] = []
    /// One element a strike.
    private(set) var rounds: [Int32] = []
    /// The number of the first strike's call; its put and the other strikes follow. Set when the listing is complete.
    var firstNumber: UInt32 = 0

    init(expiry: Int64, kind: ExpiryKind, opened: Int32) {
        self.expiry = expiry
        self.kind = kind
        self.opened = opened
    }

    /// Adds those of `wanted` (increasing) that are not there yet.
    mutating func list(_ wanted: [Double], round: Int32) {
        var place = 0
        var missing: [Double] = []
        for strike in wanted {
            while place < self.strikes.count, self.strikes[place] < strike { place += 1 }
            if place == self.strikes.count || self.strikes[place] != strike { missing.append(strike) }
        }
        guard !missing.isEmpty else { return }
        var merged: [Double] = []
        var rounds: [Int32] = []
        merged.reserveCapacity(self.strikes.count + missing.count)
        rounds.reserveCapacity(self.strikes.count + missing.count)
        place = 0
        for strike in missing {
            while place < self.strikes.count, self.strikes[place] < strike {
                merged.append(self.strikes[place])
                rounds.append(self.rounds[place])
                place += 1
            }
            merged.append(strike)
            rounds.append(round)
        }
        merged += self.strikes[place...]
        rounds += self.rounds[place...]
        self.strikes = merged
        self.rounds = rounds
    }
}
