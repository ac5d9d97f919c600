public import CoreMetrics
import Synchronization

/// The metrics of a process, and their text for Prometheus (exposition format 0.0.4).
///
/// swift-metrics' counters become counters, recorders and timers become histograms (timers in seconds), gauges and
/// meters become gauges. A label that Prometheus would not take is made one it takes; the series of one name are
/// limited, since each costs memory for ever and dimensions may come from outside.
public final class PrometheusRegistry: MetricsFactory, Sendable {
    /// The most series of one metric. What would be one more is counted in `thetalab_metrics_dropped_series_total`.
    static let seriesPerMetric = 2_000

    /// The upper bounds of a timer's buckets, in seconds: from an in-memory answer to a long backtest.
    static let seconds: [Double] = [
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300,
    ]
    /// The upper bounds of a recorder's buckets, without unit: decades of counts and bytes.
    static let magnitudes: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

    private struct Family {
        let kind: MetricSeries.Kind
        var series: [String: MetricSeries] = [:]
    }

    private struct State {
        var families: [String: Family] = [:]
        var dropped = 0
    }

    private let state = Mutex(State())

    public init() {}

    /// All series, by name and labels, as Prometheus reads them.
    public func text() -> String {
        let (families, dropped) = self.state.withLock { ($0.families, $0.dropped) }
        var text = ""
        for (name, family) in families.sorted(by: { $0.key < $1.key }) {
            text += "# TYPE \(name) \(family.kind.rawValue)\n"
            for (_, series) in family.series.sorted(by: { $0.key < $1.key }) { text += series.text(name: name) }
        }
        if dropped > 0 {
            text += "# TYPE thetalab_metrics_dropped_series_total counter\n"
            text += "thetalab_metrics_dropped_series_total \(dropped)\n"
        }
        return text
    }

    private func series(
        _ label: String,
        _ dimensions: [(String, String)],
        _ kind: MetricSeries.Kind,
        bounds: [Double] = []
    ) -> MetricSeries {
        let name = Self.name(label, of: kind)
        let labels = Self.labels(dimensions)
        return self.state.withLock { state in
            var family = state.families[name] ?? Family(kind: kind)
            if let existing = family.series[labels], family.kind == kind { return existing }
            let made = MetricSeries(kind: kind, labels: labels, bounds: bounds)
            // A second kind under one name, or one series too many, still counts, but nowhere that is shown.
            guard family.kind == kind, family.series.count < Self.seriesPerMetric else {
                state.dropped += 1
                return made
            }
            family.series[labels] = made
            state.families[name] = family
            return made
        }
    }

    /// `[a-zA-Z_:][a-zA-Z0-9_:]*`; a counter's name ends in `_total`.
    static func name(_ label: String, of kind: MetricSeries.Kind) -> String {
        var name = String(label.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ":") ? $0 : "_" })
        if name.first.map({ $0.isNumber }) ?? true { name = "_" + name }
        return kind == .counter && !name.hasSuffix("_total") ? name + "_total" : name
    }

    static func labels(_ dimensions: [(String, String)]) -> String {
        dimensions.sorted { $0.0 < $1.0 }.map { key, value in
            var name = String(key.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
            if name.first.map({ $0.isNumber }) ?? true { name = "_" + name }
            var escaped = ""
            for character in value.prefix(200) {
                switch character {
                case "\\": escaped += "\\\\"
                case "\"": escaped += "\\\""
                case "\n": escaped += "\\n"
                default: escaped.append(character)
                }
            }
            return "\(name)=\"\(escaped)\""
        }.joined(separator: ",")
    }

    // MARK: - MetricsFactory

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        self.series(label, dimensions, .counter)
    }

    public func makeFloatingPointCounter(
        label: String,
        dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        self.series(label, dimensions, .counter)
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        self.series(label, dimensions, .gauge)
    }

    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        aggregate
            ? self.series(label, dimensions, .histogram, bounds: Self.magnitudes)
            : self.series(label, dimensions, .gauge)
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        self.series(label, dimensions, .histogram, bounds: Self.seconds)
    }

    // A series outlives the object that wrote it: a counter that vanished would look like one that was reset.
    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}
}
