import Errors
import Foundation

/// The lock that says that a lab runs on a state folder, and by which process.
///
/// A POSIX record lock: the kernel drops it when its holder dies, however it dies, and tells everybody who asks who
/// holds it. So a number left behind in a file can never be taken for a running lab.
struct LabLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// - Throws: `LabError(.failedPrecondition)` naming the process that has it.
    init(_ path: String) throws(LabError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system("cannot open \(path)", errno) }
        var request = Self.wholeFile
        guard fcntl(descriptor, F_SETLK, &request) == 0 else {
            close(descriptor)
            let holder = Self.holder(of: path).map { " (process \($0))" } ?? ""
            throw LabError(
                .failedPrecondition,
                "a lab is already up on this state folder\(holder)",
                remedy: "use it, or end it with `thetalab down`, or give another --state"
            )
        }
        self.descriptor = descriptor
        ftruncate(descriptor, 0)
        let line = "\(getpid())\n"
        _ = line.withCString { write(descriptor, $0, strlen($0)) }
    }

    deinit { close(self.descriptor) }

    /// The process that runs the lab; nil where none does.
    static func holder(of path: String) -> pid_t? {
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var request = Self.wholeFile
        guard fcntl(descriptor, F_GETLK, &request) == 0, Int32(request.l_type) != F_UNLCK else { return nil }
        return request.l_pid > 0 ? request.l_pid : nil
    }

    private static var wholeFile: flock {
        var request = flock()
        request.l_type = Int16(F_WRLCK)
        request.l_whence = Int16(SEEK_SET)
        request.l_start = 0
        request.l_len = 0
        return request
    }
}
