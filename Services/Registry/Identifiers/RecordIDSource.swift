/// Where new ids come from: UUID version 7 (RFC 9562, section 5.7), 48 bits of milliseconds and 74 random ones.
///
/// Time and randomness are parameters, so that a test gets the ids it expects.
public struct RecordIDSource: Sendable {
    private let random: @Sendable () -> UInt64

    /// - Parameter random: 64 fresh bits a call; it is called twice an id.
    public init(random: @escaping @Sendable () -> UInt64 = { .random(in: .min ... .max) }) { self.random = random }

    public func next(atMs milliseconds: Int64) -> RecordID {
        let time = UInt64(clamping: milliseconds) & 0xffff_ffff_ffff
        let high = time << 16 | 0x7000 | self.random() & 0x0fff
        let low = 0x8000_0000_0000_0000 | self.random() & 0x3fff_ffff_ffff_ffff
        return RecordID(
            bytes: [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }
        )
    }
}
