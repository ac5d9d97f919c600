/// Random numbers by place: number `index` of stream `stream` of seed `seed`, whatever was drawn before.
///
/// Streams of one seed are independent of each other, and seeds of each other.
///
///     let shocks = RandomStream(seed: 7, stream: 3)
///     let z = shocks.normal(at: 1_000_000)
public struct RandomStream: Sendable, Hashable {
    public let seed: UInt64
    public let stream: UInt32
    @usableFromInline let key: SIMD2<UInt32>

    public init(seed: UInt64, stream: UInt32) {
        self.seed = seed
        self.stream = stream
        self.key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    }

    /// The two 64-bit words of place `index`; `salt` tells apart what shares a place.
    @inlinable
    public func bits(at index: UInt64, salt: UInt32 = 0) -> (UInt64, UInt64) {
        let counter = SIMD4(
            UInt32(truncatingIfNeeded: index),
            UInt32(truncatingIfNeeded: index >> 32),
            salt,
            self.stream
        )
        let words = Philox.block(counter, key: self.key)
        return (UInt64(words.x) | UInt64(words.y) << 32, UInt64(words.z) | UInt64(words.w) << 32)
    }

    /// Uniform in the open interval (0, 1): an odd multiple of 2⁻⁵³.
    @inlinable
    public func uniform(at index: UInt64, salt: UInt32 = 0) -> Double {
        Self.openUnit(self.bits(at: index, salt: salt).0)
    }

    /// Two independent uniforms of one block.
    @inlinable
    public func uniforms(at index: UInt64, salt: UInt32 = 0) -> (Double, Double) {
        let words = self.bits(at: index, salt: salt)
        return (Self.openUnit(words.0), Self.openUnit(words.1))
    }

    /// Standard normal, by inversion: one uniform, one normal, increasing in it.
    public func normal(at index: UInt64, salt: UInt32 = 0) -> Double {
        Elementary.normalQuantile(self.uniform(at: index, salt: salt))
    }

    /// Two independent standard normals of one block.
    public func normals(at index: UInt64, salt: UInt32 = 0) -> (Double, Double) {
        let pair = self.uniforms(at: index, salt: salt)
        return (Elementary.normalQuantile(pair.0), Elementary.normalQuantile(pair.1))
    }

    /// The number in (0, 1) that the upper 52 bits of `word` stand for: the middle of its cell, so neither end is met.
    @inlinable
    public static func openUnit(_ word: UInt64) -> Double { (Double(word >> 12) + 0.5) * 0x1p-52 }
}
