import Errors
import Foundation

/// A file that a child's output is appended to, turned over when it is full: `registry.log`, `registry.log.1`, ….
///
/// Not `Sendable`: it belongs to the thread of its child.
struct LogFile: ~Copyable {
    private let path: String
    private let limit: Int
    private let kept: Int
    private var descriptor: Int32
    private var size: Int

    /// The size in bytes at which a log is turned over, and how many old ones are kept beside it.
    static let usualLimit = 16 * 1024 * 1024
    static let usualKept = 4

    init(_ path: String, limit: Int = LogFile.usualLimit, kept: Int = LogFile.usualKept) throws(LabError) {
        self.path = path
        self.limit = limit
        self.kept = kept
        (self.descriptor, self.size) = try Self.open(path)
    }

    deinit { close(self.descriptor) }

    /// Appends; turns over first where the limit would be passed. A full disk loses lines, never the child.
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        if self.size > 0, self.size + bytes.count > self.limit { self.turnOver() }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = write(self.descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
            self.size += written
        }
    }

    private mutating func turnOver() {
        for number in stride(from: self.kept - 1, through: 1, by: -1) {
            rename("\(self.path).\(number)", "\(self.path).\(number + 1)")
        }
        if self.kept > 0 { rename(self.path, "\(self.path).1") }
        guard let (descriptor, size) = try? Self.open(self.path) else { return }
        close(self.descriptor)
        self.descriptor = descriptor
        self.size = size
    }

    private static func open(_ path: String) throws(LabError) -> (Int32, Int) {
        let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system("cannot open the log \(path)", errno) }
        return (descriptor, max(0, Int(lseek(descriptor, 0, SEEK_END))))
    }
}
