import Compression
import Errors
import Foundation
import Options
import TestSupport
import Testing

@testable import Scraper

@Suite("A chain reader")
struct ChainFileReaderTests {
    private static let hour: Int64 = 1_706_745_600_000
    private static let call = "BTC-2FEB24-40000-C,1706860800000,40000,C,0.069,0.0725,0.07058,0.6786,43009.43,0.9632"
    private static let put = "BTC-2FEB24-40000-P,1706860800000,40000,P,0.0004,0.0009,0.00061,0.6786,43009.43,-0.0368"

    private func row(_ fields: String, at time: Int64 = Self.hour, index: String = "43000") -> String {
        "\(time),\(index),\(fields)\n"
    }

    @Test("reads gzip and plain text, in pieces of any size, to the same snapshots", arguments: [1, 1_000, 1 << 20])
    func pieces(size: Int) throws {
        let csv = Chains.synthetic(snapshots: 3, strikes: 20)
        let plain = try Chains.read(csv, pieces: size)
        let packed = try Chains.read(try Gzip.compress(csv), pieces: size)
        #expect(plain.names == packed.names)
        #expect(plain.snapshots.map(\.time) == packed.snapshots.map(\.time))
        #expect(plain.snapshots.count == 3)
    }

    @Test("a row with an index and nothing else is a snapshot without quotes")
    func bareIndex() throws {
        let outcome = try Chains.lab("\(Self.hour),43000,,,,,,,,,,\n")
        #expect(outcome.snapshots.map(\.index) == [43_000])
        #expect(outcome.snapshots[0].quotes.isEmpty)
        #expect(outcome.tally.entries.isEmpty)
    }

    @Test("of the same instrument twice the last row counts, and the other is counted")
    func duplicates() throws {
        let later = Self.call.replacingOccurrences(of: "0.069", with: "0.07")
        let outcome = try Chains.lab(self.row(Self.call) + self.row(Self.put) + self.row(later))
        #expect(outcome[.duplicate] == 1)
        #expect(outcome.tally.entries[.duplicate]?.samples.map(\.line) == [4])
        #expect(outcome.names == [["BTC-2FEB24-40000-C", "BTC-2FEB24-40000-P"]])
        #expect(outcome.snapshots[0].quotes[0].quote.bid == 0.07)
    }

    @Test("rows out of order are put where they belong, and counted")
    func outOfOrder() throws {
        let later = self.row(Self.call, at: Self.hour + 3_600_000)
        let outcome = try Chains.lab(later + self.row(Self.call) + later + self.row(Self.put))
        #expect(outcome.snapshots.map(\.time) == [Self.hour, Self.hour + 3_600_000])
        #expect(outcome[.outOfOrder] == 2)
        #expect(outcome[.duplicate] == 1)
        #expect(outcome.names[0].count == 2)
    }

    @Test("a row too far back for the window is left out, and counted")
    func tooLate() throws {
        var assembler = SnapshotAssembler(rowsMax: 2)
        let table = InstrumentTable(underlying: .btc, settlement: .inverse, fieldsDecide: true)
        var tally = DefectTally()
        var times: [Int64] = []
        let line: [UInt8] = [65]
        for time: Int64 in [1, 2, 3, 4, 1, 5] {
            var row = ChainRow()
            row.time = time
            row.index = 10
            let span = line.span
            try assembler.add(row, line: Int(time), span, table, &tally) { (snapshot, _, _) throws(LabError) in
                times.append(snapshot.time)
            }
        }
        try assembler.finish(table, &tally) { (snapshot, _, _) throws(LabError) in times.append(snapshot.time) }
        #expect(times == [1, 2, 3, 4, 5])
        #expect(tally[.tooLate] == 1)
    }

