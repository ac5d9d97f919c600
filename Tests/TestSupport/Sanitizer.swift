import Foundation

/// Whether the tests run under a sanitizer, which `deploy/sanitize` says: it keeps memory of its own, so that what a
/// process takes tells nothing.
public enum Sanitizer {
    public static let isOn = ProcessInfo.processInfo.environment["THETALAB_SANITIZER"] != nil
}
