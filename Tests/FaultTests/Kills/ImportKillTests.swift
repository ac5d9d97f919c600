import Foundation
import Messages
import ServiceKit
import TestSupport
import Testing

extension FaultTests {
    @Suite("An import in which something is killed")
    struct ImportKillTests {
        /// How far the files of one import lie from those of the next, in days.
        private static let span: Int64 = 30
        /// 2025-01-01.
        private static let start: Int64 = 20_089

        @Test("loses no file that was reported, shows none by half, and is completed by the same command")
        func kills() async throws {
            try await TestLab.withLab { lab in
                let fire = LabUnderFire(lab)
                var number: Int64 = 0
                func files() throws -> [ChainFile] {
                    number += 1
                    return try Self.files(lab.state, number: number)
                }
                try await lab.require(Self.command(try files()))
                let undisturbed = try files()
                let begin = ContinuousClock.now
                try await lab.require(Self.command(undisturbed))
                let duration = ContinuousClock.now - begin
                for victim in [Victim.scraper, .postmaster, .backend, .lab] {
                    var moments = Moments("import \(victim)")
                    for fraction in moments.fractions() {
                        let given = try files()
                        let command = Self.command(given)
                        let result = try await fire.strike(
                            victim,
                            &moments,
                            at: fraction,
                            of: duration,
                            during: command
                        )
                        let place = "\(victim) at \(fraction), seed \(Moments.seed)"
                        if result.exitCode != 0 { expectClearError(result, place) }
                        try await Self.expectWhole(given, acknowledged: result.output, in: lab, place)
                        try await lab.require(command)
                        try await Self.expectWhole(given, acknowledged: nil, in: lab, place)
                        for file in given { try FileManager.default.removeItem(at: file.url) }
                    }
                }
            }
        }

        /// Three files of unlike sizes, about days that no other import is about.
        private static func files(_ folder: URL, number: Int64) throws -> [ChainFile] {
            try [10, 25, 15].enumerated().map { index, snapshots in
                try ChainFile(
                    in: folder,
                    "chain-\(number)-\(index).csv",
                    start: Self.start + number * Self.span + Int64(index) * 10,
                    snapshots: snapshots
                )
            }
        }

        private static func command(_ files: [ChainFile]) -> [String] {
            ["data", "import"] + files.map(\.url.path) + ["--underlying", "BTC"]
        }

        /// Checks what is there of `files`, and that the series consists of whole files.
        ///
        /// - Parameter acknowledged: what the import printed, a line for each file that it was told of; nil where all
        ///   are to be there.
        private static func expectWhole(
            _ files: [ChainFile],
            acknowledged: String?,
            in lab: TestLab,
            _ place: String
        ) async throws {
            let imports = try await lab.imports()
            for file in files {
                let found = imports.filter { $0.file == file.name }
                #expect(found.count <= 1, "\(file.name) is in twice: \(place)")
                let isAcknowledged = acknowledged.map { $0.contains("+ \(file.name) ") } ?? true
                #expect(!isAcknowledged || found.count == 1, "\(file.name) was reported and is lost: \(place)")
                guard let report = found.first else { continue }
                #expect(report.rows == file.rows, "\(file.name): \(place)")
                #expect(report.snapshots == file.snapshots, "\(file.name): \(place)")
                #expect(report.rowsRejected == 0, "\(file.name): \(place)")
            }
            // To describe a series, its service reads every file of it, and proves it the first time.
            let coverage = try await Self.coverage(lab)
            #expect(coverage?.snapshots == imports.reduce(0) { $0 + $1.snapshots }, "\(place)")
            #expect(coverage?.digest.count == 64, "\(place)")
            let stored = try Self.storedFiles(lab)
            #expect(stored.filter { $0.hasSuffix(".chunk") }.count >= imports.count, "\(place)")
        }

        private static func coverage(_ lab: TestLab) async throws -> MarketDataV1.Coverage? {
            try await lab.withClient(of: .scraper) { client in
                let request = MarketDataV1.DescribeRequest(source: "real_scraper", underlying: "BTC")
                return try await MarketDataV1_MarketData.Client(wrapping: client).describe(request).coverage.first
            }
        }

        private static func storedFiles(_ lab: TestLab) throws -> [String] {
            try FileManager.default.contentsOfDirectory(
                atPath: lab.state.appendingPathComponent("data/scraper").path
            )
        }
    }
}
