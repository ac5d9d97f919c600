import Testing

@testable import Gateway

private let screen = Terminal(styled: true, animated: true, interactive: true, width: 80)

@Suite("A table")
struct TableTests {
    private var table: Table {
        var table = Table([.text("name"), .figure("runs"), .text("status")])
        table.add([.init("cc", .bold), "7", .init("draft", .dim)])
        table.add(["wheel-btc", "1,204", ""])
        return table
    }

    @Test("aligns text to the left and figures to the right, and leaves nothing at the ends")
    func plain() {
        #expect(
            self.table.lines(on: .plain) == [
                "NAME        RUNS  STATUS",
                "cc             7  draft",
                "wheel-btc  1,204",
            ]
        )
    }

    @Test("keeps its columns where cells have colour")
    func coloured() {
        let lines = self.table.lines(on: screen)
        #expect(lines[1] == "\u{1B}[1mcc\u{1B}[0m             7  \u{1B}[2mdraft\u{1B}[0m")
    }
}

@Suite("A sparkline")
struct SparklineTests {
    @Test("rises with the curve")
    func rises() {
        #expect(Sparkline.draw([0, 1, 2, 3, 4, 5, 6, 7], width: 8) == "▁▂▃▄▅▆▇█")
    }

    @Test("takes the last value of each stretch where the curve is longer than the line")
    func resampled() {
        #expect(Sparkline.draw((0..<100).map(Double.init), width: 4)?.count == 4)
        #expect(Sparkline.draw([0, 7, 0, 0], width: 2) == "█▁")
    }

    @Test("draws nothing of nothing, and a level line of a level curve")
    func edges() {
        #expect(Sparkline.draw([], width: 8) == nil)
        #expect(Sparkline.draw([1, .nan], width: 8) == nil)
        #expect(Sparkline.draw([5, 5, 5], width: 8) == "▄▄▄")
    }
}

@Suite("A figure for people")
struct FiguresTests {
    @Test(
        "has its thousands apart and a sign where asked",
        arguments: [
            (1_234_567.891, "+1,234,567.89"), (-0.004, "0.00"), (-12.5, "-12.50"), (0, "0.00"), (999.999, "+1,000.00"),
        ]
    )
    func decimal(value: Double, text: String) {
        #expect(Figures.decimal(value, signed: true) == text)
    }

    @Test("is a dash where it is not defined", arguments: [nil, Double.nan, .infinity])
    func absent(value: Double?) {
        #expect(Figures.decimal(value) == "–")
        #expect(Figures.percent(value) == "–")
    }

    @Test(
        "tells a length of time by its two largest units",
        arguments: [
            (950, "950 ms"), (4_200, "4.2 s"), (200_000, "3m 20s"), (7_500_000, "2h 5m"), (86_400_000, "1d"),
            (533_000_000, "6d 4h"),
        ]
    )
    func duration(milliseconds: Int64, text: String) {
        #expect(Figures.duration(milliseconds: milliseconds) == text)
    }

    @Test("tells bytes by their unit", arguments: [(0, "0 B"), (1023, "1023 B"), (1_572_864, "1.5 MiB")])
    func bytes(count: Int64, text: String) {
        #expect(Figures.bytes(count) == text)
    }
}

@Suite("A progress meter")
struct ProgressMeterTests {
    @Test("tells share, rate and what is left")
    func line() {
        var meter = ProgressMeter(label: "running", unit: .steps, now: .seconds(10))
        meter.advance(to: 250, of: 1000, now: .seconds(15))
        #expect(meter.line(width: 100) == "running  ██████░░░░░░░░░░░░░░░░░░  25%  50/s  ETA 15.0 s")
    }

    @Test("without a total tells what was done")
    func withoutTotal() {
        var meter = ProgressMeter(label: "importing", unit: .bytes, now: .zero)
        meter.advance(to: 3_145_728, of: 0, now: .seconds(3))
        #expect(meter.line(width: 100) == "importing  3.0 MiB  1.0 MiB/s")
    }

    @Test("is not shown before a second has gone by, and never wider than the line")
    func quiet() {
        var meter = ProgressMeter(label: "loading", unit: .steps, now: .zero)
        meter.advance(to: 1, of: 10, now: .milliseconds(999))
        #expect(!meter.isWorthShowing)
        meter.advance(to: 1, of: 10, now: .seconds(1))
        #expect(meter.isWorthShowing)
        #expect(meter.line(width: 12).count == 12)
    }
}
