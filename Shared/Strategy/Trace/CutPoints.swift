/// The steps at which an audit may cut the data, and the draw among them.
struct CutPoints {
    private var count = 0
    /// Steps that changed the books.
    private var acts: [Int] = []
    /// The last steps before an expiry of what is open.
    private var beforeExpiries: [Int] = []

    /// - Parameter nextExpiry: of what was open before the step's entry.
    mutating func note(_ trace: StepTrace, nextExpiry: Int64?, interval: Int64) {
        if trace.acts { self.acts.append(self.count) }
        if let nextExpiry, nextExpiry > trace.time, nextExpiry <= trace.time + interval {
            self.beforeExpiries.append(self.count)
        }
        self.count += 1
    }

    /// At most `samples` steps, in order: the first and the last, then in turn an act, a step before an expiry and any
    /// step, as long as there are such.
    func draw(_ samples: Int, seed: UInt64) -> [Int] {
        guard self.count > 0 else { return [] }
        var chosen: Set<Int> = [0, self.count - 1]
        var generator = Draw(state: seed)
        var pools = [self.acts, self.beforeExpiries, Array(0..<self.count)]
        var turn = 0
        while chosen.count < min(max(samples, 2), self.count), pools.contains(where: { !$0.isEmpty }) {
            let pool = turn % pools.count
            turn += 1
            guard !pools[pool].isEmpty else { continue }
            let place = generator.below(pools[pool].count)
            chosen.insert(pools[pool][place])
            pools[pool].swapAt(place, pools[pool].count - 1)
            pools[pool].removeLast()
        }
        return chosen.sorted()
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): a draw that is the same everywhere; no result depends on its quality.
private struct Draw {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        self.state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = self.state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return Int(mixed.multipliedFullWidth(by: UInt64(bound)).high)
    }
}
