internal import CZstd
public import Errors

/// Zstandard (RFC 8878) of whole byte arrays; for streams see `ZstdEncoder` and `ZstdDecoder`.
public enum Zstd {
    /// `bytes` as one frame that tells its content size.
    ///
    /// - Parameter level: 1 (fast) … 19 (small).
    public static func compress(_ bytes: RawSpan, level: Int = 3) throws(LabError) -> [UInt8] {
        try Self.check(level: level)
        let room = ZSTD_compressBound(bytes.byteCount)
        var result = 0
        let output = unsafe [UInt8](unsafeUninitializedCapacity: room) { target, count in
            result = unsafe bytes.withUnsafeBytes { source in
                unsafe ZSTD_compress(target.baseAddress, room, source.baseAddress, source.count, Int32(level))
            }
            count = ZSTD_isError(result) == 0 ? result : 0
        }
        guard ZSTD_isError(result) == 0 else { throw Self.failure("packing", result) }
        return output
    }

    /// What `bytes`, one or more whole frames, unpack to.
    ///
    /// - Parameter bytesMax: the most bytes to unpack. Memory is taken as output appears, never on a header's word.
    /// - Throws: `resourceExhausted` past the limit; `dataLoss` where the bytes are not whole, sound frames.
    public static func decompress(_ bytes: RawSpan, bytesMax: Int) throws(LabError) -> [UInt8] {
        var decoder = try ZstdDecoder(bytesMax: bytesMax)
        var output: [UInt8] = []
        try decoder.decode(bytes, into: &output)
        try decoder.finish()
        return output
    }

    /// What `bytes` unpack to, known beforehand to be `count` bytes: the fast way, in one allocation of that size.
    ///
    /// - Throws: `dataLoss` where the bytes are not whole, sound frames of exactly that much content.
    public static func decompress(_ bytes: RawSpan, exactly count: Int) throws(LabError) -> [UInt8] {
        guard count >= 0 else { throw LabError(.dataLoss, "zstd data of a negative size") }
        try Self.checkFrames(bytes)
        var result = 0
        // At least one byte, because zstd takes no null target.
        let output = unsafe [UInt8](unsafeUninitializedCapacity: max(count, 1)) { target, written in
            result = unsafe bytes.withUnsafeBytes { source in
                unsafe ZSTD_decompress(target.baseAddress, count, source.baseAddress, source.count)
            }
            written = ZSTD_isError(result) == 0 ? result : 0
        }
        guard ZSTD_isError(result) == 0 else { throw Self.failure("unpacking", result) }
        guard output.count == count else {
            throw LabError(.dataLoss, "zstd data unpacks to \(output.count) bytes where \(count) were expected")
        }
        return output
    }

    /// Refuses what does not begin as a frame of RFC 8878, or one to skip, does.
    ///
    /// libzstd also reads the formats of before the RFC where it was built so. Nothing of ours writes them, their decoders
    /// are hardly looked after, and what they make of damaged input depends on how it was cut. The first byte tells.
    static func checkStart(_ byte: UInt8) throws(LabError) {
        guard byte == 0x28 || byte & 0xF0 == 0x50 else {
            throw LabError(.dataLoss, "unpacking zstd data failed: no frame begins with the byte \(byte)")
        }
    }

    /// `checkStart` for each of the frames that lie one after another in `bytes`.
    private static func checkFrames(_ bytes: RawSpan) throws(LabError) {
        var offset = 0
        while offset < bytes.byteCount {
            try Self.checkStart(bytes.unsafeByte(offset))
            let rest = bytes.extracting(droppingFirst: offset)
            let count = unsafe rest.withUnsafeBytes { unsafe ZSTD_findFrameCompressedSize($0.baseAddress, $0.count) }
            guard ZSTD_isError(count) == 0 else { throw Self.failure("unpacking", count) }
            offset += count
        }
    }

    static func check(level: Int) throws(LabError) {
        guard (1...19).contains(level) else {
            throw LabError(.invalidArgument, "zstd level must lie in 1…19, was \(level)", field: "level")
        }
    }

    /// zstd's own words for a result code that is an error.
    static func failure(_ action: String, _ result: Int) -> LabError {
        let reason = unsafe ZSTD_getErrorName(result).map { unsafe String(cString: $0) } ?? "unknown"
        let isMemory = ZSTD_getErrorCode(result) == ZSTD_error_memory_allocation
        return LabError(isMemory ? .resourceExhausted : .dataLoss, "\(action) zstd data failed: \(reason)")
    }
}
