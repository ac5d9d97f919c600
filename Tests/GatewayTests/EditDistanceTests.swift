import Testing

@testable import Gateway

@Suite("The nearest word")
struct EditDistanceTests {
    @Test(
        "is found for a mistyped word",
        arguments: [("strtegy", "strategy"), ("backtset", "backtest"), ("stauts", "status"), ("run", "runs")]
    )
    func nearest(typo: String, meant: String) {
        #expect(nearestWord(to: typo, among: ["up", "down", "status", "strategy", "backtest", "runs"]) == meant)
    }

    @Test("is not made up where nothing is near")
    func nothingNear() {
        #expect(nearestWord(to: "frobnicate", among: ["up", "down", "status"]) == nil)
    }

    @Test("counts a swap of neighbours as one edit")
    func swap() {
        #expect(editDistance("abcd", "acbd") == 1)
        #expect(editDistance("", "abc") == 3)
        #expect(editDistance("kitten", "sitting") == 3)
    }
}
