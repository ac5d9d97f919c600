import Compression
import Foundation
import Options
import TestSupport

@testable import Synthetic

/// Recorded BTC chains and histories of the developers' shared material.
enum RecordedChains {
    struct Row {
        var expiry: Int64
        var strike: Double
        var bid: Double
        var ask: Double
        var mark: Double
        var markIV: Double
        var delta: Double
        var forward: Double
        var index: Double
    }

    /// Every `stride`th snapshot of a month, with its time.
    static func snapshots(_ month: String, stride step: Int) throws -> [(time: Int64, rows: [Row])] {
        var snapshots: [(time: Int64, rows: [Row])] = []
        var (seen, name) = (-1, Substring())
        for line in try Self.lines("data/chain/deribit_chain_btc_\(month).csv.gz").dropFirst() {
            if !line.hasPrefix(name) || name.isEmpty {
                name = line.prefix { $0 != "," }
                seen += 1
                if seen % step == 0, let time = Self.instant(name) { snapshots.append((time, [])) }
            }
            guard seen % step == 0 else { continue }
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard let expiry = Self.instant(fields[3]), let strike = Double(fields[4]),
                let mark = Double(fields[8]), let volatility = Double(fields[9]),
                let delta = Double(fields[10]), let forward = Double(fields[13]), let index = Double(fields[14])
            else { continue }
            snapshots[snapshots.count - 1].rows.append(
                Row(
                    expiry: expiry,
                    strike: strike,
                    bid: Double(fields[6]) ?? .nan,
                    ask: Double(fields[7]) ?? .nan,
                    mark: mark,
                    markIV: volatility / 100,
                    delta: delta,
                    forward: forward,
                    index: index
                )
            )
        }
        return snapshots
    }

    /// The hourly index and DVOL until the end of recording.
    static func history() throws -> RecordedHistory {
        var history = RecordedHistory(revision: "recorded")
        for line in try Self.lines("data/history/btc_hourly.csv.gz").dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard let time = Self.instant(fields[0]), let open = Double(fields[1]) else { continue }
            history.index.times.append(time)
            history.index.values.append(open)
        }
        var volatility: [Int64: Double] = [:]
        for line in try Self.lines("data/history/dvol_btc_hourly.csv.gz").dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            if let time = Self.instant(fields[0]), let open = Double(fields[1]) { volatility[time] = open / 100 }
        }
        for line in try Self.lines("data/history/dvol_btc_daily.csv.gz").dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard let time = Self.instant(fields[0] + "T00:00:00Z") else { continue }
            if let open = Double(fields[1]) {
                volatility[time] = volatility[time] ?? open / 100
            } else if let close = Double(fields[4]) {
                volatility[time + Milliseconds.day] = volatility[time + Milliseconds.day] ?? close / 100
            }
        }
        history.volatility.times = volatility.keys.sorted()
        history.volatility.values = history.volatility.times.map { volatility[$0] ?? 0 }
        return history
    }

    private static func lines(_ path: String) throws -> [Substring] {
        let bytes = [UInt8](try Data(contentsOf: SharedMaterial.url(path)))
        let text = String(decoding: try Gzip.decompress(bytes, bytesMax: 200_000_000), as: UTF8.self)
        return text.split(separator: "\n")
    }

    /// 2026-01-01T09:18:35Z.
    private static func instant(_ text: some StringProtocol) -> Int64? {
        let digits = text.utf8.map { Int64($0) - 48 }
        guard digits.count == 20 else { return nil }
        func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(digits[$1]) } }
        guard let date = CivilDate(year: number(0..<4), month: number(5..<7), day: number(8..<10)) else { return nil }
        let seconds = number(11..<13) * 3_600 + number(14..<16) * 60 + number(17..<19)
        return date.utcDay * Milliseconds.day + Int64(seconds) * 1_000
    }
}
