import Foundation
import Synchronization

/// The bar that a `ProgressMeter` draws on standard error while a command waits. Silent where nobody watches.
final class ProgressBar: Sendable {
    private struct State {
        var meter: ProgressMeter
        var lastDrawn: Duration?
    }

    private let state: Mutex<State>
    private let terminal: Terminal
    private let origin = ContinuousClock.now

    /// At most this often: a terminal that is redrawn more only flickers.
    private static let interval = Duration.milliseconds(100)

    init(_ label: String, unit: ProgressMeter.Unit = .steps, on terminal: Terminal) {
        self.terminal = terminal
        self.state = Mutex(State(meter: ProgressMeter(label: label, unit: unit, now: .zero)))
    }

    /// Shows how far the work is; a new label starts the rate anew.
    func advance(to done: Int64, of total: Int64, label: String? = nil) {
        guard self.terminal.animated else { return }
        let now = ContinuousClock.now - self.origin
        let line = self.state.withLock { state -> String? in
            if let label, label != state.meter.label {
                state.meter = ProgressMeter(label: label, unit: state.meter.unit, now: now)
            }
            state.meter.advance(to: done, of: total, now: now)
            guard state.meter.isWorthShowing || state.lastDrawn != nil else { return nil }
            if let last = state.lastDrawn, now - last < Self.interval { return nil }
            state.lastDrawn = now
            return state.meter.line(width: self.terminal.width - 1)
        }
        if let line { Self.write("\r\u{1B}[K" + line) }
    }

    /// Clears the line, so that what follows is all there is to read.
    func finish() {
        let wasDrawn = self.state.withLock { state in
            defer { state.lastDrawn = nil }
            return state.lastDrawn != nil
        }
        if wasDrawn { Self.write("\r\u{1B}[K") }
    }

    private static func write(_ text: String) {
        FileDescriptorWriter.standardError.write(text)
    }
}
