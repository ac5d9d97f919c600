import Glibc

/// A file that has a path for this process alone, written anew for each input.
struct ScratchFile: Sendable {
    private let descriptor: Int32
    var path: String { "/proc/self/fd/\(self.descriptor)" }

    init() {
        var template = Array("/tmp/thetalab-fuzz-XXXXXX".utf8CString)
        self.descriptor = mkstemp(&template)
        demand(self.descriptor >= 0, "there is no scratch file")
        // It lives on by its descriptor, and is gone with the process.
        unlink(template)
    }

    func write(_ bytes: [UInt8]) {
        demand(ftruncate(self.descriptor, 0) == 0, "the scratch file cannot be emptied")
        let written = bytes.withUnsafeBytes { pwrite(self.descriptor, $0.baseAddress, $0.count, 0) }
        demand(written == bytes.count, "the scratch file cannot be written")
    }
}
