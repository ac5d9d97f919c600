import Logging
import Synchronization

@testable import ServiceKit

/// Whole lines that somebody wrote, for looking at afterwards.
final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { self.lines.withLock { $0 } }
    func add(_ line: String) { self.lines.withLock { $0.append(line) } }
    func contains(_ text: String) -> Bool { self.all.contains { $0.contains(text) } }

    /// A logger that writes here, everything from `trace` on.
    func logger(_ format: LogFormat = .json, clock: WallClock = .stopped(at: 0)) -> Logger {
        Logger(label: "test") { _ in
            LineLogHandler(format: format, level: .trace, metadataProvider: .trace, clock: clock) { self.add($0) }
        }
    }
}

/// Waits until `condition` holds; false where it does not within `patience`.
func eventually(within patience: Duration = .seconds(5), _ condition: @Sendable () async -> Bool) async -> Bool {
    let deadline = ContinuousClock.now + patience
    while ContinuousClock.now < deadline {
        if await condition() { return true }
        try? await Task.sleep(for: .milliseconds(5))
    }
    return await condition()
}
