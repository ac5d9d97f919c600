internal import CZlib

extension UnsafeMutablePointer where Pointee == z_stream {
    /// One call of `inflate` or `deflate`, which is `body`: zlib's code, how many bytes of `input` it took and how many
    /// of `piece` it filled. The stream points into neither after it.
    @unsafe
    func step(
        _ input: RawSpan,
        into piece: inout [UInt8],
        _ body: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> (code: Int32, read: Int, written: Int) {
        let taken = min(input.byteCount, Int(UInt32.max))
        let room = piece.count
        var code = Z_OK
        unsafe input.withUnsafeBytes { source in
            unsafe piece.withUnsafeMutableBufferPointer { target in
                // zlib never writes through next_in; it declares it mutable for old compilers.
                unsafe self.pointee.next_in = UnsafeMutablePointer<UInt8>(
                    mutating: source.baseAddress?.assumingMemoryBound(to: UInt8.self)
                )
                unsafe self.pointee.avail_in = UInt32(taken)
                unsafe self.pointee.next_out = target.baseAddress
                unsafe self.pointee.avail_out = UInt32(room)
                code = unsafe body(self)
                unsafe self.pointee.next_in = nil
                unsafe self.pointee.next_out = nil
            }
        }
        return unsafe (code, taken - Int(self.pointee.avail_in), room - Int(self.pointee.avail_out))
    }
}