    @Test(
        "each defect of a quote is counted, and the row stays as it was written",
        arguments: [
            ("0.08,0.07,0.075,0.5,43000,0.5", [.crossed, .markOutside]), (",0.07,0.06,0.5,43000,0.8", [.absentBid]),
            ("0.0,0.07,0.06,0.5,43000,0.8", [.absentBid]), ("0.05,,0.06,0.5,43000,0.8", [.absentAsk]),
            ("0.05,0.07,0,0.5,43000,0.8", [.zeroMark, .markOutside]), ("0.05,0.07,,0.5,43000,0.8", [.absentMark]),
            ("0.05,0.07,0.06,,43000,0.8", [.absentMarkIV]), ("0.05,0.07,0.06,0.5,,0.8", [.absentForward]),
            ("0.05,0.07,0.06,0.5,43000,", [.absentDelta]), ("0.05,0.07,0.06,0.5,43000,1.5", [.badDelta]),
            ("0.05,0.07,0.06,0.5,43000,0.01", [.badDelta]),
            ("-0.05,0.07,0.06,0.5,43000,0.8", [.negativePrice, .absentBid]),
            ("nan,0.07,0.06,0.5,43000,0.8", [.notFinite, .absentBid]),
            ("0.05,0.07,0.08,0.5,43000,0.8", [.markOutside]),
        ] as [(String, Set<Defect>)]
    )
    func quoteDefects(fields: String, defects: Set<Defect>) throws {
        let outcome = try Chains.lab(self.row("BTC-9FEB24-41000-C,1707465600000,41000,C,\(fields)"))
        #expect(Set(outcome.tally.entries.keys) == defects)
        #expect(outcome.snapshots[0].quotes.count == 1)
    }

    @Test(
        "a row that cannot be read is left out, and counted",
        arguments: [
            ("x,43000,BTC-9FEB24-41000-C,1707465600000,41000,C,1,2,1,1,1,1", .unparsable),
            ("1706745600000,43000,BTC-9FEB24-41000-C,1707465600000,41000,C,abc,2,1,1,1,1", .unparsable),
            ("1706745600000,43000,BTC-9FEB24-41000-C,1707465600000,41000,C,1,2,1,1,1", .unparsable),
            ("1706745600000,43000,BTC-9FEB24-41000-C,1707465600000,41000,C,1,2,1,1,1,1,1", .unparsable),
            ("1706745600000,43000,BTC-9FEB24-41000-C,1707465600000,41000,X,1,2,1,1,1,1", .unparsable),
            ("1706745600000,43000,BTC-9FEB24-41000-C,1707465600000,0,C,1,2,1,1,1,1", .unparsable),
            ("-5,43000,BTC-9FEB24-41000-C,1707465600000,41000,C,1,2,1,1,1,1", .unparsable),
            ("1706745600000,43000,,1707465600000,41000,C,1,2,1,1,1,1", .unparsable),
            ("1706745600000,43000,BTC-\u{301}1,1707465600000,41000,C,1,2,1,1,1,1", .unparsable),
            ("1706745600000,\"43000,BTC-9FEB24-41000-C,1707465600000,41000,C,1,2,1,1,1,1", .unparsable),
            ("1706745600000,,BTC-9FEB24-41000-C,1707465600000,41000,C,1,2,1,1,1,1", .withoutIndex),
            ("1706745600000,0,BTC-9FEB24-41000-C,1707465600000,41000,C,1,2,1,1,1,1", .withoutIndex),
            ("1706745600000,43000,ETH-9FEB24-4100-C,1707465600000,4100,C,1,2,1,1,1,1", .otherUnderlying),
            (String(repeating: "7", count: 70_000), .overlongLine),
        ] as [(String, Defect)]
    )
    func rejected(line: String, defect: Defect) throws {
        let outcome = try Chains.lab(line + "\n")
        #expect(outcome[defect] == 1)
        #expect(outcome.tally.rejected == 1)
        #expect(outcome.snapshots.allSatisfy { $0.quotes.isEmpty })
    }

    @Test("an option past its expiry is counted and stays")
    func expired() throws {
        let outcome = try Chains.lab(self.row(Self.call, at: 1_706_860_800_000))
        #expect(outcome[.expired] == 1)
        #expect(outcome.snapshots[0].quotes.count == 1)
    }

    @Test("in the lab's layout the fields decide and an unusual name is counted; a name with two terms is left out")
    func names() throws {
        let unusual = Self.call.replacingOccurrences(of: "BTC-2FEB24-40000-C", with: "MINE")
        let other = unusual.replacingOccurrences(of: ",40000,", with: ",41000,")
        let outcome = try Chains.lab(self.row(unusual) + self.row(other))
        #expect(outcome[.unusualName] == 1)
        #expect(outcome[.nameMismatch] == 1)
        #expect(outcome.names == [["MINE"]])
    }

