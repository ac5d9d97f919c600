import Errors
import Foundation
import GRPCCore
import Messages
import ServiceKit

/// Rows a second out of the chunk files: `StreamChain` of all that was imported, taken and decoded by a client here.
struct StreamBenchmark: Sendable {
    private static let lab = "StreamChain"
    private static let limit = "the transport alone"
    private static let scraper = "scraper's processor time"
    private static let rows = "rows of a chain"
    private static let bytes = "columns in memory"
    /// Instrument and six doubles.
    private static let rowBytes = 4 + 6 * 8

    private let options: BenchmarkOptions
    private let workspace: Workspace
    private let lab: LabUnderTest

    init(_ options: BenchmarkOptions, _ workspace: Workspace, _ lab: LabUnderTest) {
        self.options = options
        self.workspace = workspace
        self.lab = lab
    }

    func run(_ files: [ChainFile]) async throws -> FigureTable {
        var table = FigureTable("StreamChain", sides: [Self.lab, Self.limit, Self.scraper])
        let rows = files.reduce(0) { $0 + $1.rows }
        let request = MarketDataV1.StreamChainRequest(dataset: Self.everything(files))
        try await Caller.withLab(try Security.mutualTLS(in: self.workspace)) { caller in
            try await self.lab.withClient(of: .scraper) { client in
                // The first time proves each chunk file's digest and fills the page cache.
                _ = try await Self.take(request, from: client)
                for _ in 0..<self.options.rounds {
                    let before = self.lab.processorSeconds(of: .scraper)
                    let start = ContinuousClock.now
                    let taken = try await Self.take(request, from: client)
                    let seconds = (ContinuousClock.now - start) / .seconds(1)
                    let processor = self.lab.processorSeconds(of: .scraper) - before
                    guard taken == rows else {
                        throw LabError(.internalError, "\(taken) rows of \(rows) came back")
                    }
                    Self.record(Double(rows), seconds, processor, into: &table)
                    let limit = try await Self.limit(caller, bytes: rows * Self.rowBytes)
                    table.record(Self.rows, .perSecond, side: Self.limit, Double(rows) / limit)
                    table.record(
                        Self.bytes,
                        .megabytesPerSecond,
                        side: Self.limit,
                        Double(rows * Self.rowBytes) / 1e6 / limit
                    )
                }
            }
        }
        table.notes.append(
            "\(rows) rows; \(Self.rowBytes) bytes a row. The transport alone streams as many bytes in messages of "
                + "1 MiB over mutual TLS that nobody made and nobody reads; the last column divides the rows by what the "
                + "scraper used of the processor."
        )
        return table
    }

    private static func record(_ rows: Double, _ seconds: Double, _ processor: Double, into table: inout FigureTable) {
        table.record(Self.rows, .perSecond, side: Self.lab, rows / seconds)
        table.record(Self.rows, .perSecond, side: Self.scraper, rows / processor)
        table.record(Self.bytes, .megabytesPerSecond, side: Self.lab, rows * Double(Self.rowBytes) / 1e6 / seconds)
    }

    private static func everything(_ files: [ChainFile]) -> MarketDataV1.DatasetRequest {
        MarketDataV1.DatasetRequest(
            source: "real_scraper",
            underlying: "BTC",
            settlement: .inverse,
            fromMs: files.map(\.chain.range.lowerBound).min() ?? 0,
            toMs: files.map(\.chain.range.upperBound).max() ?? 0
        )
    }

    /// How many rows came.
    private static func take(
        _ request: MarketDataV1.StreamChainRequest,
        from client: GRPCClient<some ClientTransport>
    ) async throws -> Int {
        try await MarketDataV1_MarketData.Client(wrapping: client).streamChain(request) { response in
            var rows = 0
            for try await message in response.messages {
                rows += message.chunk?.delta.count ?? 0
            }
            return rows
        }
    }

    /// How many seconds the bytes alone take.
    private static func limit(_ caller: Caller, bytes: Int) async throws -> Double {
        let start = ContinuousClock.now
        _ = try await caller.stream(StreamOrder(messageBytes: 1 << 20, messages: max(1, bytes >> 20)))
        return (ContinuousClock.now - start) / .seconds(1)
    }
}
