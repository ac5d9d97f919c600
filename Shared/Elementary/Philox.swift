/// Philox4x32-10, a counter-based generator: 128 random bits as a function of a counter and a key, with no state.
///
/// Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (2011). Integer arithmetic only, so
/// the same bits on every machine; any number of a sequence is had without those before it.
public enum Philox {
    /// The four 32-bit words of counter `counter` under `key`.
    @inlinable
    public static func block(_ counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
        var (a, b, c, d) = (counter.x, counter.y, counter.z, counter.w)
        var (first, second) = (key.x, key.y)
        for _ in 0..<10 {
            let left = UInt64(a) * 0xD251_1F53
            let right = UInt64(c) * 0xCD9E_8D57
            a = UInt32(truncatingIfNeeded: right >> 32) ^ b ^ first
            c = UInt32(truncatingIfNeeded: left >> 32) ^ d ^ second
            b = UInt32(truncatingIfNeeded: right)
            d = UInt32(truncatingIfNeeded: left)
            first &+= 0x9E37_79B9
            second &+= 0xBB67_AE85
        }
        return SIMD4(a, b, c, d)
    }
}
