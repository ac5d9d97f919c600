import CoreMetrics
import Testing

@testable import ServiceKit

@Suite("The metrics registry")
struct PrometheusRegistryTests {
    @Test("writes counters, gauges and histograms as Prometheus reads them")
    func exposition() {
        let registry = PrometheusRegistry()
        let calls = Counter(label: "rpc_calls", dimensions: [("method", "a/B"), ("code", "ok")], factory: registry)
        calls.increment(by: 2)
        calls.increment()
        Gauge(label: "queue.depth", factory: registry).record(2.5)
        let meter = Meter(label: "in_flight", factory: registry)
        meter.increment(by: 3)
        meter.decrement(by: 1)
        Timer(label: "wait_seconds", factory: registry).recordMilliseconds(3)
        let text = registry.text()
        #expect(text.contains("# TYPE rpc_calls_total counter\nrpc_calls_total{code=\"ok\",method=\"a/B\"} 3\n"))
        #expect(text.contains("# TYPE queue_depth gauge\nqueue_depth 2.5\n"))
        #expect(text.contains("in_flight 2\n"))
        #expect(text.contains("wait_seconds_bucket{le=\"0.0025\"} 0\n"))
        #expect(text.contains("wait_seconds_bucket{le=\"0.005\"} 1\n"))
        #expect(text.contains("wait_seconds_bucket{le=\"+Inf\"} 1\nwait_seconds_sum 0.003\nwait_seconds_count 1\n"))
    }

    @Test("keeps one series for one name and labels, in whatever order")
    func identity() {
        let registry = PrometheusRegistry()
        Counter(label: "a_total", dimensions: [("x", "1"), ("y", "2")], factory: registry).increment()
        Counter(label: "a_total", dimensions: [("y", "2"), ("x", "1")], factory: registry).increment()
        #expect(registry.text() == "# TYPE a_total counter\na_total{x=\"1\",y=\"2\"} 2\n")
    }

    @Test("escapes what labels may not hold")
    func escapes() {
        let registry = PrometheusRegistry()
        Gauge(label: "1 bad-näme", dimensions: [("k-ey", "a\"b\\c\nd")], factory: registry).record(1)
        #expect(registry.text().contains("_1_bad_n_me{k_ey=\"a\\\"b\\\\c\\nd\"} 1\n"))
    }

    @Test("bounds the series of one metric, and says how many it dropped")
    func bounded() {
        let registry = PrometheusRegistry()
        for index in 0..<(PrometheusRegistry.seriesPerMetric + 5) {
            Counter(label: "a", dimensions: [("i", "\(index)")], factory: registry).increment()
        }
        #expect(registry.text().split(separator: "\n").filter { $0.hasPrefix("a_total{") }.count == 2_000)
        #expect(registry.text().contains("thetalab_metrics_dropped_series_total 5\n"))
    }

    @Test("counts exactly under concurrent use")
    func concurrent() async {
        let registry = PrometheusRegistry()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<1_000 { Counter(label: "c", factory: registry).increment() }
                }
            }
        }
        #expect(registry.text().contains("c_total 8000\n"))
    }
}
