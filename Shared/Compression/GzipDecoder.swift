internal import CZlib
public import Errors

/// Unpacks a stream of gzip members (RFC 1952), in pieces of any size and in bounded memory.
///
/// ```swift
/// var decoder = try GzipDecoder()
/// for try await piece in file { try decoder.decode(piece.span.bytes) { text in reader.consume(text) } }
/// try decoder.finish()
/// ```
/// Members may follow one another, as `gzip`'s own do; zero padding after the last is passed over, anything else there
/// is damage. After an error the decoder must not be used again.
@safe
public struct GzipDecoder: ~Copyable, Sendable {
    /// Bytes put out at a time.
    private static let pieceBytes = 64 * 1024

    private enum Position: Equatable {
        /// Before a member: `sawMember` says whether one has been read whole.
        case between(sawMember: Bool)
        case inside
        case padding
    }

    // zlib keeps a pointer back to the z_stream, so it must not move: hence the heap. Only this value, which cannot be
    // copied and is used by one task at a time, ever holds the pointer, hence its sendability.
    private nonisolated(unsafe) let stream: UnsafeMutablePointer<z_stream>
    private var position = Position.between(sawMember: false)
    private var limit: OutputLimit
    private var piece: [UInt8]

    /// - Parameter bytesMax: the most bytes that may come out in all; nil for no limit.
    public init(bytesMax: Int? = nil) throws(LabError) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        // Z_OK, or Z_MEM_ERROR; Z_VERSION_ERROR and Z_STREAM_ERROR would be a wrong build.
        guard unsafe CZlib_inflateInitGzip(stream) == Z_OK else {
            unsafe stream.deallocate()
            throw LabError(.resourceExhausted, "gzip decoder could not be set up")
        }
        unsafe self.stream = stream
        self.limit = OutputLimit(bytesMax)
        self.piece = [UInt8](repeating: 0, count: Self.pieceBytes)
    }

    deinit {
        _ = unsafe inflateEnd(self.stream)
        unsafe self.stream.deallocate()
    }

    /// Unpacks `input`, handing each piece (at most 64 KiB, valid during the call) to `body`.
    ///
    /// - Throws: `dataLoss` where the input is not gzip; `resourceExhausted` past the limit; what `body` throws.
    public mutating func decode(
        _ input: RawSpan,
        _ body: (RawSpan) throws(LabError) -> Void
    ) throws(LabError) {
        var offset = 0
        while offset < input.byteCount {
            if try self.skipsPadding(at: input.unsafeByte(offset)) {
                offset += 1
                continue
            }
            let (read, written) = try self.step(input.extracting(offset..<input.byteCount))
            offset += read
            try self.limit.spend(written)
            if written > 0 { try unsafe body(self.piece.span.bytes.extracting(first: written)) }
        }
        // Output may be left that did not fit into the last piece.
        while self.position == .inside {
            let (_, written) = try self.step(RawSpan())
            if written == 0 { break }
            try self.limit.spend(written)
            try unsafe body(self.piece.span.bytes.extracting(first: written))
        }
    }

    /// Unpacks `input` and appends what comes out to `output`.
    public mutating func decode(_ input: RawSpan, into output: inout [UInt8]) throws(LabError) {
        try self.decode(input) { (piece) throws(LabError) in output.append(copying: piece) }
    }

    /// Says that no more input follows.
    ///
    /// - Throws: `dataLoss` when the last member is cut off, or when there was none.
    public consuming func finish() throws(LabError) {
        switch self.position {
        case .between(sawMember: true), .padding: return
        case .between(sawMember: false): throw LabError(.dataLoss, "gzip data is empty")
        case .inside: throw LabError(.dataLoss, "gzip data is cut off")
        }
    }

    /// Whether `byte`, which comes next, is padding after the last member.
    private mutating func skipsPadding(at byte: UInt8) throws(LabError) -> Bool {
        switch self.position {
        case .inside: return false
        case .between(sawMember: true) where byte == 0:
            self.position = .padding
            return true
        case .padding where byte == 0: return true
        case .padding: throw LabError(.dataLoss, "bytes other than zero padding follow the gzip data")
        case .between(let sawMember):
            if sawMember, unsafe inflateReset(self.stream) != Z_OK {
                throw LabError(.internalError, "gzip decoder could not be reset")
            }
            self.position = .inside
            return false
        }
    }

    /// One call of `inflate`: how many bytes of `input` it took and how many bytes of `piece` it filled.
    private mutating func step(_ input: RawSpan) throws(LabError) -> (read: Int, written: Int) {
        let (code, read, written) = unsafe self.stream.step(input, into: &self.piece) { stream in
            unsafe inflate(stream, Z_NO_FLUSH)
        }
        switch code {
        case Z_OK, Z_BUF_ERROR: break  // Z_BUF_ERROR: no progress was possible, which is no damage.
        case Z_STREAM_END: self.position = .between(sawMember: true)
        case Z_MEM_ERROR: throw LabError(.resourceExhausted, "memory for unpacking gzip ran out")
        default:  // Z_DATA_ERROR, and Z_NEED_DICT, which gzip does not have.
            let reason = unsafe self.stream.pointee.msg.map { unsafe String(cString: $0) } ?? "not gzip"
            throw LabError(.dataLoss, "gzip data is damaged: \(reason)")
        }
        if read == 0, written == 0, input.byteCount > 0, self.position == .inside {
            throw LabError(.dataLoss, "gzip data is damaged: no progress")
        }
        return (read, written)
    }
}
