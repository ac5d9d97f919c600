import Errors
import Foundation
import Messages
import Strategy
import TestSupport
import Testing

@testable import Gateway

@Suite("Exported files")
struct ExportTests {
    private static let samples: [Double] = [
        0.1, 0.0415, 1e-7, 123_456.789_012_345, 40_000, -0.25, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
        1.0 / 3, 0, -0.0,
        0.1 + 0.2, 2.5e21, 9_007_199_254_740_992,
    ]

    @Test("have numbers that read back bit for bit, as short as they can be", arguments: samples)
    func numbers(value: Double) throws {
        var text: [UInt8] = []
        ChainCSV.write(value, to: &text)
        let written = String(decoding: text, as: UTF8.self)
        #expect(Double(written)?.bitPattern == value.bitPattern)
        #expect(!written.hasSuffix(".0"))
        #expect(written.count <= value.description.count)
    }

    @Test("leave an absent number empty", arguments: [Double.nan, .infinity, -.infinity])
    func absent(value: Double) {
        var text: [UInt8] = []
        ChainCSV.write(value, to: &text)
        #expect(text.isEmpty)
    }

    private static let chunk = MarketDataV1.ChainChunk(
        instruments: [
            .init(name: "BTC-1JAN26-90000-C", expiryMs: 1_767_254_400_000, strike: 90_000),
            .init(name: "a,b", expiryMs: 1_767_254_400_000, strike: 90_000.5, isPut: true),
        ],
        snapshotTimeMs: [1000, 2000],
        snapshotIndex: [88_000.25, 88_001],
        snapshotQuotes: [2, 0],
        instrumentID: [0, 1],
        bid: [0.01, .nan],
        ask: [0.011, 0.02],
        mark: [0.0105, 0],
        forward: [88_100, 88_100],
        delta: [0.4, -0.6],
        modelled: [0, 1]
    )

    @Test("have a row a quote, a bare row for a snapshot without quotes, and quotes round a name with a comma")
    func rows() throws {
        var chain = ChainCSV()
        var text = Array(ChainCSV.header.utf8)
        try chain.append(Self.chunk, to: &text)
        #expect(
            String(decoding: text, as: UTF8.self) == """
                time_ms,index,instrument,expiry_ms,strike,right,bid,ask,mark,mark_iv,forward,delta
                1000,88000.25,BTC-1JAN26-90000-C,1767254400000,90000,C,0.01,0.011,0.0105,,88100,0.4
                1000,88000.25,"a,b",1767254400000,90000.5,P,,0.02,0,,88100,-0.6
                2000,88001,,,,,,,,,,

                """
        )
        #expect(chain.snapshots == 2 && chain.quotes == 2 && chain.modelledQuotes == 1)
    }

    @Test("are not made of a chunk whose columns do not fit together")
    func misfit() {
        var broken = Self.chunk
        broken.bid.removeLast()
        var chain = ChainCSV()
        var text: [UInt8] = []
        let error = #expect(throws: LabError.self) { try chain.append(broken, to: &text) }
        #expect(error?.code == .internalError)
    }

    @Test("have their name only when they are whole, and leave nothing where they are not")
    func wholeOrNothing() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("export-\(NewID.make())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("chain.csv").path
        func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path) }
        do {
            let dropped = try OutputFile(path)
            try dropped.write(Array("half".utf8)[...])
            #expect(try names().count == 1 && !FileManager.default.fileExists(atPath: path))
        }
        #expect(try names().isEmpty)
        let file = try OutputFile(path)
        try file.write(Array("whole".utf8)[...])
        try file.commit()
        #expect(try names() == ["chain.csv"])
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "whole")
    }

    @Test("are refused as parquet, in one sentence, before anything is read", arguments: [true, false])
    func parquet(hasFolder: Bool) {
        let export = RunExport(format: .parquet, selection: .all)
        let error = #expect(throws: LabError.self) { try export.validate(hasFolder: hasFolder) }
        #expect(error?.code == .invalidArgument && error?.message.contains("parquet") == true)
    }

    @Test("of a run: all tables as CSV need a folder")
    func needsFolder() throws {
        let export = RunExport(format: .csv, selection: .all)
        #expect(throws: LabError.self) { try export.validate(hasFolder: false) }
        try export.validate(hasFolder: true)
        try RunExport(format: .csv, selection: .part(.trades)).validate(hasFolder: false)
    }
}
