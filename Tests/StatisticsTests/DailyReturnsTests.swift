import Statistics
import Testing

@Suite("Daily returns")
struct DailyReturnsTests {
    static func hours(_ counts: [Int64]) -> [Int64] { counts.map { $0 * 3_600_000 } }

    @Test("run from the last point of a day to the last point of the next day that has one")
    func neighbours() {
        let returns = DailyReturns(
            times: Self.hours([0, 1, 2, 24, 25, 73]),
            equity: [100, 101, 102, 103, 104, 130]
        )
        #expect(returns.days == [0, 1, 3])
        #expect(returns.daysWithPoints == [0, 1, 3])
        let expected: [Double] = [102.0 / 100.0 - 1.0, 104.0 / 102.0 - 1.0, 130.0 / 104.0 - 1.0]
        #expect(returns.values == expected)
    }

    @Test("have none of the first day where it has one point")
    func firstDay() {
        let returns = DailyReturns(times: Self.hours([23, 24, 25]), equity: [100, 101, 102])
        #expect(returns.days == [1])
        #expect(returns.values == [102.0 / 100 - 1])
        #expect(returns.daysWithPoints == [0, 1])
        #expect(DailyReturns(times: [], equity: []).values.isEmpty)
        #expect(DailyReturns(times: [5], equity: [100]).values.isEmpty)
    }

    @Test("do not exist on a base that is not positive")
    func ruin() {
        let returns = DailyReturns(times: Self.hours([0, 24, 48]), equity: [100, -5, 10])
        #expect(returns.days == [1])
        #expect(returns.values == [-5.0 / 100 - 1])
    }
}

@Suite("A drawdown")
struct DrawdownTests {
    @Test("starts at the first point of the peak, and recovers at the first point back at it")
    func places() throws {
        let drawdown = try #require(Drawdown([10, 12, 12, 9, 11, 9, 12, 15, 14]))
        #expect(drawdown.depth == 0.25)
        #expect(drawdown.peak == 1)
        #expect(drawdown.trough == 3)
        #expect(drawdown.recovery == 6)
    }

    @Test("is open where the peak is not reached again, and has no places where nothing fell")
    func edges() throws {
        #expect(try #require(Drawdown([10, 8, 9])).recovery == nil)
        let flat = try #require(Drawdown([10, 10, 11]))
        #expect(flat.depth == 0)
        #expect(flat.peak == nil && flat.trough == nil && flat.recovery == nil)
        #expect(Drawdown([]) == nil)
        #expect(try #require(Drawdown([10, -1])).depth == 1.1)
    }

    @Test("stretches from a peak to its recovery, or to the end")
    func stretches() {
        #expect(Drawdown.stretches([10, 9, 10, 11, 10, 9]) == [0..<2, 3..<5])
        #expect(Drawdown.stretches([10, 11, 12]).isEmpty)
    }
}
