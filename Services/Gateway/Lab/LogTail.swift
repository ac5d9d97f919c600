import Errors
import Foundation

/// The end of a log, and what is added to it.
struct LogTail {
    let path: String

    /// The last `count` lines, as many as lie within the last 256 KiB.
    func lines(_ count: Int) -> [String] {
        guard let handle = FileHandle(forReadingAtPath: self.path) else { return [] }
        defer { try? handle.close() }
        let window: UInt64 = 256 * 1024
        guard let end = try? handle.seekToEnd() else { return [] }
        let begin = end > window ? end - window : 0
        guard (try? handle.seek(toOffset: begin)) != nil, let data = try? handle.readToEnd() else { return [] }
        var lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true)
        if begin > 0, !lines.isEmpty { lines.removeFirst() }
        return lines.suffix(count).map(String.init)
    }

    /// Calls `body` with what is added to the file from now on, through its turning over, until cancelled.
    func follow(from offset: UInt64, _ body: (String) -> Void) async throws {
        var number = self.fileNumber
        var handle = FileHandle(forReadingAtPath: self.path)
        try handle?.seek(toOffset: offset)
        defer { try? handle?.close() }
        while true {
            if let data = try handle?.readToEnd(), !data.isEmpty {
                body(String(decoding: data, as: UTF8.self))
                continue
            }
            if let current = self.fileNumber, handle == nil || current != number {
                number = current
                try? handle?.close()
                handle = FileHandle(forReadingAtPath: self.path)
            }
            try await Task.sleep(for: .milliseconds(200))
        }
    }

    /// In bytes; 0 where there is no file.
    var size: UInt64 {
        guard let handle = FileHandle(forReadingAtPath: self.path) else { return 0 }
        defer { try? handle.close() }
        return (try? handle.seekToEnd()) ?? 0
    }

    /// What tells the file from the one that took its name when it was turned over.
    private var fileNumber: UInt64? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: self.path)
        return (attributes?[.systemFileNumber] as? NSNumber)?.uint64Value
    }
}
