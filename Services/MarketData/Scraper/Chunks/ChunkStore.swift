import Crypto
import Errors
import Foundation
import Synchronization

/// The folder of chunk files, of which this process is the only user.
///
/// A file is written under a temporary name, brought to the disk, and only then renamed to its digest. A file that the
/// catalogue does not name is left over from an import that did not end, and is swept at the next start.
final class ChunkStore: Sendable {
    private static let suffix = ".chunk"
    private static let temporarySuffix = ".part"

    let folder: String
    /// Held from `claim` on, for as long as the store.
    private let lock = Mutex<DiskFile?>(nil)
    /// Which state of each file was found to have its digest.
    private let verified = Mutex<[String: DiskFile.Identity]>([:])

    /// The store in `folder`; nothing is opened before `claim`.
    init(folder: String) { self.folder = folder }

    /// Makes the folder where it is missing, and makes this process its only user.
    ///
    /// - Throws: `unavailable` where it cannot be made; `failedPrecondition` where another process uses it.
    func claim() throws(LabError) {
        do {
            try FileManager.default.createDirectory(atPath: self.folder, withIntermediateDirectories: true)
        } catch {
            throw LabError(
                .unavailable,
                "the folder \(self.folder) cannot be made",
                field: "scraper.data",
                cause: error
            )
        }
        let path = self.folder + "/lock"
        if !FileManager.default.fileExists(atPath: path) {
            // Two processes may both try: the loser's attempt fails, and both then open the one file.
            do { _ = try DiskFile(creating: path) } catch  where FileManager.default.fileExists(atPath: path) {}
        }
        try self.lock.withLock { (held: inout sending DiskFile?) throws(LabError) in
            let lock = try DiskFile(reading: path)
            guard lock.lock() else {
                throw LabError(
                    .failedPrecondition,
                    "the folder \(self.folder) is in use by another process",
                    field: "scraper.data",
                    remedy: "Give each scraper a folder of its own."
                )
            }
            held = consume lock
        }
    }

    /// A path for a new file that is not whole yet.
    func temporaryPath() -> String { "\(self.folder)/\(UUID().uuidString)\(Self.temporarySuffix)" }

    private func path(_ digest: [UInt8]) -> String { "\(self.folder)/\(Self.hex(digest))\(Self.suffix)" }

    /// Gives the finished file at `temporaryPath` its lasting name.
    func keep(_ temporaryPath: String, digest: [UInt8]) throws(LabError) {
        let path = self.path(digest)
        guard rename(temporaryPath, path) == 0 else {
            throw LabError(.unavailable, "\(temporaryPath) cannot be renamed: \(DiskFile.reason(errno))")
        }
        // The new name is on the disk when its folder is.
        let folder = try DiskFile(reading: self.folder)
        try folder.sync()
    }

    /// Removes a file that is not whole and will not be.
    func discard(_ temporaryPath: String) { unlink(temporaryPath) }

    /// Opens the chunk called `digest`; the first time after every change of the file, its bytes are proven against it.
    ///
    /// - Throws: `dataLoss` where the file is gone or is not what was written, naming the damaged place.
    func open(_ digest: [UInt8]) throws(LabError) -> ChunkReader {
        let path = self.path(digest)
        do throws(LabError) {
            try self.prove(path, digest)
            return try ChunkReader(path: path)
        } catch  where error.code == .notFound {
            throw LabError(
                .dataLoss,
                "the stored chunk \(Self.hex(digest))\(Self.suffix) is gone",
                remedy: "Restore it to \(self.folder), or import its source file into a new state folder.",
                cause: error
            )
        }
    }

    private func prove(_ path: String, _ digest: [UInt8]) throws(LabError) {
        let file = try DiskFile(reading: path)
        let identity = try file.identity()
        guard self.verified.withLock({ $0[path] }) != identity else { return }
        var hash = SHA256()
        var offset = 0
        while offset < identity.bytes {
            let count = min(1 << 20, identity.bytes - offset)
            hash.update(data: try file.read(at: offset, count: count))
            offset += count
        }
        guard Array(hash.finalize()) == digest else {
            // Finds the place, and throws with it.
            try ChunkReader(path: path).verify()
            throw LabError(.dataLoss, "\(Self.hex(digest))\(Self.suffix) is another file than the one that was written")
        }
        self.verified.withLock { $0[path] = identity }
    }

    /// Removes every file that is not in `named`; how many.
    @discardableResult
    func sweep(keeping named: Set<[UInt8]>) throws(LabError) -> Int {
        let kept = Set(named.map { Self.hex($0) + Self.suffix })
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: self.folder)
        } catch {
            throw LabError(.unavailable, "the folder \(self.folder) cannot be listed", cause: error)
        }
        let swept = names.filter {
            $0.hasSuffix(Self.temporarySuffix) || ($0.hasSuffix(Self.suffix) && !kept.contains($0))
        }
        for name in swept { unlink("\(self.folder)/\(name)") }
        return swept.count
    }

    static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
