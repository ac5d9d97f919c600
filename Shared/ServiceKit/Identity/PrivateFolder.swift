import Errors
import Foundation
import Glibc

/// A folder that only its owner can enter, with files that appear whole or not at all.
struct PrivateFolder: Sendable {
    let url: URL

    init(_ url: URL) { self.url = url }

    /// Makes the folder, closed to others, where it is not there.
    func make() throws(LabError) {
        do {
            try FileManager.default.createDirectory(
                at: self.url,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw LabError(.internalError, "cannot make the folder \(self.url.path)", cause: error)
        }
    }

    /// Runs `body` while no other process does so for this folder.
    func locked<Value>(_ body: () throws(LabError) -> Value) throws(LabError) -> Value {
        let descriptor = open(self.url.appendingPathComponent(".lock").path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw self.failure("lock") }
        // Closing gives the lock back.
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw self.failure("lock") }
        }
        return try body()
    }

    /// Writes a file with exactly the permissions `mode`: first beside its place, then into it.
    func write(_ text: String, to name: String, mode: mode_t) throws(LabError) {
        let target = self.url.appendingPathComponent(name).path
        let temporary = "\(target).\(UInt64.random(in: 0 ... .max)).new"
        let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw self.failure("write \(name) to") }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        do {
            defer { close(descriptor) }
            // The process's mask may have taken bits away.
            guard fchmod(descriptor, mode) == 0 else { throw self.failure("write \(name) to") }
            try handle.write(contentsOf: Data(text.utf8))
            try handle.synchronize()
        } catch {
            unlink(temporary)
            throw LabError(.internalError, "cannot write \(target)", cause: error)
        }
        guard rename(temporary, target) == 0 else {
            let failure = self.failure("write \(name) to")
            unlink(temporary)
            throw failure
        }
    }

    private func failure(_ what: String) -> LabError {
        LabError(.internalError, "cannot \(what) \(self.url.path): \(String(cString: strerror(errno)))")
    }
}
