internal import CZstd
public import Errors

/// Packs a stream of bytes into one zstd frame (RFC 8878) with a content checksum, in bounded memory.
///
/// After an error, or after `finish`, nothing more can be packed.
@safe
public struct ZstdEncoder: ~Copyable, Sendable {
    private static let pieceBytes = 128 * 1024

    // Only this value, which cannot be copied and is used by one task at a time, ever holds the pointer, hence its
    // sendability.
    private nonisolated(unsafe) let context: OpaquePointer
    private var piece: [UInt8]

    /// - Parameter level: 1 (fast) … 19 (small).
    /// - Throws: `invalidArgument` for a level outside 1…19.
    public init(level: Int = 3) throws(LabError) {
        try Zstd.check(level: level)
        guard let context = unsafe ZSTD_createCCtx() else {
            throw LabError(.resourceExhausted, "zstd encoder could not be set up")
        }
        _ = unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Int32(level))
        _ = unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
        unsafe self.context = context
        self.piece = [UInt8](repeating: 0, count: Self.pieceBytes)
    }

    deinit { _ = unsafe ZSTD_freeCCtx(self.context) }

    /// Packs `input`; appends to `output` what is ready, which may be nothing.
    public mutating func encode(_ input: RawSpan, into output: inout [UInt8]) throws(LabError) {
        var offset = 0
        while offset < input.byteCount {
            offset += try self.step(input.extracting(offset..<input.byteCount), ZSTD_e_continue, into: &output).read
        }
    }

    /// Appends what makes all input so far readable.
    public mutating func flush(into output: inout [UInt8]) throws(LabError) {
        while try self.step(RawSpan(), ZSTD_e_flush, into: &output).remaining > 0 {}
    }

    /// Appends the rest of the frame.
    public consuming func finish(into output: inout [UInt8]) throws(LabError) {
        while try self.step(RawSpan(), ZSTD_e_end, into: &output).remaining > 0 {}
    }

    private mutating func step(
        _ input: RawSpan,
        _ directive: ZSTD_EndDirective,
        into output: inout [UInt8]
    ) throws(LabError) -> (read: Int, remaining: Int) {
        let context = unsafe self.context
        let room = self.piece.count
        var read = 0
        var written = 0
        let result = unsafe input.withUnsafeBytes { source in
            unsafe self.piece.withUnsafeMutableBytes { target in
                var from = unsafe ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
                var to = unsafe ZSTD_outBuffer(dst: target.baseAddress, size: room, pos: 0)
                let result = unsafe ZSTD_compressStream2(context, &to, &from, directive)
                read = unsafe from.pos
                written = unsafe to.pos
                return result
            }
        }
        guard ZSTD_isError(result) == 0 else { throw Zstd.failure("packing", result) }
        unsafe output.append(copying: self.piece.span.bytes.extracting(first: written))
        return (read, result)
    }
}
