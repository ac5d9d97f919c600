import CoreMetrics
import Errors
import Testing

@testable import ServiceKit

@Suite("The admin port")
struct AdminTests {
    private let state = ServingState()
    private let registry = PrometheusRegistry()

    private func withServer(_ body: @Sendable (Int) async throws -> Void) async throws {
        let server = try AdminServer(
            listen: .loopback(0),
            routes: AdminRoutes(registry: self.registry, state: self.state, build: "lab 1")
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            try await body(server.address.port)
            group.cancelAll()
        }
    }

    @Test("shows metrics and health over HTTP/1.1")
    func routes() async throws {
        Counter(label: "a", factory: self.registry).increment()
        try await self.withServer { port in
            let metrics = await RawHTTP.get(port, "GET /metrics?x=1 HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(metrics.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(metrics.contains("Content-Type: text/plain; version=0.0.4"))
            #expect(metrics.hasSuffix("a_total 1\n"))
            #expect(await RawHTTP.get(port, "GET /health/ready HTTP/1.0\r\n\r\n").hasPrefix("HTTP/1.1 503"))
            self.state.move(to: .unready(["database": "password wrong for u"]))
            let unready = await RawHTTP.get(port, "GET /health/ready HTTP/1.1\r\n\r\n")
            #expect(unready.hasSuffix("not ready: database\n"))
            self.state.move(to: .serving)
            #expect(await RawHTTP.get(port, "GET /health/ready HTTP/1.1\r\n\r\n").hasSuffix("serving\n"))
            #expect(await RawHTTP.get(port, "GET /health/live HTTP/1.1\r\n\r\n").hasSuffix("live\nlab 1\n"))
            let head = await RawHTTP.get(port, "HEAD /metrics HTTP/1.1\r\n\r\n")
            #expect(head.hasPrefix("HTTP/1.1 200") && head.hasSuffix("\r\n\r\n"))
        }
    }

    @Test(
        "refuses what it does not know, and goes on",
        arguments: [
            ("GET /x HTTP/1.1\r\n\r\n", "404"), ("POST /metrics HTTP/1.1\r\n\r\n", "405"),
            ("GET /metrics HTTP/2.0\r\n\r\n", "505"), ("GET  /metrics HTTP/1.1\r\n\r\n", "400"),
            ("\r\n\r\n", "400"), ("GET metrics HTTP/1.1\r\n\r\n", "400"), ("\u{16}\u{3}\u{1}\r\n\r\n", "400"),
            ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400"),
            ("GET /" + String(repeating: "a", count: 9_000), "431"),
        ]
    )
    func refusals(request: String, status: String) async throws {
        try await self.withServer { port in
            #expect(await RawHTTP.get(port, request).hasPrefix("HTTP/1.1 \(status)"))
            #expect(await RawHTTP.get(port, "GET /health/live HTTP/1.1\r\n\r\n").hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test("reads a request that comes byte by byte")
    func dribble() {
        var request = AdminRequest()
        var progress = AdminRequest.Progress.incomplete
        for byte in "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n".utf8 {
            #expect(progress == .incomplete)
            progress = request.receive([byte])
        }
        #expect(progress == .get(path: "/metrics", isHead: false))
    }

    @Test("answers while many peers hold connections and say nothing, and lets them go after a while")
    func slowPeers() async throws {
        try await self.withServer { port in
            let silent = (0..<40).compactMap { _ in RawHTTP(port: port) }
            let first = try #require(silent.first)
            #expect(silent.count == 40)
            #expect(await RawHTTP.get(port, "GET /health/live HTTP/1.1\r\n\r\n").hasPrefix("HTTP/1.1 200"))
            let start = ContinuousClock.now
            let said = await RawHTTP.onThread { first.readAll() }
            #expect(said == "")
            #expect(ContinuousClock.now - start < AdminServer.patience + .seconds(3))
        }
    }

    @Test("says why it cannot listen")
    func portTaken() async throws {
        try await self.withServer { port in
            let error = #expect(throws: LabError.self) {
                try AdminServer(
                    listen: .loopback(port),
                    routes: AdminRoutes(registry: self.registry, state: self.state, build: "")
                )
            }
            #expect(error?.message == "cannot listen on 127.0.0.1:\(port): Address already in use")
        }
    }
}
