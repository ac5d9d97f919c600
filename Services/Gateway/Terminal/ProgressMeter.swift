/// How far a piece of work is, how fast it goes and when it will be done, as a value: times are handed in.
struct ProgressMeter: Sendable {
    enum Unit: Sendable { case steps, bytes, items(String) }

    /// What is being done: `importing btc.csv.gz`.
    var label: String
    var unit: Unit
    private(set) var done: Int64 = 0
    private(set) var total: Int64 = 0
    private let started: Duration
    private var now: Duration

    /// Work shorter than this shows no bar: it would only flicker.
    static let quiet = Duration.seconds(1)
    private static let barWidth = 24

    init(label: String, unit: Unit, now: Duration) {
        self.label = label
        self.unit = unit
        self.started = now
        self.now = now
    }

    /// `total` 0: not known.
    mutating func advance(to done: Int64, of total: Int64, now: Duration) {
        self.done = done
        self.total = total
        self.now = now
    }

    var isWorthShowing: Bool { self.now - self.started >= Self.quiet }

    /// `loading  ████████░░░░  62%  1,204/s  ETA 12.0 s`, cut to `width`.
    func line(width: Int) -> String {
        var parts = [self.label]
        if self.total > 0 {
            let share = min(1, max(0, Double(self.done) / Double(self.total)))
            let filled = Int(share * Double(Self.barWidth))
            parts.append(
                String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
            )
            parts.append("\(Int(share * 100))%")
        } else {
            parts.append(self.amount(Double(self.done)))
        }
        if let rate = self.rate {
            parts.append(self.amount(rate) + "/s")
            if let remaining = self.remainingMilliseconds(rate) {
                parts.append("ETA " + Figures.duration(milliseconds: remaining))
            }
        }
        return String(parts.joined(separator: "  ").prefix(width))
    }

    /// Units a second since the work began.
    private var rate: Double? {
        let elapsed = (self.now - self.started) / .seconds(1)
        guard elapsed > 0, self.done > 0 else { return nil }
        return Double(self.done) / elapsed
    }

    private func remainingMilliseconds(_ rate: Double) -> Int64? {
        guard self.total > self.done, rate > 0 else { return nil }
        let milliseconds = Double(self.total - self.done) / rate * 1000
        return milliseconds < 1e12 ? Int64(milliseconds) : nil
    }

    private func amount(_ value: Double) -> String {
        let whole = Int64(min(max(value, 0), 9e18))
        switch self.unit {
        case .steps: return Figures.count(whole)
        case .bytes: return Figures.bytes(whole)
        case .items(let name): return Figures.count(whole) + " " + name
        }
    }
}
