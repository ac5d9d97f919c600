import Foundation
import TestSupport
import Testing

/// A lab that faults strike, and what it does to come back.
actor LabUnderFire {
    nonisolated let lab: TestLab
    private var strikes: [Victim: [ContinuousClock.Instant]] = [:]

    /// The supervisor has had enough of a child that fails six times in two minutes, as it should; killing faster than
    /// that, we take the lab down and up again in between, which it must bear as well.
    private static let strikesMax = 4
    private static let memory = Duration.seconds(125)

    /// How long anything of the lab may take until it is called hanging. Deadlines are a minute; the rest is for a
    /// machine with other things to do.
    static let patience = Duration.seconds(150)

    init(_ lab: TestLab) { self.lab = lab }

    /// Starts `command`, kills `victim` when `fraction` of `duration` has passed, and waits for the command's end.
    ///
    /// - Returns: how the command ended.
    func strike(
        _ victim: Victim,
        _ moments: inout Moments,
        at fraction: Double,
        of duration: Duration,
        during command: [String]
    ) async throws -> ProcessResult {
        try await self.spare(victim)
        let begin = ContinuousClock.now
        let process = try self.lab.start(command)
        try await Task.sleep(for: duration * fraction)
        let hasStruck = victim.strike(self.lab, &moments)
        let ended = await process.result(within: Self.patience)
        let result = try #require(ended, "\(command.prefix(2)) hangs after the \(victim) was killed")
        let answered = ContinuousClock.now
        try await self.recover(from: victim)
        let word = hasStruck ? "killed" : "not there"
        let told = result.errors.split(separator: "\n").first.map { ": \($0)" } ?? ""
        print(
            "faults: \(command[0]), \(victim) \(word) at \(Self.text(fraction)) of \(Self.text(duration)) s: answered in "
                + "\(Self.text(answered - begin)) s, works again \(Self.text(.now - answered)) s later; "
                + "exit \(result.exitCode)\(told)"
        )
        return result
    }

    /// Makes room in the supervisor's patience for one more death.
    func spare(_ victim: Victim) async throws {
        guard victim.isSupervised else { return }
        let recent = self.strikes[victim, default: []].filter { $0 > .now - Self.memory }
        if recent.count >= Self.strikesMax {
            try await self.lab.require("down")
            try await self.lab.require("up", "--detach")
            self.strikes = [:]
        } else {
            self.strikes[victim] = recent
        }
        self.strikes[victim, default: []].append(.now)
    }

    /// Waits until the lab does all that it is there for again, by itself; a lab that was killed is brought up first.
    func recover(from victim: Victim) async throws {
        if victim == .lab {
            try await self.lab.require("up", "--detach")
            self.strikes = [:]
        }
        try await self.lab.untilItWorks(within: Self.patience)
    }

    private static func text(_ fraction: Double) -> String { "\((fraction * 1_000).rounded() / 1_000)" }
    private static func text(_ duration: Duration) -> String { Self.text(duration / .seconds(1)) }
}

extension TestLab {
    /// Waits until every service says that it serves and does what needs the database and its peers.
    func untilItWorks(within patience: Duration) async throws {
        let deadline = ContinuousClock.now + patience
        while true {
            do {
                try await self.doOneOfEach()
                return
            } catch {
                guard ContinuousClock.now < deadline else { throw error }
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }
}

/// Checks that a command that failed says what is wrong to somebody who can do something about it.
func expectClearError(_ result: ProcessResult, _ place: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect([1, 69, 75].contains(result.exitCode), "\(place): \(result)", sourceLocation: sourceLocation)
    let sentence = result.errors.split(separator: "\n").first.map(String.init) ?? ""
    #expect(sentence.count > 20, "\(place): \(result)", sourceLocation: sourceLocation)
    for noise in ["internal error", "Internal", "unknown", "RPCError", "LabError", "Error Domain", "Optional("] {
        #expect(!sentence.contains(noise), "\(place): \(sentence)", sourceLocation: sourceLocation)
    }
}
