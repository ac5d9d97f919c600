import Foundation
import TestSupport
import Testing

@testable import Gateway

/// A copy of the executable beside a stand-in for the engine: what `up` does with a child, without the child's needs.
private struct StandInLab {
    let folder: URL
    var state: URL { self.folder.appendingPathComponent("state") }

    /// - Parameter script: what the engine does when it is started to serve.
    init(engine script: String) throws {
        let built = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("thetalab")
        self.folder = FileManager.default.temporaryDirectory.appendingPathComponent("stand-in-\(NewID.make())")
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
        let copy = self.folder.appendingPathComponent("thetalab")
        do {
            // A link, where it can be: a file that was just written cannot be run while another test's new process
            // still holds it open.
            try FileManager.default.linkItem(at: built, to: copy)
        } catch {
            try FileManager.default.copyItem(at: built, to: copy)
        }
        let engine = self.folder.appendingPathComponent("thetalab-backtest").path
        try StateFolder.write(
            "#!/bin/sh\n[ \"$1\" = --version ] && exit 0\n\(script)\n",
            to: engine,
            mode: 0o755
        )
    }

    var executable: URL { self.folder.appendingPathComponent("thetalab") }

    /// Starts the lab in the foreground.
    func start() throws -> Process {
        let process = Process()
        process.executableURL = self.executable
        process.arguments = ["up", "--only", "backtest", "--state", self.state.path, "--json"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    func run(_ arguments: String...) async throws -> ProcessResult {
        try await ProcessResult.of(self.executable, arguments + ["--state", self.state.path])
    }

    /// Waits until the engine has written its number into its log.
    func enginePID() async throws -> pid_t {
        let log = LogTail(path: self.state.appendingPathComponent("logs/backtest.log").path)
        while true {
            if let pid = log.lines(1).first.flatMap({ pid_t($0) }) { return pid }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// Waits until the process is gone.
    static func isGone(_ pid: pid_t) async throws -> Bool {
        for _ in 0..<250 {
            if kill(pid, 0) != 0 { return true }
            try await Task.sleep(for: .milliseconds(20))
        }
        return false
    }

    func remove() { try? FileManager.default.removeItem(at: self.folder) }
}

@Suite("A lab's processes", .timeLimit(.minutes(2)))
struct LabProcessTests {
    @Test("end with the lab when it is killed, and leave the folder free")
    func killed() async throws {
        let lab = try StandInLab(engine: "echo $$; exec sleep 600")
        defer { lab.remove() }
        let process = try lab.start()
        let engine = try await lab.enginePID()
        kill(process.processIdentifier, SIGKILL)
        #expect(try await StandInLab.isGone(engine))
        #expect(try await lab.run("down", "--json").output.contains("\"was_up\": false"))
    }

    @Test("are not started twice on one folder")
    func twice() async throws {
        let lab = try StandInLab(engine: "echo $$; exec sleep 600")
        defer { lab.remove() }
        let process = try lab.start()
        let engine = try await lab.enginePID()
        let second = try await lab.run("up", "--only", "backtest", "--json")
        #expect(second.exitCode == 1)
        let error = try JSONDocument(second.errors)["error"]
        #expect(error?["message"]?.string?.contains("already up") == true)
        #expect(error?["message"]?.string?.contains("\(process.processIdentifier)") == true)

        let down = try await lab.run("down")
        #expect(down.exitCode == 0, "\(down)")
        #expect(try await StandInLab.isGone(engine))
    }

    @Test("that end again and again take the lab down, which tells the end of their log")
    func broken() async throws {
        let lab = try StandInLab(engine: "echo 'the disk is full' >&2; exit 7")
        defer { lab.remove() }
        let result = try await lab.run("up", "--detach", "--only", "backtest")
        #expect(result.exitCode == 69, "\(result)")
        #expect(result.errors.contains("the disk is full"))
        #expect(result.errors.contains("backtest.log"))
        #expect(result.output.contains("exited with status 7"))
        #expect(try await lab.run("down", "--json").output.contains("\"was_up\": false"))
    }

    @Test("keep their keys to themselves", .enabled(if: geteuid() == 0, "only root gives each service a user"))
    func keys() async throws {
        let lab = try StandInLab(engine: "echo $$; exec sleep 600")
        defer { lab.remove() }
        let process = try lab.start()
        _ = try await lab.enginePID()
        let attributes = try FileManager.default.attributesOfItem(
            atPath: lab.state.appendingPathComponent("services/backtest/key.pem").path
        )
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o400)
        let owner = try #require((attributes[.ownerAccountID] as? NSNumber)?.uint32Value)
        #expect((61_000..<61_184).contains(owner))
        let probe = ProcessDescription(
            executable: "/bin/cat",
            arguments: ["operator/key.pem", "authority/ca.key", "services/backtest/key.pem"].map {
                lab.state.appendingPathComponent($0).path
            },
            environment: [:],
            user: .number(owner)
        )
        let outcome = try await ProcessRunner.run(probe)
        #expect(outcome.output.matches(of: /Permission denied/).count == 2, "\(outcome)")
        #expect(outcome.output.contains("PRIVATE KEY"))
        process.terminate()
    }

    @Test("are left alone by a command that is interrupted")
    func interrupted() async throws {
        let lab = try StandInLab(engine: "exit 0")
        defer { lab.remove() }
        let logs = StateFolder(lab.state.path).logs
        try StateFolder.makeFolder(logs, mode: 0o700)
        try StateFolder.write("hello\n", to: "\(logs)/backtest.log", mode: 0o600)
        let process = Process()
        process.executableURL = lab.executable
        process.arguments = ["logs", "backtest", "--follow", "--state", lab.state.path]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "hello\n")
        kill(process.processIdentifier, SIGINT)
        let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        #expect(told == "Interrupted.\nThe log goes on being written.\n")
    }
}
