import Foundation
import Messages
import TestSupport
import Testing

extension FaultTests {
    @Suite("A full disk", .enabled(if: TemporaryDisk.isAvailable, "file systems cannot be mounted here"))
    struct DiskFullTests {
        private static let start: Int64 = 20_089

        @Test("under the chunk files fails an import with the folder's name, and is forgotten once there is room")
        func chunks() async throws {
            let lab = TestLab()
            // What a disk is mounted in goes when the disk has gone.
            defer { try? FileManager.default.removeItem(at: lab.state) }
            let folder = lab.state.appendingPathComponent("data/scraper").path
            try await TemporaryDisk.with(at: folder, bytes: 192 << 10) { disk in
                try await lab.whileItLasts {
                    try await lab.require("up", "--detach")
                    let chain = try ChainFile(in: lab.state, "chain.csv", start: Self.start, snapshots: 600)
                    let command = ["data", "import", chain.url.path, "--underlying", "BTC"]
                    let full = try await lab.run(command)
                    #expect(full.exitCode == 75, "\(full)")
                    expectClearError(full, "the chunks' disk is full")
                    #expect(full.errors.contains(folder), "\(full)")
                    #expect(full.errors.localizedCaseInsensitiveContains("no space left"), "\(full)")
                    #expect(try await lab.imports().isEmpty)
                    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
                    #expect(!left.contains { $0.hasSuffix(".part") }, "\(left)")
                    try disk.grow(to: 64 << 20)
                    try await lab.require(command)
                    #expect(try await lab.imports().map { Int($0.rows) } == [chain.rows])
                }
            }
        }

        @Test("under the database fails an import with a reason, and is forgotten once there is room")
        func database() async throws {
            let lab = TestLab()
            // What a disk is mounted in goes when the disk has gone.
            defer { try? FileManager.default.removeItem(at: lab.state) }
            let folder = lab.state.appendingPathComponent("postgres").path
            try await TemporaryDisk.with(at: folder, bytes: 192 << 20) { disk in
                try await lab.whileItLasts {
                    try await lab.require("up", "--detach")
                    let index = try Self.index(lab.state)
                    let command = ["data", "import", "--index", index, "--underlying", "BTC"]
                    let chain = try ChainFile(in: lab.state, "chain.csv", start: Self.start, snapshots: 10)
                    let ballast = try disk.fill(leaving: 1 << 20)
                    let full = try await lab.run(command + [chain.url.path])
                    #expect(full.exitCode != 0)
                    expectClearError(full, "the database's disk is full")
                    print("faults: database on a full disk: exit \(full.exitCode): \(full.errors)")
                    try FileManager.default.removeItem(atPath: ballast)
                    try await lab.untilItWorks(within: LabUnderFire.patience)
                    #expect(try await lab.imports().allSatisfy { $0.rows > 0 })
                    try await lab.require(command + [chain.url.path])
                    #expect(try await lab.imports().count == 2)
                }
            }
        }

        /// An index file large enough that its rows and their log are more than the disk has left.
        private static func index(_ folder: URL) throws -> String {
            var text = "time_ms,index\n"
            for minute in 0..<200_000 { text += "\(1_735_689_600_000 + minute * 60_000),\(60_000 + minute % 977)\n" }
            let url = folder.appendingPathComponent("index.csv")
            try Data(text.utf8).write(to: url)
            return url.path
        }
    }
}
