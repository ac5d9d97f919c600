import GRPCCore
import Testing

@testable import HTTP2Transport

/// Clients that send much more than is read, all within their windows.
@Suite(
    "A server whose handlers do not read",
    .serialized,
    .timeLimit(.minutes(3)),
    VictimProcess(["unreadBytesMax": 16 << 20, "unreadMilliseconds": 300])
)
struct UnreadTests {
    /// Just below the window of a stream, so that no stream's own window holds it up.
    private static let message = [UInt8](repeating: 3, count: 1_900_000)

    private static var options: CallOptions {
        var options = CallOptions.defaults
        options.timeout = .seconds(60)
        return options
    }

    /// Sends one message to a handler that never reads.
    private static func sendToSleeper(_ client: GRPCClient<HTTP2ClientTransport>) async -> RPCError.Code? {
        do {
            try await client.stream(EchoService.special, metadata: ["does": "sleep"], options: Self.options) {
                try await $0.write(Self.message)
            } receive: { response in
                for try await _ in response.messages {}
            }
            return nil
        } catch {
            return (error as? RPCError)?.code
        }
    }

    @Test("Messages that nobody reads wait with the client, not in the server's memory")
    func sleepers() async throws {
        let victim = try #require(Victim.current)
        // 380 MB are sent; 16 MiB and a window of 8 MiB are taken, and arrays grow by doubling.
        try await victim.survives(growth: 64 << 20) { victim in
            try await victim.withClient { client in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<200 { group.addTask { _ = await Self.sendToSleeper(client) } }
                    while try await victim.runningHandlers() < 200 { try await Task.sleep(for: .milliseconds(20)) }
                    var before = 0
                    while case let now = try victim.memory("VmRSS"), now > before {
                        before = now
                        try await Task.sleep(for: .milliseconds(300))
                    }
                    // Nobody is held up by it, so that all may sleep on.
                    #expect(try await victim.runningHandlers() == 200)
                    group.cancelAll()
                }
            }
            try await victim.waitForQuiet()
        }
    }

    @Test("A call that is held up by others that do not read is served, and some of those are ended")
    func heldUp() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives(growth: 80 << 20) { victim in
            try await victim.withClient { client in
                try await withThrowingTaskGroup(of: RPCError.Code?.self) { group in
                    for _ in 0..<40 { group.addTask { await Self.sendToSleeper(client) } }
                    while try await victim.runningHandlers() < 40 { try await Task.sleep(for: .milliseconds(20)) }
                    let answer = try await client.echo(Self.message, options: Self.options).message
                    #expect(answer == Self.message)
                    #expect(try await group.next() == .resourceExhausted)
                    group.cancelAll()
                }
            }
            try await victim.waitForQuiet()
        }
    }

    @Test("Messages that cannot all be completed are completed in part, and none hangs")
    func incomplete() async throws {
        let victim = try #require(Victim.current)
        try await victim.survives(growth: 160 << 20) { victim in
            let outcomes = try await victim.withClient { client in
                await withTaskGroup(of: RPCError.Code?.self) { group in
                    for _ in 0..<60 {
                        group.addTask {
                            do {
                                let answer = try await client.echo(Self.message, options: Self.options).message
                                return answer == Self.message ? nil : .dataLoss
                            } catch {
                                return (error as? RPCError)?.code ?? .unknown
                            }
                        }
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
            }
            #expect(outcomes.allSatisfy { $0 == nil || $0 == .resourceExhausted })
            #expect(outcomes.contains(nil))
        }
        try await victim.waitForQuiet()
    }
}
