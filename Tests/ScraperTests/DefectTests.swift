import Testing

@testable import Scraper

@Suite("The kinds of defects")
struct DefectTests {
    @Test("each has the number of its place in the list")
    func ordinals() {
        #expect(Defect.allCases.map(\.ordinal) == Array(Defect.allCases.indices))
    }

    @Test("a tally counts each apart, and tells only those that were met")
    func tally() {
        var tally = DefectTally(samplesMax: 1)
        let line: [UInt8] = Array("a,b".utf8)
        tally.count(.crossed, line: 2, line.span)
        tally.count(.crossed, line: 3, line.span)
        tally.count(.withoutIndex, lines: [4, 5, 6], "a snapshot")
        tally.count(.indexDrift, lines: [Int](), "never")
        #expect(Set(tally.entries.keys) == [.crossed, .withoutIndex])
        #expect(tally[.crossed] == 2)
        #expect(tally.entries[.crossed]?.samples == [DefectTally.Sample(line: 2, text: "a,b")])
        #expect(tally.entries[.withoutIndex]?.samples == [DefectTally.Sample(line: 4, text: "a snapshot")])
        #expect(tally.rejected == 3)
        #expect(DefectTally(tally.entries).entries == tally.entries)
    }
}