    @Test("in an exchange's file a row whose name and fields disagree is left out, whichever comes first")
    func mismatch() throws {
        let header =
            "snapshot_ts,instrument_name,currency,expiry,strike,option_type,bid,ask,mark,mark_iv,delta,vega,"
            + "underlying_index,underlying_price,index_price,open_interest,volume_24h\n"
        let rest = "C,0.14,0.15,0.146,75,0.9,0,BTC-2JAN26,87832,87803.13,1.1,0.0\n"
        let start = "2026-01-01T09:18:35Z,BTC-2JAN26-75000-C,BTC,2026-01-02T08:00:00Z,"
        let outcome = try Chains.read(Array("\(header)\(start)7500,\(rest)\(start)75000,\(rest)".utf8))
        #expect(outcome[.nameMismatch] == 1)
        #expect(outcome.names == [["BTC-2JAN26-75000-C"]])
        #expect(outcome.snapshots[0].quotes[0].line == 3)
        #expect(outcome.snapshots[0].quotes[0].quote.markIV == 0.75)
    }

    @Test("the index of a snapshot is the median of its rows; far ones are counted")
    func median() throws {
        let rows = ["43000", "43010", "47000", "43020"].enumerated().map { number, index in
            self.row(
                "BTC-9FEB24-4\(number)000-C,1707465600000,4\(number)000,C,0.05,0.07,0.06,0.5,43000,",
                index: index
            )
        }
        let outcome = try Chains.lab(rows.joined())
        #expect(outcome.snapshots.map(\.index) == [43_015])
        #expect(outcome[.indexDrift] == 1)
    }

    @Test("linear options come by their root; the others of the file are left out")
    func linear() throws {
        let header = ChainLayout.snapshots.columns.joined(separator: ",") + "\n"
        let rest = "2026-01-02T08:00:00Z,75000,C,14,15,14.6,75,0.9,87832,87803\n"
        let rows = "2026-01-01T09:00:00Z,BTC_USDC-2JAN26-75000-C,\(rest)2026-01-01T09:00:00Z,BTC-2JAN26-75000-C,\(rest)"
        let outcome = try Chains.read(Array((header + rows).utf8), settlement: .linear)
        #expect(outcome.names == [["BTC_USDC-2JAN26-75000-C"]])
        #expect(outcome[.otherSettlement] == 1)
    }

    @Test("refuses a header of no layout, an empty file, and a layout that the file does not have")
    func headers() throws {
        #expect(throws: LabError.self) { try Chains.read(Array("a,b,c\n1,2,3\n".utf8)) }
        #expect(throws: LabError(.invalidArgument, "the file is empty", field: "file")) { try Chains.read([]) }
        #expect(
            throws: LabError(
                .invalidArgument,
                "a file of layout tardis needs the column symbol",
                field: "format"
            )
        ) { try Chains.read(Array(Chains.labHeader.utf8), layout: .tardis) }
    }

    @Test("columns may stand in another order, quoted, with CRLF and a byte order mark")
    func reordered() throws {
        let text =
            "\u{FEFF}\"delta\",right,strike,expiry_ms,instrument,index,time_ms,bid,ask,mark,mark_iv,forward,note\r\n"
            + "0.9,C,40000,1706860800000,\"BTC-2FEB24-40000-C\",43000,1706745600000,0.06,0.07,0.065,0.6,43009,\"a,b\"\r\n"
        let outcome = try Chains.read(Array(text.utf8))
        #expect(outcome.names == [["BTC-2FEB24-40000-C"]])
        #expect(outcome.tally.rejected == 0)
    }

    @Test("survives any bytes after a sound header", arguments: 0..<200 as Range<UInt64>)
    func anyBytes(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let alphabet = Array("0123456789,,,,\n\n\"-.eBTCP\r\0\u{FF}nan".utf8)
        let bytes = (0..<2_000).map { _ in
            seed % 2 == 0
                ? UInt8.random(in: 0...255, using: &generator)
                : alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        }
        let layout = ChainLayout.allCases[Int(seed % 3)]
        let header = Array((layout.columns.joined(separator: ",") + "\n").utf8)
        let outcome = try Chains.read(header + bytes, pieces: 97)
        #expect(outcome.tally.rejected <= outcome.rows)
    }

    @Test("mutated real-looking rows never lose a row without a count", arguments: 0..<60 as Range<UInt64>)
    func mutated(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        var csv = Chains.synthetic(snapshots: 2, strikes: 20, seed: seed)
        for _ in 0..<40 {
            let place = Int.random(in: Chains.labHeader.utf8.count..<csv.count, using: &generator)
            csv[place] = UInt8.random(in: 32...126, using: &generator)
        }
        let outcome = try Chains.read(csv)
        let quotes = outcome.snapshots.reduce(0) { $0 + $1.quotes.count }
        let bare = outcome.rows - quotes - outcome.tally.rejected
        #expect(bare == 0)
    }
}
