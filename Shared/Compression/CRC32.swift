internal import CZlib

/// The CRC-32 of IEEE 802.3 (the one of gzip and zip): finds every burst of up to 32 flipped bits.
public enum CRC32 {
    /// The checksum of `bytes`, continued from `checksum`, that of what comes before them.
    public static func checksum(_ bytes: RawSpan, continuing checksum: UInt32 = 0) -> UInt32 {
        unsafe bytes.withUnsafeBytes { bytes in
            UInt32(
                truncatingIfNeeded: unsafe crc32_z(
                    UInt(checksum),
                    bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
                    bytes.count
                )
            )
        }
    }
}
