public import Errors

/// Gzip (RFC 1952) of whole byte arrays; for streams see `GzipEncoder` and `GzipDecoder`.
public enum Gzip {
    /// `bytes` as one gzip member.
    ///
    /// - Parameter level: 1 (fast) … 9 (small).
    /// - Throws: `invalidArgument` for a level outside 1…9.
    public static func compress(_ bytes: [UInt8], level: Int = 6) throws(LabError) -> [UInt8] {
        var encoder = try GzipEncoder(level: level)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count / 4 + 64)
        try unsafe encoder.encode(bytes.span.bytes, into: &output)
        try encoder.finish(into: &output)
        return output
    }

    /// What `bytes`, one or more whole gzip members, unpack to.
    ///
    /// - Parameter bytesMax: the most bytes to unpack. Memory is taken as output appears, so a bomb costs no more.
    /// - Throws: `resourceExhausted` past the limit; `dataLoss` where the bytes are not whole, sound gzip.
    public static func decompress(_ bytes: [UInt8], bytesMax: Int) throws(LabError) -> [UInt8] {
        var decoder = try GzipDecoder(bytesMax: bytesMax)
        var output: [UInt8] = []
        try unsafe decoder.decode(bytes.span.bytes, into: &output)
        try decoder.finish()
        return output
    }

    /// Whether `prefix` begins like a gzip member.
    public static func isGzip(_ prefix: some Collection<UInt8>) -> Bool { prefix.starts(with: [0x1F, 0x8B]) }
}
