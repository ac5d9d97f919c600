import Foundation
import Messages
import TestSupport
import Testing

extension FaultTests {
    @Suite("A state folder")
    struct StateFolderTests {
        @Test("has one lab at a time: a second is refused with a sentence, the first goes on")
        func twoLabs() async throws {
            try await TestLab.withLab { lab in
                let first = try #require(lab.supervisor)
                let record = try Data(contentsOf: lab.state.appendingPathComponent("lab.json"))
                for arguments in [["up"], ["up", "--detach"], ["up", "--only", "registry"]] {
                    let second = try await lab.run(arguments)
                    #expect(second.exitCode == 1, "\(second)")
                    #expect(second.errors.contains("already up"), "\(second)")
                    #expect(second.errors.contains("\(first)"), "\(second)")
                    #expect(second.errors.contains("thetalab down"), "\(second)")
                }
                #expect(try Data(contentsOf: lab.state.appendingPathComponent("lab.json")) == record)
                #expect(lab.supervisor == first)
                try await lab.require("status")
                try await lab.require("strategy", "list")
            }
        }

        @Test("of which two labs want to have it at the same time goes to one of them")
        func race() async throws {
            let lab = TestLab()
            try await lab.whileItLasts {
                async let one = lab.run("up", "--detach")
                async let other = lab.run("up", "--detach")
                let results = try await [one, other].sorted { $0.exitCode < $1.exitCode }
                #expect(results.map(\.exitCode) == [0, 1], "\(results)")
                #expect(results[1].errors.contains("already up"), "\(results)")
                try await lab.require("status")
            }
        }

        @Test("is not held by numbers left in files, whoever has them now: a lab killed with its machine comes up")
        func reusedNumbers() async throws {
            // A server of another cluster, of the user that the lab's server runs as: what PostgreSQL itself would
            // take for the holder of its lock.
            try await TestPostgres.withCluster { cluster in
                let stranger = try #require(cluster.processID)
                try await TestLab.withLab { lab in
                    let lock = lab.state.appendingPathComponent("postgres/data/postmaster.pid")
                    let socketLock = lab.state.appendingPathComponent("run/.s.PGSQL.5432.lock")
                    let (locked, socketLocked) = (try Self.lines(lock), try Self.lines(socketLock))
                    try await lab.require(
                        "strategy",
                        "create",
                        "cc",
                        "--template",
                        "covered_call",
                        "--underlying",
                        "BTC"
                    )
                    try await lab.require("down")
                    for (file, lines) in [(lock, locked), (socketLock, socketLocked)] {
                        let stale = (["\(stranger)"] + lines.dropFirst()).joined(separator: "\n")
                        try Data(stale.utf8).write(to: file)
                        try await Self.give(file)
                    }
                    try Data("\(stranger)\n".utf8).write(to: lab.state.appendingPathComponent("lab.lock"))
                    try await lab.require("up", "--detach")
                    try await lab.require("strategy", "show", "cc")
                }
            }
        }

        @Test("is taken over from a lab that was killed with an import under way, at once")
        func takeOver() async throws {
            try await TestLab.withLab { lab in
                let chain = try ChainFile(in: lab.state, "chain.csv", start: 20_089, snapshots: 600)
                let command = ["data", "import", chain.url.path, "--underlying", "BTC"]
                let before = try #require(lab.service("scraper"))
                let importing = try lab.start(command)
                try await Task.sleep(for: .milliseconds(300))
                kill(try #require(lab.supervisor), SIGKILL)
                try await lab.require("up", "--detach")
                let ended = await importing.result(within: LabUnderFire.patience)
                _ = try #require(ended, "the import hangs")
                #expect(!ProcessTable.isAlive(before))
                try await lab.require(command)
                #expect(try await lab.imports().count == 1)
            }
        }

        @Test("is taken over from a lab that was killed and whose database server hangs")
        func hangingServer() async throws {
            try await TestLab.withLab { lab in
                try await lab.require("strategy", "create", "cc", "--template", "covered_call", "--underlying", "BTC")
                let server = try #require(lab.postmaster)
                kill(server, SIGSTOP)
                kill(try #require(lab.supervisor), SIGKILL)
                try await lab.require("up", "--detach")
                #expect(!ProcessTable.isAlive(server))
                try await lab.require("strategy", "show", "cc")
            }
        }

        private static func lines(_ file: URL) throws -> [Substring] {
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        }

        /// Makes the file the server's own, as its lock files are.
        private static func give(_ file: URL) async throws {
            guard geteuid() == 0, let entry = getpwnam("postgres") else { return }
            chown(file.path, entry.pointee.pw_uid, entry.pointee.pw_gid)
            chmod(file.path, 0o600)
        }
    }
}
