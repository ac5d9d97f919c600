import Foundation
import TestSupport

/// A file system of a few megabytes in memory, mounted for a test: a disk that is soon full.
struct TemporaryDisk: Sendable {
    let path: String

    /// Whether this process may mount: root outside of most containers.
    static let isAvailable: Bool = {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("disk-\(UUID().uuidString)").path
        defer { rmdir(path) }
        guard geteuid() == 0, mkdir(path, 0o700) == 0, mount("tmpfs", path, "tmpfs", 0, "size=64k") == 0 else {
            return false
        }
        return umount2(path, Int32(MNT_DETACH)) == 0
    }()

    /// Runs `body` with a disk of `bytes` at `path`, which is made where it is missing.
    static func with(at path: String, bytes: Int, _ body: (TemporaryDisk) async throws -> Void) async throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let disk = TemporaryDisk(path: path)
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(bytes),mode=0755") == 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
        defer { umount2(path, Int32(MNT_DETACH)) }
        try await body(disk)
    }

    /// Makes it larger.
    func grow(to bytes: Int) throws {
        let flags = UInt(MS_REMOUNT)
        guard mount("tmpfs", self.path, "tmpfs", flags, "size=\(bytes)") == 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
    }

    /// Fills it but for `rest` bytes.
    ///
    /// - Returns: the file that does.
    func fill(leaving rest: Int) throws -> String {
        let file = self.path + "/ballast"
        let free = try Self.freeBytes(self.path)
        try Data(count: max(0, free - rest)).write(to: URL(fileURLWithPath: file))
        return file
    }

    private static func freeBytes(_ path: String) throws -> Int {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { throw CocoaError(.fileReadUnknown) }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }
}
