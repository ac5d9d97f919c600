import Foundation
import Synchronization

/// Standard error, written by whole lines: two threads never mix within one.
enum StandardError {
    private static let lock = Mutex(())

    static func write(_ line: String) {
        self.lock.withLock { _ in
            // Nothing can be done, or said, where standard error itself is closed.
            try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
        }
    }
}
