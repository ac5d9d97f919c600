import CoreMetrics
import Synchronization

/// One metric with one set of labels: a counter, a gauge or a histogram.
final class MetricSeries: Sendable {
    enum Kind: String, Sendable {
        case counter, gauge, histogram
    }

    private struct Value {
        /// A counter's or gauge's value, a histogram's sum.
        var total = 0.0
        /// Of a histogram: how many values fell into each bucket, the last one being what no bound holds.
        var buckets: [UInt64]
    }

    let kind: Kind
    let labels: String
    private let bounds: [Double]
    private let value: Mutex<Value>

    init(kind: Kind, labels: String, bounds: [Double]) {
        self.kind = kind
        self.labels = labels
        self.bounds = bounds
        self.value = Mutex(Value(buckets: kind == .histogram ? Array(repeating: 0, count: bounds.count + 1) : []))
    }

    func text(name: String) -> String {
        let value = self.value.withLock { $0 }
        let braces = self.labels.isEmpty ? "" : "{\(self.labels)}"
        guard self.kind == .histogram else { return "\(name)\(braces) \(Self.number(value.total))\n" }
        let prefix = self.labels.isEmpty ? "" : self.labels + ","
        var text = ""
        var cumulative: UInt64 = 0
        for (index, count) in value.buckets.enumerated() {
            cumulative += count
            let bound = index < self.bounds.count ? Self.number(self.bounds[index]) : "+Inf"
            text += "\(name)_bucket{\(prefix)le=\"\(bound)\"} \(cumulative)\n"
        }
        return text + "\(name)_sum\(braces) \(Self.number(value.total))\n\(name)_count\(braces) \(cumulative)\n"
    }

    private func add(_ amount: Double) {
        self.value.withLock { $0.total += amount }
    }

    private func store(_ amount: Double) {
        switch self.kind {
        case .histogram:
            let bucket = self.bounds.firstIndex { amount <= $0 } ?? self.bounds.count
            self.value.withLock {
                $0.total += amount
                $0.buckets[bucket] += 1
            }
        case .counter, .gauge: self.value.withLock { $0.total = amount }
        }
    }

    /// Whole numbers without a point, as people write them; Prometheus' words for the rest.
    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        return Int64(exactly: value).map(String.init) ?? "\(value)"
    }
}

extension MetricSeries: CounterHandler, FloatingPointCounterHandler {
    func increment(by amount: Int64) { self.add(Double(amount)) }
    func increment(by amount: Double) { self.add(amount) }
    func reset() { self.value.withLock { $0.total = 0 } }
}

extension MetricSeries: MeterHandler, RecorderHandler {
    func set(_ value: Int64) { self.store(Double(value)) }
    func set(_ value: Double) { self.store(value) }
    func decrement(by amount: Double) { self.add(-amount) }
    func record(_ value: Int64) { self.store(Double(value)) }
    func record(_ value: Double) { self.store(value) }
}

extension MetricSeries: TimerHandler {
    func recordNanoseconds(_ duration: Int64) { self.store(Double(duration) * 1e-9) }
}
