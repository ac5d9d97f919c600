import Foundation
import Testing

@testable import Gateway

private let isInstalled = (try? Gateway.PostgresCluster(folder: StateFolder("/tmp"), isRoot: geteuid() == 0)) != nil

@Suite(
    "The lab's own PostgreSQL",
    .enabled(if: isInstalled, "PostgreSQL is not installed"),
    .timeLimit(.minutes(2))
)
struct PostgresClusterTests {
    /// The folder of a lab, with its cluster running while `body` runs.
    private func withCluster(_ body: (Gateway.PostgresCluster) async throws -> Void) async throws {
        let name = "cluster-" + NewID.make()
        let folder = StateFolder(FileManager.default.temporaryDirectory.appendingPathComponent(name).path)
        try folder.prepare(isRoot: geteuid() == 0)
        let cluster = try Gateway.PostgresCluster(folder: folder, isRoot: geteuid() == 0)
        try await cluster.prepare()
        let supervisor = Supervisor()
        await supervisor.start(cluster.server)
        let deadline = ContinuousClock.now + .seconds(30)
        while !(await cluster.isReady()), ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(20))
        }
        do {
            try await body(cluster)
        } catch {
            await supervisor.stop(cluster.server.name)
            Issue.record("\(LogTail(path: cluster.server.logPath).lines(20))")
            throw error
        }
        await supervisor.stop(cluster.server.name)
        #expect(cluster.leftoverServer == nil)
        try? FileManager.default.removeItem(atPath: folder.path)
    }

    private func query(
        _ cluster: Gateway.PostgresCluster,
        _ url: String,
        _ text: String
    ) async throws -> ProcessRunner.Outcome {
        try await ProcessRunner.run(
            ProcessDescription(
                executable: "\(cluster.binaries)/psql",
                arguments: [url, "--no-psqlrc", "--no-password", "-At", "-c", text],
                environment: ["PATH": "/usr/bin:/bin"]
            )
        )
    }

    @Test("lets each service in with its own password, to a schema of its own")
    func provisions() async throws {
        try await self.withCluster { cluster in
            let urls = try await cluster.provision(roles: ["registry", "scraper"])
            let registry = try #require(urls["registry"])
            let made = try await self.query(
                cluster,
                registry,
                "CREATE SCHEMA registry; CREATE TABLE registry.t (x int); SELECT current_user"
            )
            #expect(made.output.contains("registry"), "\(made)")
            #expect(made.end.isSuccess)
            let other = try await self.query(cluster, try #require(urls["scraper"]), "SELECT * FROM registry.t")
            #expect(other.output.contains("permission denied"), "\(other)")
        }
    }

    @Test("lets nobody in without a password, and changes the passwords at each start")
    func refuses() async throws {
        try await self.withCluster { cluster in
            let first = try #require(try await cluster.provision(roles: ["registry"])["registry"])
            let second = try #require(try await cluster.provision(roles: ["registry"])["registry"])
            #expect(first != second)
            #expect(try await !self.query(cluster, first, "SELECT 1").end.isSuccess)
            #expect(try await self.query(cluster, second, "SELECT 1").output == "1\n")
            let without = second.replacing(/registry:[0-9a-f]+@/, with: "registry@")
            #expect(try await self.query(cluster, without, "SELECT 1").output.contains("no password"))
        }
    }

    @Test("keeps what is in it when it is prepared again")
    func keeps() async throws {
        try await self.withCluster { cluster in
            let url = try #require(try await cluster.provision(roles: ["registry"])["registry"])
            _ = try await self.query(cluster, url, "CREATE SCHEMA registry; CREATE TABLE registry.kept (x int)")
            try await cluster.prepare()
            let again = try #require(try await cluster.provision(roles: ["registry"])["registry"])
            #expect(try await self.query(cluster, again, "SELECT count(*) FROM registry.kept").output == "0\n")
        }
    }
}

@Suite("A state folder")
struct StateFolderTests {
    @Test(
        "is where it is said to be, in the order of the contract",
        arguments: [
            ("/x/lab", ["XDG_STATE_HOME": "/s"], true, "/x/lab"), (nil, ["XDG_STATE_HOME": "/s"], true, "/s/thetalab"),
            (nil, [:], true, "/var/lib/thetalab"), (nil, [:], false, "/home/ada/.local/state/thetalab"),
            (nil, ["XDG_STATE_HOME": ""], false, "/home/ada/.local/state/thetalab"),
            (nil, ["XDG_STATE_HOME": "relative"], false, "/home/ada/.local/state/thetalab"),
        ]
    )
    func resolves(flag: String?, environment: [String: String], isRoot: Bool, path: String) {
        let folder = StateFolder.resolve(flag: flag, environment: environment, isRoot: isRoot, home: "/home/ada")
        #expect(folder.path == path)
    }

    @Test("writes a file whole, with its mode")
    func writes() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("file-" + NewID.make()).path
        try StateFolder.write("one", to: path, mode: 0o600)
        try StateFolder.write("two", to: path, mode: 0o400)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o400)
    }

    @Test("keeps its ports, and takes another one for a port that is taken")
    func ports() throws {
        let name = "record-" + NewID.make()
        let folder = StateFolder(FileManager.default.temporaryDirectory.appendingPathComponent(name).path)
        try folder.prepare(isRoot: false)
        let first = try LabRecord.prepare(for: ServiceCatalogue.all, in: folder)
        #expect(Set(first.ports.values).union(first.adminPorts.values).count == 2 * ServiceCatalogue.all.count)
        #expect(try LabRecord.prepare(for: ServiceCatalogue.all, in: folder) == first)
        #expect(try LabRecord(reading: folder) == first)
    }
}
