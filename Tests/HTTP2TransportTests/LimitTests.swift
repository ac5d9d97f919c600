import GRPCCore
import HTTP2Transport
import Synchronization
import Testing

@Suite("Deadlines, cancellation and limits", .timeLimit(.minutes(1)))
struct LimitTests {
    /// A handler that waits until it is cancelled, and says so.
    static func sleeper() -> (EchoService, AsyncStream<Bool>) {
        let (ends, end) = AsyncStream<Bool>.makeStream()
        let service = EchoService(special: { request, context in
            StreamingServerResponse { writer in
                do {
                    try await writer.write([1])
                    try await Task.sleep(for: .seconds(30))
                } catch {
                    end.yield(context.cancellation.isCancelled)
                }
                return [:]
            }
        })
        return (service, ends)
    }

    static func first<T: Sendable>(_ stream: AsyncStream<T>) async -> T? {
        await stream.first { _ in true }
    }

    @Test("A deadline ends the call at the client and the handler at the server")
    func deadline() async throws {
        let (service, ends) = Self.sleeper()
        var options = CallOptions.defaults
        options.timeout = .seconds(1)
        let short = options
        let error = await #expect(throws: RPCError.self) {
            try await Loopback.run(service: service) { loopback in
                _ = try await loopback.client.echo([1])
                do {
                    try await loopback.client.stream(EchoService.special, options: short) { _ in
                    } receive: {
                        for try await _ in $0.messages {}
                    }
                } catch {
                    #expect(await Self.first(ends) == true)
                    throw error
                }
            }
        }
        #expect(error?.code == .deadlineExceeded)
    }

    @Test("A caller that cancels after the first response cancels the handler")
    func cancelAfterFirst() async throws {
        let (service, ends) = Self.sleeper()
        try await Loopback.run(service: service) { loopback in
            let (firsts, first) = AsyncStream<Void>.makeStream()
            let call = Task {
                try await loopback.client.stream(EchoService.special) { _ in
                } receive: {
                    for try await _ in $0.messages { first.yield() }
                }
            }
            _ = await Self.first(firsts)
            call.cancel()
            #expect(await Self.first(ends) == true)
            let error = await #expect(throws: RPCError.self) { try await call.value }
            #expect(error?.code == .cancelled)
        }
    }

    @Test("A caller may leave in the middle of a response")
    func leaveEarly() async throws {
        let (service, ends) = Self.sleeper()
        try await Loopback.run(service: service) { loopback in
            let count = try await loopback.client.stream(EchoService.special) { _ in
            } receive: { response in
                for try await message in response.messages { return message.count }
                return 0
            }
            #expect(count == 1)
            #expect(await Self.first(ends) == true)
        }
    }

    @Test("A request above the server's limit is RESOURCE_EXHAUSTED")
    func requestTooLarge() async throws {
        var server = HTTP2ServerConfiguration()
        server.requestMessageBytesMax = 1000
        let error = await #expect(throws: RPCError.self) {
            try await Loopback.run(server: server) { loopback in
                _ = try await loopback.client.echo([UInt8](repeating: 0, count: 1000)).message
                return try await loopback.client.echo([UInt8](repeating: 0, count: 1001)).message
            }
        }
        #expect(error?.code == .resourceExhausted)
    }

    @Test("A response above the client's limit is RESOURCE_EXHAUSTED", arguments: [true, false])
    func responseTooLarge(perCall: Bool) async throws {
        var client = HTTP2ClientConfiguration()
        var options = CallOptions.defaults
        if perCall { options.maxResponseMessageBytes = 1000 } else { client.responseMessageBytesMax = 1000 }
        let limited = options
        let error = await #expect(throws: RPCError.self) {
            try await Loopback.run(client: client) { loopback in
                try await loopback.client.echo([UInt8](repeating: 0, count: 1001), options: limited).message
            }
        }
        #expect(error?.code == .resourceExhausted)
    }

    @Test("Metadata above the server's limit is RESOURCE_EXHAUSTED")
    func metadataTooLarge() async throws {
        let metadata: Metadata = ["own-long": .string(String(repeating: "x", count: 20_000))]
        let error = await #expect(throws: RPCError.self) {
            try await Loopback.run { loopback in
                _ = try await loopback.client.echo([1]).message
                return try await loopback.client.echo([1], metadata: metadata).message
            }
        }
        #expect(error?.code == .resourceExhausted)
    }

    @Test("Calls above the server's limit of streams wait for their turn")
    func concurrentStreams() async throws {
        var server = HTTP2ServerConfiguration()
        server.concurrentCallsMax = 2
        let peak = Mutex((now: 0, peak: 0))
        let service = EchoService(special: { _, _ in
            peak.withLock {
                $0.now += 1
                $0.peak = max($0.peak, $0.now)
            }
            try await Task.sleep(for: .milliseconds(5))
            peak.withLock { $0.now -= 1 }
            return StreamingServerResponse(single: ServerResponse(message: [1]))
        })
        try await Loopback.run(service: service, server: server) { loopback in
            _ = try await loopback.client.echo([1])
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await loopback.client.stream(EchoService.special) { _ in
                        } receive: {
                            for try await _ in $0.messages {}
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        #expect(peak.withLock { $0.peak } <= 2)
    }

    @Test("A reader that does not read holds the writer up")
    func backPressure() async throws {
        let written = Atomic<Int>(0)
        let service = EchoService(special: { _, _ in
            StreamingServerResponse { writer in
                for _ in 0..<1000 {
                    try await writer.write([UInt8](repeating: 1, count: 100_000))
                    written.wrappingAdd(1, ordering: .relaxed)
                }
                return [:]
            }
        })
        let (stalled, received) = try await Loopback.run(service: service) { loopback in
            try await loopback.client.stream(EchoService.special) { _ in
            } receive: { response in
                try await Task.sleep(for: .milliseconds(300))
                let stalled = written.load(ordering: .relaxed)
                var received = 0
                for try await message in response.messages { received += message.count }
                return (stalled, received)
            }
        }
        // Reader's half window, a window under way, the writer's buffer, and the sockets' own: far below 100 MB.
        #expect(stalled < 200)
        #expect(received == 100_000_000)
    }

    @Test("Messages packed by gzip go both ways", arguments: [true, false], [true, false])
    func gzip(request: Bool, response: Bool) async throws {
        var server = HTTP2ServerConfiguration()
        server.compressesResponses = response
        var options = CallOptions.defaults
        options.compression = request ? .gzip : CompressionAlgorithm.none
        let message = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 1000) }
        let packed = options
        let answer = try await Loopback.run(server: server) {
            try await $0.client.echo(message, options: packed).message
        }
        #expect(answer == message)
    }

    @Test("A message that unpacks to more than the limit is RESOURCE_EXHAUSTED")
    func bomb() async throws {
        var server = HTTP2ServerConfiguration()
        server.requestMessageBytesMax = 100_000
        var options = CallOptions.defaults
        options.compression = .gzip
        let packed = options
        let error = await #expect(throws: RPCError.self) {
            try await Loopback.run(server: server) {
                try await $0.client.echo([UInt8](repeating: 0, count: 1 << 20), options: packed).message
            }
        }
        #expect(error?.code == .resourceExhausted)
    }

    @Test("Metadata that cannot be sent is refused where it is given")
    func badMetadata() async throws {
        let error = await #expect(throws: RPCError.self) {
            try await Loopback.run { try await $0.client.echo([1], metadata: ["own-text": "näh"]).message }
        }
        #expect(error?.code == .invalidArgument)
    }
}
