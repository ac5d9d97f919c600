internal import CZlib
public import Errors

/// Packs a stream of bytes into one gzip member (RFC 1952), in pieces of any size and in bounded memory.
///
/// After an error, or after `finish`, nothing more can be packed.
@safe
public struct GzipEncoder: ~Copyable, Sendable {
    private static let pieceBytes = 64 * 1024

    // zlib keeps a pointer back to the z_stream, so it must not move: hence the heap. Only this value, which cannot be
    // copied and is used by one task at a time, ever holds the pointer, hence its sendability.
    private nonisolated(unsafe) let stream: UnsafeMutablePointer<z_stream>
    private var piece: [UInt8]

    /// - Parameter level: 1 (fast) … 9 (small).
    /// - Throws: `invalidArgument` for a level outside 1…9.
    public init(level: Int = 6) throws(LabError) {
        guard (1...9).contains(level) else {
            throw LabError(.invalidArgument, "gzip level must lie in 1…9, was \(level)", field: "level")
        }
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe CZlib_deflateInitGzip(stream, Int32(level)) == Z_OK else {
            unsafe stream.deallocate()
            throw LabError(.resourceExhausted, "gzip encoder could not be set up")
        }
        unsafe self.stream = stream
        self.piece = [UInt8](repeating: 0, count: Self.pieceBytes)
    }

    deinit {
        _ = unsafe deflateEnd(self.stream)
        unsafe self.stream.deallocate()
    }

    /// Packs `input`; appends to `output` what is ready, which may be nothing.
    public mutating func encode(_ input: RawSpan, into output: inout [UInt8]) throws(LabError) {
        var offset = 0
        while offset < input.byteCount {
            offset += try self.step(input.extracting(offset..<input.byteCount), Z_NO_FLUSH, into: &output).read
        }
    }

    /// Appends what makes all input so far readable, at the cost of a few bytes.
    public mutating func flush(into output: inout [UInt8]) throws(LabError) {
        while try self.step(RawSpan(), Z_SYNC_FLUSH, into: &output).isFull {}
    }

    /// Appends the rest of the member.
    public consuming func finish(into output: inout [UInt8]) throws(LabError) {
        while try !self.step(RawSpan(), Z_FINISH, into: &output).isEnd {}
    }

    /// One call of `deflate`.
    private mutating func step(
        _ input: RawSpan,
        _ flush: Int32,
        into output: inout [UInt8]
    ) throws(LabError) -> (read: Int, isFull: Bool, isEnd: Bool) {
        let (code, read, written) = unsafe self.stream.step(input, into: &self.piece) { stream in
            unsafe deflate(stream, flush)
        }
        // Z_BUF_ERROR: nothing was left to do. Z_STREAM_ERROR would be a wrong call of ours.
        guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
            throw LabError(.internalError, "gzip encoder failed with zlib's code \(code)")
        }
        unsafe output.append(copying: self.piece.span.bytes.extracting(first: written))
        return (read, written == self.piece.count, code == Z_STREAM_END)
    }
}
