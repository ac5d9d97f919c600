import Testing

@testable import BacktestEngine

@Suite("The schedule of a batch")
struct BatchScheduleTests {
    @Test("begins with one definition, then takes as many as fill a slice")
    func pacing() {
        var schedule = BatchSchedule(Array(0..<1_000), unrecordedLimit: 10_000)
        #expect(schedule.next(workers: 2) == .compute([0]))
        schedule.computed(1, seconds: 0.001)
        #expect(schedule.next(workers: 2) == .compute(Array(1...20)))
        schedule.computed(20, seconds: 2)
        #expect(schedule.next(workers: 2) == .compute([21]))
    }

    @Test("leaves something for the other workers near the end")
    func sharing() {
        var schedule = BatchSchedule(Array(0..<9), unrecordedLimit: 100)
        _ = schedule.next(workers: 2)
        schedule.computed(1, seconds: 1e-6)
        #expect(schedule.next(workers: 2) == .compute([1, 2]))
    }

    @Test("waits while too much is unrecorded, and ends after the last")
    func limits() {
        var schedule = BatchSchedule(Array(0..<3), unrecordedLimit: 2)
        _ = schedule.next(workers: 1)
        schedule.computed(1, seconds: 1e-6)
        #expect(schedule.next(workers: 1) == .compute([1]))
        #expect(schedule.next(workers: 1) == .wait)
        schedule.recorded(1)
        #expect(schedule.next(workers: 1) == .compute([2]))
        #expect(schedule.next(workers: 1) == .done)
    }

    @Test("hands out every definition once", arguments: [1, 2, 7])
    func everything(workers: Int) {
        var schedule = BatchSchedule(Array(0..<500), unrecordedLimit: 64)
        var seen: [Int] = []
        while true {
            switch schedule.next(workers: workers) {
            case .compute(let slice):
                seen += slice
                schedule.computed(slice.count, seconds: Double(slice.count) * (seen.count % 3 == 0 ? 1e-3 : 1e-4))
            case .wait: schedule.recorded(schedule.unrecorded)
            case .done:
                #expect(seen == Array(0..<500))
                return
            }
        }
    }
}
