import GRPCCore
import Testing

@testable import HTTP2Transport

@Suite("What a connection has received and nobody has read", .timeLimit(.minutes(1)))
struct UnreadWalkTests {
    private static let bound = 200_000
    private static let window = 70_000

    /// Two cores without a socket, and the calls between them.
    private final class Walk {
        private let pair: CorePair
        var calls: [ClientCall] = []
        var client: ConnectionCore { self.pair.client }
        var server: ConnectionCore { self.pair.server }
        var served: [ServerCall] { self.pair.served }
        var now: ContinuousClock.Instant { self.pair.now }

        init() throws {
            var settings = HTTP2Settings()
            settings.connectionWindow = UnreadWalkTests.window
            settings.streamWindow = 1 << 20
            settings.unreadBytesMax = UnreadWalkTests.bound
            self.pair = try CorePair(server: settings, limits: UnreadWalkTests.limits)
        }

        func exchange() throws { try self.pair.exchange { $0.attach(Direct(self.server)) } }

        func open(_ sizes: [Int]) async throws {
            let call = ClientCall(
                descriptor: EchoService.special,
                options: .defaults,
                limits: UnreadWalkTests.limits,
                defaults: ClientCallDefaults(
                    scheme: "http",
                    authority: "test",
                    userAgent: "test",
                    compression: .none,
                    replayBytesMax: 0
                ),
                dispatcher: NoDispatcher()
            )
            call.attach(Direct(self.client))
            try await call.write(.metadata([:]))
            for size in sizes { try await call.write(.message([UInt8](repeating: 1, count: size))) }
            call.finishWriting()
            self.calls.append(call)
        }

        /// Reads all that waits on a call.
        func read(_ call: ServerCall) async throws -> Int {
            var count = 0
            while call.waiting > 0 {
                if case .message(let message) = try await call.nextPart() { count += message.count }
            }
            return count
        }
    }

    private static let limits = CallLimits(
        readBufferBytes: 1 << 19,
        writeBufferBytes: 1 << 20,
        receiveMessageBytesMax: 100_000,
        sendMessageBytesMax: 1 << 20
    )

    @Test("is counted to the byte, and never exceeds the bound and a window", arguments: UInt64(1)...60)
    func walk(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let walk = try Walk()
        for _ in 0..<300 {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0..<5: try await walk.open([Int.random(in: 0...60_000, using: &generator)])
            case 5..<9:
                if let call = walk.served.randomElement(using: &generator) { _ = try? await walk.read(call) }
            default:
                if let call = walk.calls.randomElement(using: &generator) { call.cancel() }
            }
            try walk.exchange()
            // The smallest part counts 64 bytes, as do the header fields of every call.
            let counted = walk.served.filter { walk.server.call(on: $0.streamID) === $0 }.reduce(0) { $0 + $1.unread }
            #expect(walk.server.unreadBytes == counted)
            #expect(walk.server.unreadBytes <= Self.bound + Self.window + 128 * walk.served.count)
        }
        walk.client.finish(.lost("the walk is over"))
        walk.server.finish(.lost("the walk is over"))
        #expect(walk.server.unreadBytes == 0)
    }

    @Test("is all delivered once it is read, however much it was", arguments: UInt64(1)...20)
    func drain(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let walk = try Walk()
        var sent = 0
        for _ in 0..<40 {
            // Incomplete messages of all calls fit within the bound.
            let sizes = (0..<20).map { _ in Int.random(in: 0...4000, using: &generator) }
            sent += sizes.reduce(0, +)
            try await walk.open(sizes)
            try walk.exchange()
        }
        var received = 0
        for _ in 0..<200 {
            for call in walk.served.shuffled(using: &generator) { received += try await walk.read(call) }
            try walk.exchange()
        }
        #expect(received == sent)
        #expect(walk.server.unreadBytes == 0)
        walk.client.finish(.lost("the test is over"))
        walk.server.finish(.lost("the test is over"))
    }

    @Test("gives way where the peer is stuck and somebody waits: the call that holds most is ended")
    func relief() async throws {
        let walk = try Walk()
        for _ in 0..<10 { try await walk.open([60_000]) }
        try walk.exchange()
        let server = walk.server
        server.relieve(now: walk.now)
        let deadline = try #require(server.standstillDeadline)
        let reader = try #require(walk.served.first { $0.waiting < 60_000 })
        _ = try await walk.read(reader)
        server.relieve(now: walk.now)
        // Nobody waits: all may stay as it is.
        server.relieve(now: deadline)
        try walk.exchange()
        #expect(walk.served.allSatisfy { (try? $0.withOutbox { $0.isFinished }) == false })
        let waits = Task { try await reader.nextPart() }
        while !reader.isAwaited { await Task.yield() }
        // What is freed may be taken by others that do not read, so that it may need more than once.
        for minute in 1...20 {
            server.relieve(now: deadline + .seconds(60 * minute))
            try walk.exchange()
        }
        guard case .message(let message) = try await waits.value else {
            Issue.record("the reader's message has not come")
            return
        }
        #expect(message.count == 60_000)
        walk.client.finish(.lost("the test is over"))
        server.finish(.lost("the test is over"))
    }
}
