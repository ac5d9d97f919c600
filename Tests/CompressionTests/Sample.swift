/// Seeded material that compresses about as well as market data in text.
enum Sample {
    /// SplitMix64 (Steele, Lea & Flood 2014).
    struct Generator: RandomNumberGenerator {
        private var state: UInt64

        init(seed: UInt64) { self.state = seed }

        mutating func next() -> UInt64 {
            self.state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = self.state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    static func text(_ count: Int) -> [UInt8] {
        var generator = Generator(seed: 42)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 32)
        while bytes.count < count {
            bytes.append(
                contentsOf: "BTC-1JAN26-\(generator.next() % 200_000)-C,0.0\(generator.next() % 10_000)\n".utf8
            )
        }
        return Array(bytes.prefix(count))
    }
}
