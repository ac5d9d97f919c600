import Errors
public import GRPCCore
public import Messages
import Options
import ServiceKit

/// The wire half of importing.
public struct ChainImportHandler: MarketDataV1_ChainImport.SimpleServiceProtocol {
    /// Content between two messages of progress.
    private static let progressBytes = 4 << 20
    private static let pageSizeMax = 500
    private static let pageSizeDefault = 50

    private let scraper: Scraper

    public init(_ scraper: Scraper) { self.scraper = scraper }

    public func `import`(
        request: RPCAsyncSequence<MarketDataV1.ImportRequest, any Error>,
        response: RPCWriter<MarketDataV1.ImportResponse>,
        context: ServerContext
    ) async throws {
        let author = try Caller.identity.uri
        var messages = request.makeAsyncIterator()
        guard case .start(let start)? = try await messages.next()?.step else {
            throw LabError(.invalidArgument, "the first message must be start", field: "start")
        }
        let terms = try ImportSession.Terms(start, author: author)
        let scraper = self.scraper
        let session = try await scraper.beginImport(terms)
        do {
            try await Self.take(&messages, session, response)
            let series = try await session.finish()
            var done = MarketDataV1.ImportDone()
            if terms.isPrivate {
                done.privateDataset = series?.name.dataset ?? ""
            } else if let series {
                done.coverage = MarketDataV1.Coverage(try await scraper.coverage(of: series))
            }
            try await response.write(MarketDataV1.ImportResponse(event: .done(done)))
            await scraper.endImport()
        } catch {
            await scraper.endImport()
            throw error
        }
    }

    public func listImports(
        request: MarketDataV1.ListImportsRequest,
        context: ServerContext
    ) async throws -> MarketDataV1.ListImportsResponse {
        let cursor = request.pageToken.isEmpty ? nil : Int(request.pageToken)
        guard request.pageToken.isEmpty || cursor != nil else {
            throw LabError(.invalidArgument, "page_token must be one that a page gave", field: "page_token")
        }
        let size = request.pageSize == 0 ? Self.pageSizeDefault : Int(request.pageSize)
        guard (1...Self.pageSizeMax).contains(size) else {
            throw LabError(
                .invalidArgument,
                "page_size must lie in 1…\(Self.pageSizeMax), was \(size)",
                field: "page_size"
            )
        }
        let imports = try await self.scraper.imports(underlying: request.underlying, before: cursor, count: size)
        return MarketDataV1.ListImportsResponse(
            imports: imports.map { MarketDataV1.ImportRecord($0) },
            nextPageToken: imports.count == size ? imports.last.map { String($0.id) } ?? "" : ""
        )
    }

    /// Takes files until the caller has no more.
    private static func take(
        _ messages: inout RPCAsyncSequence<MarketDataV1.ImportRequest, any Error>.AsyncIterator,
        _ session: ImportSession,
        _ response: RPCWriter<MarketDataV1.ImportResponse>
    ) async throws {
        var name = ""
        var reported = 0
        while let message = try await messages.next() {
            switch message.step {
            case .start: throw LabError(.invalidArgument, "start comes once, first", field: "start")
            case .file(let file):
                let terms = try ImportSession.FileTerms(file)
                try await session.begin(terms)
                name = terms.name
                reported = 0
            case .content(let bytes):
                let (total, rows) = try await session.append(bytes)
                guard total - reported >= Self.progressBytes else { continue }
                reported = total
                let progress = MarketDataV1.ImportProgress(file: name, bytes: Int64(total), rows: Int64(rows))
                try await response.write(MarketDataV1.ImportResponse(event: .progress(progress)))
            case .end:
                let report = try await session.end()
                let wire = MarketDataV1.ImportReport(report.entry, isRepeated: report.isRepeated)
                try await response.write(MarketDataV1.ImportResponse(event: .report(wire)))
            case nil: throw LabError(.invalidArgument, "a message of the import says nothing", field: "step")
            }
        }
    }
}
