import Foundation

/// A folder of this run's own, gone after it.
struct Workspace: Sendable {
    let folder: URL

    init() throws {
        self.folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("thetalab-benchmarks-\(UInt32.random(in: 0 ... .max))")
        // The lab's own services run as users of their own and pass through it.
        try FileManager.default.createDirectory(
            at: self.folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o711]
        )
    }

    func file(_ name: String) -> URL { self.folder.appendingPathComponent(name) }

    func remove() { try? FileManager.default.removeItem(at: self.folder) }
}
