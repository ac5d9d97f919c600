import Errors

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// An open file of the operating system, closed with its owner.
struct DiskFile: ~Copyable, Sendable {
    private let descriptor: Int32
    let path: String

    /// Opens a file for reading.
    ///
    /// - Throws: `notFound` where there is none; `unavailable` where it cannot be opened.
    init(reading path: String) throws(LabError) {
        self.descriptor = try Self.open(path, O_RDONLY)
        self.path = path
    }

    /// Makes a new file for writing, readable by its owner's group.
    init(creating path: String) throws(LabError) {
        self.descriptor = try Self.open(path, O_WRONLY | O_CREAT | O_EXCL)
        self.path = path
    }

    deinit { _ = close(self.descriptor) }

    private static func open(_ path: String, _ flags: Int32) throws(LabError) -> Int32 {
        while true {
            let descriptor = systemOpen(path, flags | O_CLOEXEC, 0o640)
            if descriptor >= 0 { return descriptor }
            let code = errno
            guard code != EINTR else { continue }
            throw LabError(code == ENOENT ? .notFound : .unavailable, "\(path) cannot be opened: \(Self.reason(code))")
        }
    }

    /// Size, time of the last change and inode: whether a file is still the one that was looked at.
    struct Identity: Sendable, Hashable {
        var bytes: Int
        var seconds: Int
        var nanoseconds: Int
        var inode: UInt64
    }

    func identity() throws(LabError) -> Identity {
        var status = stat()
        guard fstat(self.descriptor, &status) == 0 else { throw self.failure("cannot be looked at") }
        return Identity(
            bytes: Int(status.st_size),
            seconds: Int(status.st_mtim.tv_sec),
            nanoseconds: Int(status.st_mtim.tv_nsec),
            inode: UInt64(status.st_ino)
        )
    }

    /// The `count` bytes at `offset`.
    ///
    /// - Throws: `dataLoss` where the file ends before.
    func read(at offset: Int, count: Int) throws(LabError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let start = done
            let read = bytes.withUnsafeMutableBytes {
                pread(self.descriptor, $0.baseAddress?.advanced(by: start), count - start, off_t(offset + start))
            }
            if read < 0, errno == EINTR { continue }
            guard read >= 0 else { throw self.failure("cannot be read") }
            guard read > 0 else { throw LabError(.dataLoss, "\(self.path) ends at byte \(offset + done)") }
            done += read
        }
        return bytes
    }

    /// Appends `bytes`.
    ///
    /// - Throws: `resourceExhausted` where the disk is full.
    func write(_ bytes: [UInt8]) throws(LabError) {
        var done = 0
        while done < bytes.count {
            let start = done
            let written = bytes.withUnsafeBytes {
                systemWrite(self.descriptor, $0.baseAddress?.advanced(by: start), $0.count - start)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw self.failure("cannot be written") }
            done += written
        }
    }

    /// Returns when everything written is on the disk.
    func sync() throws(LabError) {
        guard fsync(self.descriptor) == 0 else { throw self.failure("cannot be synced") }
    }

    /// Takes the lock of the file for this process until the file is closed; false where another has it.
    func lock() -> Bool { flock(self.descriptor, LOCK_EX | LOCK_NB) == 0 }

    private func failure(_ what: String) -> LabError {
        let code = errno
        let isFull = code == ENOSPC || code == EDQUOT
        return LabError(isFull ? .resourceExhausted : .unavailable, "\(self.path) \(what): \(Self.reason(code))")
    }

    static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

// The methods above hide the functions of the same name.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
