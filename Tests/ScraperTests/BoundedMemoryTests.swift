import Errors
import Foundation
import Options
import TestSupport
import Testing

@testable import Scraper

@Suite("A large chain file")
struct BoundedMemoryTests {
    /// Kibibytes of memory that the process ever had.
    private static var peak: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
    }

    /// Goal: memory does not follow the file's length. Method: a child process reads rows that are made as they are
    /// read, more than twice what the reader holds back for rows out of order, and looks at its peak.
    @Test("is read in bounded memory", .disabled(if: Sanitizer.isOn, "a sanitizer keeps memory of its own"))
    func bounded() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let store = ChunkStore(folder: folder.path + "/chunks")
            try store.claim()
            let chain = ChainImport(
                ChainFileReader.Terms(underlying: .btc, settlement: .inverse),
                indexSeries: PriceSeries(),
                known: [],
                store: store
            )
            let block = Chains.synthetic(snapshots: 1, strikes: 1_000)
            let rows = String(decoding: block, as: UTF8.self).dropFirst(Chains.labHeader.count)
            try chain.read(Array(Chains.labHeader.utf8))
            let snapshots = 600
            var afterWindow = 0
            for snapshot in 0..<snapshots {
                let time = 1_706_745_600_000 + Int64(snapshot) * Milliseconds.hour
                try chain.read(Array(rows.replacingOccurrences(of: "1706745600000", with: "\(time)").utf8))
                if snapshot == snapshots / 2 { afterWindow = BoundedMemoryTests.peak }
            }
            try chain.finish()
            let growth = BoundedMemoryTests.peak - afterWindow
            guard chain.quotes == snapshots * 1_000, afterWindow > 0, growth < 48 * 1_024 else {
                FileHandle.standardError.write(Data("\(chain.quotes) quotes, \(growth) KiB more\n".utf8))
                exit(1)
            }
        }
    }
}
