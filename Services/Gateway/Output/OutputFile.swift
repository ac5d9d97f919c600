import Errors
import Foundation
import Synchronization

/// A file in the making: it has its name only when all of it is on disk.
///
/// Until then its bytes are in a file beside it, which goes away with this value: a disk that is full or a Ctrl-C leaves
/// what was there before, and nothing half.
final class OutputFile: Sendable {
    /// The name that it will have; nil for standard output.
    let path: String?
    private let descriptor: Int32
    private let temporary: String?
    private let isOpen: Mutex<Bool>

    /// - Throws: `failedPrecondition` where the folder cannot be written.
    init(_ path: String, mode: mode_t = 0o644) throws(LabError) {
        let temporary = "\(path).\(getpid()).new"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .system("cannot write \(path)", errno) }
        self.path = path
        self.temporary = temporary
        self.descriptor = descriptor
        self.isOpen = Mutex(true)
    }

    private init(standardOutput descriptor: Int32) {
        self.path = nil
        self.temporary = nil
        self.descriptor = descriptor
        self.isOpen = Mutex(false)
    }

    /// Standard output, as a file that is always whole.
    static let standardOutput = OutputFile(standardOutput: STDOUT_FILENO)

    deinit { self.discard() }

    /// Appends `bytes`.
    ///
    /// - Throws: `failedPrecondition` where the disk is full or fails; `ExitStatus.done` where the reader of standard
    ///   output has gone away (`| head`), who wants no more.
    func write(_ bytes: ArraySlice<UInt8>) throws {
        var rest = bytes
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(self.descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if written < 0, errno == EINTR {
                continue
            } else if written < 0, errno == EAGAIN {
                var waiting = pollfd(fd: self.descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&waiting, 1, -1)
            } else if self.path == nil, errno == EPIPE {
                throw ExitStatus.done
            } else {
                throw LabError.system("cannot write \(self.path ?? "to standard output")", errno)
            }
        }
    }

    /// Says that all of it was written: it takes its name.
    func commit() throws(LabError) {
        guard let path, let temporary else { return }
        let isDurable = fsync(self.descriptor) == 0 && rename(temporary, path) == 0
        guard isDurable else { throw .system("cannot write \(path)", errno) }
        self.isOpen.withLock { isOpen in
            if isOpen { close(self.descriptor) }
            isOpen = false
        }
    }

    /// Makes the folder that files go to, where it is not there; one that is stays as it is.
    static func makeFolder(_ path: String) throws(LabError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw LabError(
                .failedPrecondition,
                "cannot make the folder \(path)",
                remedy: "name a folder that can be written",
                cause: error
            )
        }
    }

    private func discard() {
        self.isOpen.withLock { isOpen in
            guard isOpen, let temporary = self.temporary else { return }
            close(self.descriptor)
            unlink(temporary)
            isOpen = false
        }
    }
}
