/// A run of memory that sockets are read into.
@safe
final class ReadBuffer {
    private let memory: UnsafeMutableRawBufferPointer

    init(capacity: Int) { unsafe self.memory = .allocate(byteCount: capacity, alignment: 64) }

    deinit { unsafe self.memory.deallocate() }

    /// Fills the buffer by `fill`, which returns the count; then lends what is there.
    func with<R>(_ fill: (UnsafeMutableRawBufferPointer) -> Int, _ body: (Int, Bytes) throws -> R) rethrows -> R {
        let count = unsafe fill(self.memory)
        let filled = unsafe UnsafeRawBufferPointer(rebasing: self.memory[0..<max(0, count)])
        let bytes = unsafe filled.bindMemory(to: UInt8.self)
        return unsafe try body(count, bytes.span)
    }
}
