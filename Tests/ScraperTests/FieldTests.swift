import Foundation
import TestSupport
import Testing

@testable import Scraper

@Suite("A field of a row")
struct FieldTests {
    private func double(_ text: String) -> FieldValue<Double> {
        let bytes = Array(text.utf8)
        return bytes.span.double(0..<bytes.count)
    }

    private func timestamp(_ text: String) -> FieldValue<Int64> {
        let bytes = Array(text.utf8)
        return bytes.span.timestamp(0..<bytes.count)
    }

    @Test(
        "reads numbers as strtod does",
        arguments: [
            "0", "-0", "0.0", "1", "-1", "+1", "0.0675", "88535.0947548592", "78938.03137170614", "2449.0705907902966",
            "1e22", "1e23", "1E-5", "3e-05", "1.7976931348623157e308", "5e-324", "9007199254740993", "0.1e-30",
            "123456789012345678901234567890", "0.000000000000000000000000000001", "00012.50", ".5", "5.",
            "8.41471e+2", "2e-308",
        ]
    )
    func numbers(text: String) throws {
        let expected = try #require(
            Double(text.hasPrefix("+") ? String(text.dropFirst()) : text) ?? Double("0" + text) ?? Double(text + "0")
        )
        guard case .value(let value) = self.double(text) else {
            Issue.record("\(text) was not read")
            return
        }
        #expect(value.bitPattern == expected.bitPattern)
    }

    @Test("reads random numbers of every size as strtod does", arguments: 0..<20 as Range<UInt64>)
    func randomNumbers(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite else { continue }
            #expect(self.double("\(value)") == .value(value))
            let price = Double(Int.random(in: 0..<10_000_000, using: &generator)) / 10_000
            #expect(self.double("\(price)") == .value(price))
        }
    }

    @Test(
        "refuses text where a number belongs",
        arguments: ["abc", "1,5", "1.2.3", "--1", "1e", "1e+", "0x10", "1 ", " 1", "1e99999", "-", ".", "١"]
    )
    func notNumbers(text: String) {
        #expect(self.double(text) == .unparsable)
    }

    @Test("tells NaN and infinity, in words or by size", arguments: ["nan", "NaN", "inf", "-inf", "Infinity", "1e400"])
    func notFinite(text: String) {
        #expect(self.double(text) == .notFinite)
    }

    @Test("is absent where it is empty")
    func absent() {
        #expect(self.double("") == .absent)
        #expect(self.timestamp("") == .absent)
        #expect([UInt8]().span.integer(0..<0) == .absent)
    }

    @Test(
        "reads RFC 3339 instants in UTC",
        arguments: [
            ("2023-04-12T11:00:03Z", 1_681_297_203_000), ("2023-04-12T11:00:03.783Z", 1_681_297_203_783),
            ("2023-04-12T11:00:03.7Z", 1_681_297_203_700), ("2023-04-12 11:00:03.783999+00:00", 1_681_297_203_783),
            ("1970-01-01T00:00:00Z", 0), ("2024-02-29T23:59:59Z", 1_709_251_199_000),
        ] as [(String, Int64)]
    )
    func timestamps(text: String, milliseconds: Int64) {
        #expect(self.timestamp(text) == .value(milliseconds))
    }

    @Test(
        "refuses instants that are none, or not in UTC",
        arguments: [
            "2023-02-29T00:00:00Z", "2023-13-01T00:00:00Z", "2023-01-01T24:00:00Z", "2023-01-01T00:60:00Z",
            "2023-01-01T00:00:00", "2023-01-01T00:00:00+01:00", "2023-01-01T00:00:00.Z", "1681297203", "2023-01-01",
            "2023-01-01T00:00:0xZ", "2023-1-1T00:00:00.000000Z",
        ]
    )
    func notTimestamps(text: String) {
        #expect(self.timestamp(text) == .unparsable)
    }

    @Test("a memo of the row before tells every instant as it stands")
    func memo() {
        var memo = TimestampMemo()
        for text in [
            "2023-04-12T11:00:03Z", "2023-04-12T11:00:03Z", "2023-04-12T11:00:04Z", "", "x", "", "2023-04-12T11:00:03Z",
        ] {
            let bytes = Array((text + ",").utf8)
            #expect(memo.timestamp(bytes.span, 0..<bytes.count - 1) == self.timestamp(text))
        }
    }

    @Test(
        "a whole number has digits and a sign, no more",
        arguments: ["1.0", "1e3", "9999999999999999999", "x", "-", "+1"]
    )
    func notIntegers(text: String) {
        let bytes = Array(text.utf8)
        #expect(bytes.span.integer(0..<bytes.count) == .unparsable)
    }
}
