import Errors
import Foundation
import Synchronization

/// `up --detach`: the lab as a process of its own session, which tells us over a pipe how it comes up.
struct DetachedLab: Sendable {
    /// Set in the lab's environment: it keeps a log of its own, and nobody reads its output for long.
    static let variable = "THETALAB_DETACHED"

    /// How the URL of the database is handed on: every user of the machine can read a command line.
    static let databaseVariable = "THETALAB_DATABASE"

    let context: CommandContext
    let only: String?
    let databaseURL: String?

    /// Starts it and returns when it serves.
    ///
    /// - Throws: the error that the lab ended with, where it does not come up.
    func start() async throws {
        let log = self.context.folder.log("lab")
        try self.context.folder.prepare(isRoot: self.context.isRoot)
        Spawn.keepInheritedFilesToOurselves()
        let lab = try self.spawn(log: log)
        let wasInterrupted = Atomic(false)
        let signals = SignalWatch([SIGINT, SIGTERM]) { _ in
            wasInterrupted.store(true, ordering: .relaxed)
            _ = kill(lab.pid, SIGTERM)
        }
        defer { signals.stop() }
        var failure: LabError?
        var isUp = false
        for await line in Self.lines(of: lab.output) {
            guard let event = try? JSONDecoder().decode(Event.self, from: Data(line.utf8)) else { continue }
            if let error = event.error { failure = error.labError }
            isUp = event.event == "up"
            if isUp { break }
            guard event.error == nil, self.context.wantsJSON || event.isWorthALine else { continue }
            self.context.print(self.context.wantsJSON ? line : event.line(on: self.context.terminal))
        }
        if wasInterrupted.load(ordering: .relaxed) {
            throw Interrupted(kept: "the lab is told to go down; everything in the state folder is kept")
        }
        guard isUp else {
            throw failure
                ?? LabError(.unavailable, "the lab ended before it was up", remedy: "see \(log)")
        }
        if self.context.wantsJSON {
            self.context.stream(
                JSONObject {
                    $0.set("event", "up")
                    $0.set("pid", lab.pid)
                }
            )
        } else {
            self.context.print("The lab is up (process \(lab.pid)). `thetalab down` ends it.")
        }
    }

    /// A line of the lab's output: its news, or the error that it ended with.
    private struct Event: Decodable {
        struct Failure: Decodable {
            var code: String
            var message: String
            var field: String?
            var remedy: String?

            var labError: LabError {
                let code: LabError.Code =
                    switch self.code {
                    case "invalid_argument": .invalidArgument
                    case "failed_precondition": .failedPrecondition
                    case "resource_exhausted": .resourceExhausted
                    default: .unavailable
                    }
                return LabError(code, self.message, field: self.field, remedy: self.remedy)
            }
        }

        var event: String?
        var service: String?
        var address: String?
        var message: String?
        var error: Failure?

        /// The lab's own end is told by the error that it ended with.
        var isWorthALine: Bool { ["serving", "waiting", "warning", "restarting"].contains(self.event ?? "") }

        func line(on terminal: Terminal) -> String {
            let mark = self.event == "serving" ? Style.green.applied(to: "●", on: terminal) : "○"
            let name = self.service ?? ""
            return [mark, name, self.address ?? self.message ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// The lines that come through the pipe, until its writer or the reader ends.
    private static func lines(of pipe: Int32) -> AsyncStream<String> {
        AsyncStream { continuation in
            let thread = Thread {
                let handle = FileHandle(fileDescriptor: pipe, closeOnDealloc: true)
                var rest = Data()
                while case let data = handle.availableData, !data.isEmpty {
                    rest.append(data)
                    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                        continuation.yield(String(decoding: rest[..<end], as: UTF8.self))
                        rest = Data(rest[(end + 1)...])
                    }
                }
                continuation.finish()
            }
            thread.start()
        }
    }

    private func spawn(log: String) throws(LabError) -> Spawn.Product {
        var environment = self.context.environment
        environment[Self.variable] = "1"
        environment[Self.databaseVariable] = self.databaseURL
        return try Spawn.start(
            try ExecutableSearch.own(),
            arguments: ["up", "--json", "--state", self.context.folder.path]
                + (self.only.map { ["--only", $0] } ?? []),
            environment: environment,
            separation: .session,
            errors: log
        )
    }
}
