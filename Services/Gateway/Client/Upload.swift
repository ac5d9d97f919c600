import Errors
import Foundation
import GRPCCore
import Messages
import Synchronization

/// Files on their way to the scraper: their bytes go up as they are, reports come down.
struct Upload: Sendable {
    struct File: Sendable {
        var path: String
        var kind: MarketDataV1.FileKind
        var format: MarketDataV1.FileFormat
        /// In bytes; nil for what is not a plain file.
        var size: Int64?

        /// - Throws: `LabError(.invalidArgument)` where the file cannot be read.
        init(path: String, kind: MarketDataV1.FileKind, format: MarketDataV1.FileFormat = .auto) throws(LabError) {
            let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
            guard let type = attributes?[.type] as? FileAttributeType, type != .typeDirectory, access(path, R_OK) == 0
            else {
                throw LabError(
                    .invalidArgument,
                    "cannot read the file \(path)",
                    field: "file",
                    remedy: "give a file that exists and is yours to read"
                )
            }
            self.path = path
            self.kind = kind
            self.format = format
            self.size = type == .typeRegular ? (attributes?[.size] as? NSNumber)?.int64Value : nil
        }

        var name: String { URL(fileURLWithPath: self.path).lastPathComponent }
    }

    struct Outcome: Sendable {
        var reports: [MarketDataV1.ImportReport] = []
        var done = MarketDataV1.ImportDone()
    }

    var start: MarketDataV1.ImportStart
    var files: [File]

    /// The size of a message: large enough that its overhead does not count, small enough to flow.
    private static let chunkSize = 256 * 1024

    /// Sends the files one after the other.
    ///
    /// - Parameter report: called with each file's report as it comes.
    func send(
        to client: MarketDataV1_ChainImport.Client<some ClientTransport>,
        progress: ProgressBar? = nil,
        report: @Sendable @escaping (MarketDataV1.ImportReport) -> Void = { _ in }
    ) async throws -> Outcome {
        let total = self.files.reduce(0) { $0 + ($1.size ?? 0) }
        // What a file cannot say about itself (it ends early, it vanishes) must reach the person, not only the server.
        let localFailure = Mutex<LabError?>(nil)
        do {
            return try await client.import { writer in
                do {
                    try await self.write(to: writer)
                } catch let error as LabError {
                    localFailure.withLock { $0 = error }
                    throw error
                }
            } onResponse: { response in
                var outcome = Outcome()
                var finished: Int64 = 0
                for try await message in response.messages {
                    switch message.event {
                    case .progress(let news):
                        progress?.advance(to: finished + news.bytes, of: total, label: "importing \(news.file)")
                    case .report(let news):
                        finished += self.files.first { $0.name == news.file }?.size ?? 0
                        progress?.advance(to: finished, of: total)
                        outcome.reports.append(news)
                        report(news)
                    case .done(let done): outcome.done = done
                    case nil: break
                    }
                }
                return outcome
            }
        } catch {
            throw localFailure.withLock { $0 } ?? error
        }
    }

    private func write(to writer: RPCWriter<MarketDataV1.ImportRequest>) async throws {
        try await writer.write(.init(step: .start(self.start)))
        for file in self.files {
            guard let handle = FileHandle(forReadingAtPath: file.path) else {
                throw LabError(.failedPrecondition, "the file \(file.path) is gone", field: "file")
            }
            defer { try? handle.close() }
            try await writer.write(
                .init(step: .file(.init(name: file.name, kind: file.kind, format: file.format, size: file.size)))
            )
            while let chunk = try handle.read(upToCount: Self.chunkSize), !chunk.isEmpty {
                try await writer.write(.init(step: .content(Array(chunk))))
            }
            try await writer.write(.init(step: .end(.init())))
        }
    }
}
