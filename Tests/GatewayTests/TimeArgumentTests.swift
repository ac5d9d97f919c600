import Errors
import Testing

@testable import Gateway

@Suite("A time on the command line")
struct TimeArgumentTests {
    @Test(
        "is read in every form that a person writes",
        arguments: [
            ("2026-01-10", 1_768_003_200_000), ("2026-01-10T08:00", 1_768_032_000_000),
            ("2026-01-10 08:00", 1_768_032_000_000), ("2026-01-10T08:00:00Z", 1_768_032_000_000),
            ("2026-01-10T09:30:00+01:30", 1_768_032_000_000), ("2026-01-10T08:00:00.250Z", 1_768_032_000_250),
            ("1768032000000", 1_768_032_000_000), ("2024-02-29", 1_709_164_800_000), ("1970-01-01", 0),
        ]
    )
    func reads(text: String, milliseconds: Int64) throws {
        #expect(try TimeArgument(parsing: text, field: "from").milliseconds == milliseconds)
    }

    @Test(
        "is refused where it is no time",
        arguments: [
            "", "yesterday", "2026-13-01", "2026-02-29", "2026-01-10T24:00", "2026-01-10T08",
            "2026-1-1", "2026-01-10Z", "2026-01-10T08:00Zjunk", "2026-01-10T08:60",
        ]
    )
    func refuses(text: String) {
        let error = #expect(throws: LabError.self) { try TimeArgument(parsing: text, field: "from") }
        #expect(error?.code == .invalidArgument)
        #expect(error?.field == "from")
    }

    @Test("is written as it is read, to the millisecond", arguments: [0, 1, 951_782_400_000, 1_768_032_000_250, -1])
    func roundTrip(milliseconds: Int64) throws {
        let text = CalendarText.rfc3339(milliseconds)
        #expect(try TimeArgument(parsing: text, field: "t").milliseconds == milliseconds)
    }
}

@Suite("A period on the command line")
struct PeriodArgumentTests {
    @Test("is A..B or two times")
    func reads() throws {
        let whole = try PeriodArgument(parsing: "2026-01-10..2026-05-01")
        #expect(try whole == PeriodArgument(from: "2026-01-10", to: "2026-05-01"))
        #expect(whole.to - whole.from == 111 * 86_400_000)
    }

    @Test("does not run backwards", arguments: ["2026-05-01..2026-01-10", "2026-01-10..2026-01-10", "2026-01-10"])
    func refuses(text: String) {
        let error = #expect(throws: LabError.self) { try PeriodArgument(parsing: text) }
        #expect(error?.code == .invalidArgument)
    }
}

@Suite("A length of time on the command line")
struct SpanArgumentTests {
    @Test(
        "has a number and a unit",
        arguments: [("30s", 30_000), ("15m", 900_000), ("1h", 3_600_000), ("2d", 172_800_000)]
    )
    func reads(text: String, milliseconds: Int64) throws {
        #expect(try SpanArgument.milliseconds(text, field: "sample") == milliseconds)
    }

    @Test("is refused without either", arguments: ["", "h", "0h", "-1h", "1w", "1.5h", "9223372036854775807d"])
    func refuses(text: String) {
        #expect(throws: LabError.self) { try SpanArgument.milliseconds(text, field: "sample") }
    }
}
