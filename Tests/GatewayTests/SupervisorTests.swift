import Foundation
import Testing

@testable import Gateway

@Suite("A supervisor of real processes", .timeLimit(.minutes(1)))
struct SupervisorTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("supervisor-\(NewID.make())")
        .path

    init() throws {
        try FileManager.default.createDirectory(atPath: self.folder, withIntermediateDirectories: true)
    }

    private func child(
        _ name: String,
        _ script: String,
        policy: RestartPolicy = RestartPolicy(),
        grace: Duration = .seconds(5)
    ) -> Supervisor.Child {
        Supervisor.Child(
            name: name,
            process: ProcessDescription(
                executable: "/bin/sh",
                arguments: ["-c", script],
                environment: ["PATH": "/usr/bin:/bin", "WHO": "ada"]
            ),
            logPath: "\(self.folder)/\(name).log",
            policy: policy,
            grace: grace
        )
    }

    private func log(_ name: String) -> [String] { LogTail(path: "\(self.folder)/\(name).log").lines(100) }

    /// Waits until the child's log has `count` lines.
    private func lines(_ count: Int, of name: String) async throws -> [String] {
        while self.log(name).count < count { try await Task.sleep(for: .milliseconds(10)) }
        return self.log(name)
    }

    @Test("gives a child its environment alone, and writes down what it prints")
    func environment() async throws {
        let supervisor = Supervisor()
        await supervisor.start(self.child("env", "echo $WHO; echo lost >&2; env | grep -c HOME; exec sleep 60"))
        #expect(try await self.lines(3, of: "env") == ["ada", "lost", "0"])
        await supervisor.stop("env")
        #expect(await supervisor.state(of: "env") == .stopped)
    }

    @Test("starts a child again that was killed")
    func restarts() async throws {
        let supervisor = Supervisor()
        let policy = RestartPolicy(initialBackoff: .milliseconds(20), failureLimit: 100)
        await supervisor.start(self.child("killed", "echo $$; exec sleep 60", policy: policy))
        let first = try await self.lines(1, of: "killed")
        let pid = try #require(pid_t(first[0]))
        kill(pid, SIGKILL)
        let both = try await self.lines(2, of: "killed")
        #expect(both[1] != both[0])
        await supervisor.stop("killed")
    }

    @Test("has a child rest that ends again and again, says how it ended, and tries it again")
    func rests() async throws {
        let supervisor = Supervisor()
        let policy = RestartPolicy(initialBackoff: .milliseconds(5), failureLimit: 3, rest: .milliseconds(50))
        await supervisor.start(self.child("broken", "echo failing; exit 3", policy: policy))
        var events: [Supervisor.Event] = []
        for await event in supervisor.events {
            events.append(event)
            if case .keepsFailing = event { break }
        }
        let told = Supervisor.Event.keepsFailing(
            name: "broken",
            how: "exited with status 3",
            failures: 3,
            restartAfter: .milliseconds(50)
        )
        #expect(events.last == told)
        #expect(try await self.lines(4, of: "broken").allSatisfy { $0 == "failing" })
        await supervisor.stop("broken")
    }

    @Test("says so where the program does not exist")
    func missing() async throws {
        let supervisor = Supervisor()
        var child = self.child("missing", "")
        child.process.executable = "/nowhere/program"
        child.policy = RestartPolicy(initialBackoff: .milliseconds(5), failureLimit: 2)
        await supervisor.start(child)
        for await event in supervisor.events {
            guard case .keepsFailing(_, let how, _, _) = event else { continue }
            #expect(how == "exited with status 127")
            break
        }
        #expect(self.log("missing").first?.contains("/nowhere/program") == true)
    }

    @Test("kills a child that does not end within its grace")
    func kills() async throws {
        let supervisor = Supervisor()
        await supervisor.start(
            self.child("deaf", "trap '' TERM; echo up; while :; do sleep 0.05; done", grace: .milliseconds(100))
        )
        _ = try await self.lines(1, of: "deaf")
        await supervisor.stop("deaf")
        #expect(await supervisor.state(of: "deaf") == .stopped)
        var wasKilled = false
        for await event in supervisor.events {
            if event == .killed(name: "deaf") { wasKilled = true }
            if event == .stopped(name: "deaf") { break }
        }
        #expect(wasKilled)
    }

    @Test("lets a child finish what it has within its grace")
    func drains() async throws {
        let supervisor = Supervisor()
        await supervisor.start(
            self.child("tidy", "trap 'echo drained; exit 0' TERM; echo up; while :; do sleep 0.02; done")
        )
        _ = try await self.lines(1, of: "tidy")
        await supervisor.stop("tidy")
        #expect(self.log("tidy") == ["up", "drained"])
    }

    @Test(
        "runs a child as a user of its own under root, which cannot read what is root's",
        .enabled(if: geteuid() == 0, "only root can take on another user")
    )
    func users() async throws {
        let secret = "\(self.folder)/secret"
        try StateFolder.write("x", to: secret, mode: 0o600)
        chmod(self.folder, 0o711)
        var description = ProcessDescription(
            executable: "/bin/sh",
            arguments: ["-c", "id -u; id -G; cat \(secret)"],
            environment: ["PATH": "/usr/bin:/bin"]
        )
        description.user = .number(61_007)
        let outcome = try await ProcessRunner.run(description)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.prefix(2) == ["61007", "61007"])
        #expect(lines.last?.contains("Permission denied") == true)
        #expect(outcome.end == .exited(1))
    }
}

@Suite("A log file")
struct LogFileTests {
    @Test("is turned over when it is full, and keeps so many old ones")
    func turnsOver() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("log-\(NewID.make())").path
        var log = try LogFile(path, limit: 10, kept: 2)
        for number in 0..<6 {
            let line = Array("line \(number)\n".utf8)
            line.withUnsafeBytes { log.append($0) }
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "line 5\n")
        #expect(try String(contentsOfFile: path + ".1", encoding: .utf8) == "line 4\n")
        #expect(try String(contentsOfFile: path + ".2", encoding: .utf8) == "line 3\n")
        #expect(!FileManager.default.fileExists(atPath: path + ".3"))
    }

    @Test("goes on where it was")
    func appends() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("log-\(NewID.make())").path
        for word in ["one\n", "two\n"] {
            var log = try LogFile(path)
            let bytes = Array(word.utf8)
            bytes.withUnsafeBytes { log.append($0) }
        }
        #expect(LogTail(path: path).lines(10) == ["one", "two"])
        #expect(LogTail(path: path).lines(1) == ["two"])
    }
}
