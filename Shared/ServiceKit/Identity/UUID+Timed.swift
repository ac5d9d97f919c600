public import Foundation

extension UUID {
    /// A UUID version 7 (RFC 9562, section 5.7): 48 bits of time, then 74 of chance, so that ids sort by when they
    /// were made. Time and chance are parameters, so that a test gets the ids it expects.
    ///
    /// - Parameters:
    ///   - milliseconds: since 1970; the low 48 bits count.
    ///   - random: 64 fresh bits a call; it is called twice.
    public static func timed(atMs milliseconds: Int64, random: () -> UInt64 = { .random(in: .min ... .max) }) -> UUID {
        let time = UInt64(clamping: milliseconds) & 0xffff_ffff_ffff
        let high = time << 16 | 0x7000 | random() & 0x0fff
        let low = 0x8000_0000_0000_0000 | random() & 0x3fff_ffff_ffff_ffff
        var raw = UUID().uuid
        withUnsafeMutableBytes(of: &raw) { bytes in
            bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
            bytes.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
        }
        return UUID(uuid: raw)
    }
}
