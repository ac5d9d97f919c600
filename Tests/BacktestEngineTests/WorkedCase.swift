import Foundation
import Options
import Strategy
import TestSupport
import Testing

/// A worked case of the shared material: a request, a chain, and the result that another implementation got.
struct WorkedCase: Sendable, CustomTestStringConvertible {
    var name: String

    var testDescription: String { self.name }

    static let folder = SharedMaterial.url("cases")

    /// The cases whose request this build runs.
    static let all: [WorkedCase] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: Self.folder.path)) ?? []
        return files.filter { $0.hasSuffix(".result.json") }.sorted()
            .map { WorkedCase(name: String($0.dropLast(".result.json".count))) }
            .filter { (try? $0.request().definition.baseStrategyType) != .other }
    }()

    func request() throws -> RunRequest {
        let bytes = try Data(contentsOf: Self.folder.appendingPathComponent("\(self.name).json"))
        return try RunRequest(document: JSONValue(parsing: Array(bytes)))
    }

    func expected() throws -> JSONDocument {
        try JSONDocument(Data(contentsOf: Self.folder.appendingPathComponent("\(self.name).result.json")))
    }

    func dataset(_ definition: Definition) async throws -> Dataset {
        let chain = Self.folder.appendingPathComponent("\(self.name).csv.gz")
        let unpacked = try await ProcessResult.of(URL(fileURLWithPath: "/bin/gzip"), ["-dc", chain.path])
        let delivery = try? String(
            contentsOf: Self.folder.appendingPathComponent("\(self.name).delivery.csv"),
            encoding: .utf8
        )
        let index = try? String(
            contentsOf: Self.folder.appendingPathComponent("\(self.name).index.csv"),
            encoding: .utf8
        )
        return try ChainFile.dataset(
            unpacked.output,
            delivery: delivery,
            index: index,
            definition.underlying,
            definition.settlement
        )
    }
}
