import TestSupport

/// Seeded material that compresses about as well as market data in text.
enum Sample {
    static func text(_ count: Int) -> [UInt8] {
        var generator = SplitMix64(seed: 42)
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
