public import Foundation

/// The package's own executables.
public enum Executables {
    /// Where the build put them: beside this test program.
    public static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent()

    /// The command line.
    public static let thetalab = Executables.folder.appendingPathComponent("thetalab")

    public static func service(_ name: String) -> URL { Self.folder.appendingPathComponent("thetalab-\(name)") }
}
