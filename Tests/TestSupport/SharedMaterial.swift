public import Foundation

/// The developers' shared material (recorded chains, worked cases, vectors), which a user's machine does not have.
///
/// Tests that need it are enabled by `SharedMaterial.isPresent` and so are reported as skipped, with the reason,
/// where it is missing.
public enum SharedMaterial {
    /// The folder named by `THETALAB_SHARED`, else `../shared` beside the package.
    public static let root: URL = {
        if let named = ProcessInfo.processInfo.environment["THETALAB_SHARED"], !named.isEmpty {
            return URL(fileURLWithPath: named, isDirectory: true)
        }
        return Self.packageRoot.deletingLastPathComponent().appendingPathComponent("shared", isDirectory: true)
    }()

    /// The checkout that this file was compiled from.
    public static let packageRoot = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    public static var isPresent: Bool {
        FileManager.default.fileExists(atPath: Self.root.appendingPathComponent("cases").path)
    }

    /// The file or folder at `path` below the shared folder.
    public static func url(_ path: String) -> URL { Self.root.appendingPathComponent(path) }
}
