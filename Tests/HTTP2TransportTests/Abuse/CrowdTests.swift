import Testing

@testable import HTTP2Transport

@Suite(
    "A server with more connections than it takes",
    .serialized,
    .timeLimit(.minutes(2)),
    VictimProcess(["connectionsMax": 500])
)
struct CrowdTests {
    @Test("closes those above the limit, keeps those below it, and takes others when there is room")
    func crowd() async throws {
        let victim = try #require(Victim.current)
        // A connection at rest may take 64 KiB.
        try await victim.survives(growth: 500 * (64 << 10)) { victim in
            var wires: [RawWire] = []
            for _ in 0..<2000 { wires.append(try await RawWire.connected(to: victim.endpoint)) }
            for wire in wires { try await wire.send(RawFrame.preface + RawFrame.settings().bytes) }
            for wire in wires {
                try? await wire.wait("SETTINGS or the end") { wire.count(.settings) > 0 || wire.isEnded }
            }
            #expect(wires.count { $0.count(.settings) > 0 && !$0.isEnded } == 500)
            wires = []
            try await Self.waitForRoom(victim)
        }
    }

    /// It may take a moment until the server has seen connections go.
    private static func waitForRoom(_ victim: Victim) async throws {
        for _ in 0..<200 {
            if (try? await victim.ask("count")) != nil { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Victim.Unhealthy(what: "there is no room for another connection")
    }

    @Test("Connections made and dropped leave nothing behind")
    func churn() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives(growth: 16 << 20) { victim in
            for _ in 0..<3000 {
                let wire = try await RawWire.connected(to: victim.endpoint)
                try await wire.send(RawFrame.preface)
            }
            try await Self.waitForRoom(victim)
        }
    }
}
