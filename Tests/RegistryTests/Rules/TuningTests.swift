import Errors
import Testing

@testable import Registry

@Suite("A tuning mark")
struct TuningTests {
    @Test("has a window that can go over midnight")
    func window() throws {
        let window = try TuningWindow("22:00-06:30")
        #expect(window.description == "22:00-06:30")
        let day: Int64 = 1_700_006_400_000
        #expect(window.contains(ms: day + 23 * 3_600_000))
        #expect(window.contains(ms: day + 6 * 3_600_000))
        #expect(!window.contains(ms: day + 6 * 3_600_000 + 30 * 60_000))
        #expect(!window.contains(ms: day + 12 * 3_600_000))
        let noon = try TuningWindow("09:00-12:00")
        #expect(noon.contains(ms: day + 9 * 3_600_000))
        #expect(!noon.contains(ms: day + 12 * 3_600_000))
    }

    @Test(
        "refuses what is no window",
        arguments: [
            "22-06", "22:00", "24:00-01:00", "10:60-11:00", "9:00-10:00", "10:00-10:00", "10:00-11:00-12:00",
            "aa:bb-cc:dd", "+1:00-02:00",
        ]
    )
    func badWindow(text: String) {
        let error = #expect(throws: LabError.self) { try TuningMark(isEnabled: true, window: text, daily: 0) }
        #expect(error?.field == "window")
    }

    @Test("refuses a daily limit out of range", arguments: [-1, 100_001])
    func daily(value: Int) {
        let error = #expect(throws: LabError.self) { try TuningMark(isEnabled: true, window: "", daily: value) }
        #expect(error?.message == "daily must lie in 0…100000 experiments (0 is no limit), was \(value)")
    }
}
