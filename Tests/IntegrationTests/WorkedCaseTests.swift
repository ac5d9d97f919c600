import Foundation
import TestSupport
import Testing

/// Every worked case, as a user runs it: a request file and a chain file, through the services.
@Suite(
    "Worked cases through the command line",
    .enabled(if: SharedMaterial.isPresent, "the shared material is not here (THETALAB_SHARED)"),
    .serialized
)
struct WorkedCaseTests {
    @Test("give the figures of independent implementations, to 1e-9")
    func workedCases() async throws {
        let cases = try Self.cases()
        #expect(!cases.isEmpty)
        try await TestLab.withLab { lab in
            for request in cases { try await Self.check(request, in: lab) }
        }
    }

    private static func cases() throws -> [URL] {
        let folder = SharedMaterial.url("cases")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return names.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".result.json") }
            .map { folder.appendingPathComponent($0) }
    }

    private static func check(_ request: URL, in lab: TestLab) async throws {
        let base = request.deletingPathExtension()
        var arguments = [
            "backtest", "run", "--file", request.path, "--chain", base.appendingPathExtension("csv.gz").path, "--json",
        ]
        for option in ["delivery", "index"] {
            let file = base.appendingPathExtension("\(option).csv").path
            if FileManager.default.fileExists(atPath: file) { arguments += ["--\(option)", file] }
        }
        let result = try await lab.run(arguments)
        let expected = try JSONDocument(Data(contentsOf: base.appendingPathExtension("result.json")))
        let failed = expected["status"]?.string == "failed"
        #expect(result.exitCode == (failed ? 1 : 0), "\(request.lastPathComponent): \(result.errors)")
        let document = try JSONDocument(result.output)
        // The document also says what the run was of and over; what the case has must be there, whole.
        let differences = document.differences(from: expected, isWhole: { $0 != "$" })
        #expect(differences.isEmpty, "\(request.lastPathComponent): \(differences.prefix(10).joined(separator: "; "))")
    }
}
