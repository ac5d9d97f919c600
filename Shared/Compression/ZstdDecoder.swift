internal import CZstd
public import Errors

/// Unpacks a stream of zstd frames (RFC 8878), in pieces of any size and in bounded memory.
///
/// After an error the decoder must not be used again.
@safe
public struct ZstdDecoder: ~Copyable, Sendable {
    /// The largest window a frame may ask for, as a power of two: 8 MiB, which every level up to 19 stays within.
    private static let windowLogMax: Int32 = 23
    private static let pieceBytes = 128 * 1024

    // Only this value, which cannot be copied and is used by one task at a time, ever holds the pointer, hence its
    // sendability.
    private nonisolated(unsafe) let context: OpaquePointer
    private var isWhole = true
    private var sawFrame = false
    private var limit: OutputLimit
    private var piece: [UInt8]

    /// - Parameter bytesMax: the most bytes that may come out in all; nil for no limit.
    public init(bytesMax: Int? = nil) throws(LabError) {
        guard let context = unsafe ZSTD_createDCtx() else {
            throw LabError(.resourceExhausted, "zstd decoder could not be set up")
        }
        _ = unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.windowLogMax)
        unsafe self.context = context
        self.limit = OutputLimit(bytesMax)
        self.piece = [UInt8](repeating: 0, count: Self.pieceBytes)
    }

    deinit { _ = unsafe ZSTD_freeDCtx(self.context) }

    /// Unpacks `input`, handing each piece (at most 128 KiB, valid during the call) to `body`.
    ///
    /// - Throws: `dataLoss` where the input is not zstd; `resourceExhausted` past the limit; what `body` throws.
    public mutating func decode(
        _ input: RawSpan,
        _ body: (RawSpan) throws(LabError) -> Void
    ) throws(LabError) {
        var offset = 0
        var isFull = false
        // A filled piece can mean that more is waiting although the input is used up.
        while offset < input.byteCount || isFull {
            if self.isWhole { try Zstd.checkStart(input.unsafeByte(offset)) }
            let context = unsafe self.context
            let room = self.piece.count
            var written = 0
            let result = unsafe input.withUnsafeBytes { source in
                unsafe self.piece.withUnsafeMutableBytes { target in
                    var from = unsafe ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: offset)
                    var to = unsafe ZSTD_outBuffer(dst: target.baseAddress, size: room, pos: 0)
                    let result = unsafe ZSTD_decompressStream(context, &to, &from)
                    offset = unsafe from.pos
                    written = unsafe to.pos
                    return result
                }
            }
            guard ZSTD_isError(result) == 0 else { throw Zstd.failure("unpacking", result) }
            self.sawFrame = true
            self.isWhole = result == 0
            isFull = written == room && !self.isWhole
            try self.limit.spend(written)
            if written > 0 { try unsafe body(self.piece.span.bytes.extracting(first: written)) }
        }
    }

    /// Unpacks `input` and appends what comes out to `output`.
    public mutating func decode(_ input: RawSpan, into output: inout [UInt8]) throws(LabError) {
        try self.decode(input) { (piece) throws(LabError) in output.append(copying: piece) }
    }

    /// Says that no more input follows.
    ///
    /// - Throws: `dataLoss` when the last frame is cut off, or when there was none.
    public consuming func finish() throws(LabError) {
        guard self.sawFrame else { throw LabError(.dataLoss, "zstd data is empty") }
        guard self.isWhole else { throw LabError(.dataLoss, "zstd data is cut off") }
    }
}
