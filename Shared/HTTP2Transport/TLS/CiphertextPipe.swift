import COpenSSL
import Errors

/// Where OpenSSL gets ciphertext from and puts ciphertext to: a BIO that reads the bytes the socket was read into,
/// where they lie, and gathers what is to be sent in one run. OpenSSL's own memory BIOs copy both once or twice more.
///
/// Owns the run; the BIO belongs to the SSL, which must go first. Confined to the turns of its connection's loop.
@safe
final class CiphertextPipe {
    /// The peer's bytes, lent for the length of a call.
    private var input = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    /// What was lent and not wanted at once.
    private var leftover: [UInt8] = []
    private var leftoverStart = 0

    private var memory = unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)
    private var start = 0
    private var end = 0

    /// Room kept while a connection rests.
    private static let restingCapacity = 4 << 10

    deinit { unsafe self.memory.deallocate() }

    // MARK: - From the peer

    /// Lends `bytes` to OpenSSL while `body` runs.
    func lend(_ bytes: Bytes, _ body: () -> Void) {
        unsafe bytes.withUnsafeBytes { bytes in
            unsafe self.input = bytes
            body()
            if unsafe !self.input.isEmpty { unsafe self.leftover.append(contentsOf: self.input) }
            unsafe self.input = UnsafeRawBufferPointer(start: nil, count: 0)
        }
    }

    private func take(into buffer: UnsafeMutableRawPointer, _ limit: Int) -> Int {
        if self.leftoverStart < self.leftover.count {
            let count = min(limit, self.leftover.count - self.leftoverStart)
            unsafe self.leftover.withUnsafeBytes { bytes in
                if let base = bytes.baseAddress {
                    unsafe buffer.copyMemory(from: base + self.leftoverStart, byteCount: count)
                }
            }
            self.leftoverStart += count
            if self.leftoverStart == self.leftover.count {
                self.leftover = []
                self.leftoverStart = 0
            }
            return count
        }
        let count = min(limit, unsafe self.input.count)
        guard count > 0, let base = unsafe self.input.baseAddress else { return 0 }
        unsafe buffer.copyMemory(from: base, byteCount: count)
        unsafe self.input = UnsafeRawBufferPointer(rebasing: self.input[count...])
        return count
    }

    // MARK: - To the peer

    /// Bytes that wait to be sent.
    var count: Int { self.end - self.start }

    private func append(_ bytes: UnsafeRawPointer, _ count: Int) {
        if unsafe self.end + count > self.memory.count { self.makeRoom(count) }
        if let base = unsafe self.memory.baseAddress {
            unsafe (base + self.end).copyMemory(from: bytes, byteCount: count)
            self.end += count
        }
    }

    private func makeRoom(_ count: Int) {
        let pending = self.count
        var capacity = unsafe max(self.memory.count, Self.restingCapacity)
        while capacity < pending + count { capacity *= 2 }
        let old = unsafe self.memory
        if capacity != old.count {
            unsafe self.memory = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 64)
        }
        if pending > 0, let from = old.baseAddress, let to = unsafe self.memory.baseAddress {
            unsafe to.copyMemory(from: from + self.start, byteCount: pending)
        }
        if capacity != old.count { unsafe old.deallocate() }
        self.start = 0
        self.end = pending
    }

    func withPending<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
        unsafe body(UnsafeRawBufferPointer(rebasing: self.memory[self.start..<self.end]))
    }

    func removeFirst(_ count: Int) {
        self.start += count
        if self.start == self.end {
            self.start = 0
            self.end = 0
        }
    }

    /// Gives back the memory that a connection at rest does not need.
    func rest() {
        guard self.count == 0, unsafe self.memory.count > Self.restingCapacity else { return }
        unsafe self.memory.deallocate()
        unsafe self.memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    }

    // MARK: - The BIO

    /// A BIO on this pipe; the caller owns it.
    func makeBIO() throws(LabError) -> OpaquePointer {
        guard let method = unsafe Self.method, let bio = unsafe BIO_new(method) else {
            throw LabError.openSSL("a TLS connection")
        }
        unsafe BIO_set_data(bio, Unmanaged.passUnretained(self).toOpaque())
        unsafe BIO_set_init(bio, 1)
        return unsafe bio
    }

    private static let retryFlags = BIO_FLAGS_READ | BIO_FLAGS_SHOULD_RETRY

    private static func of(_ bio: OpaquePointer?) -> CiphertextPipe? {
        guard let data = unsafe BIO_get_data(bio) else { return nil }
        return unsafe Unmanaged<CiphertextPipe>.fromOpaque(data).takeUnretainedValue()
    }

    /// Without the compiler's proof, for it is a C pointer: made once and never changed, and OpenSSL only reads it.
    nonisolated(unsafe) private static let method: OpaquePointer? = {
        let kind = BIO_get_new_index() | BIO_TYPE_SOURCE_SINK
        guard let method = unsafe BIO_meth_new(kind, "ciphertext") else { return nil }
        unsafe BIO_meth_set_read(method) { bio, buffer, limit in
            unsafe BIO_clear_flags(bio, CiphertextPipe.retryFlags)
            guard limit > 0, let buffer = unsafe buffer, let pipe = unsafe CiphertextPipe.of(bio) else { return 0 }
            let count = unsafe pipe.take(into: buffer, Int(limit))
            guard count > 0 else {
                // Nothing means "later", not "the end".
                unsafe BIO_set_flags(bio, CiphertextPipe.retryFlags)
                return -1
            }
            return Int32(count)
        }
        unsafe BIO_meth_set_write(method) { bio, bytes, count in
            unsafe BIO_clear_flags(bio, CiphertextPipe.retryFlags)
            guard count > 0, let bytes = unsafe bytes, let pipe = unsafe CiphertextPipe.of(bio) else { return 0 }
            unsafe pipe.append(bytes, Int(count))
            return count
        }
        unsafe BIO_meth_set_ctrl(method) { _, command, _, _ in command == BIO_CTRL_FLUSH ? 1 : 0 }
        return unsafe method
    }()
}
