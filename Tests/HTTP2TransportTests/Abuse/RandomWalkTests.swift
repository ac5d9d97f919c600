import Foundation
import Testing

@testable import HTTP2Transport

/// Frames at random, most of them in order and some of them not, until many have been sent; a connection that ends is
/// followed by another.
@Suite("A server sent frames at random", .serialized, .timeLimit(.minutes(3)), VictimProcess())
struct RandomWalkTests {
    private static let framesMax = 3000

    /// The one given by THETALAB_SEED, or some.
    static let seeds: [UInt64] =
        ProcessInfo.processInfo.environment["THETALAB_SEED"].flatMap { UInt64($0) }.map { [$0] } ?? Array(1...24)

    @Test("lives, serves others, and keeps its memory in bounds", arguments: seeds)
    func walk(seed: UInt64) async throws {
        let victim = try #require(Victim.current)
        try await victim.survives(growth: 64 << 20) { victim in
            var walk = RandomFrames(seed: seed)
            var client = try await RawClient(victim.endpoint)
            for _ in 0..<Self.framesMax {
                if client.wire.isEnded || client.wire.goAway != nil {
                    client = try await RawClient(victim.endpoint)
                    walk.beginConnection()
                }
                _ = try await client.wire.send(walk.next())
            }
        }
        try await victim.waitForQuiet()
    }
}

/// Where frames at random come from.
private struct RandomFrames {
    private var generator: SeededGenerator
    private var open: [UInt32] = []
    private var nextStream: UInt32 = 1

    init(seed: UInt64) { self.generator = SeededGenerator(seed: seed) }

    mutating func beginConnection() {
        self.open = []
        self.nextStream = 1
    }

    /// The next frame's bytes, one of a hundred damaged.
    mutating func next() -> [UInt8] {
        var bytes = self.frame().bytes
        if self.number(0...99) == 0 {
            bytes[Int(self.number(0...UInt32(bytes.count - 1)))] = UInt8(self.number(0...255))
        }
        return bytes
    }

    private mutating func frame() -> RawFrame {
        switch self.number(0...99) {
        case 0..<30: return self.request()
        case 30..<60: return .data(self.stream(), self.body(), ends: self.number(0...3) == 0)
        case 60..<70: return .reset(self.stream(), self.number(0...15))
        case 70..<80: return .windowUpdate(self.number(0...1) == 0 ? 0 : self.stream(), self.number(1...100_000))
        case 80..<85: return .settings((UInt16(self.number(1...8)), self.number(0...70_000)))
        case 85..<88: return .ping
        case 88..<90: return .priority(self.stream(), on: self.number(0...20))
        case 90..<94: return .headers(self.stream(), RawHeaders.field("trailer", "x"), ends: true)
        case 94..<95: return RawFrame(.continuation, flags: RawFrame.endHeaders, stream: self.stream(), [0x88])
        case 95..<96: return .goAway(last: self.number(0...3), self.number(0...15), debug: self.bytes(20))
        case 96..<98:
            return RawFrame(
                type: UInt8(self.number(0...255)),
                flags: UInt8(self.number(0...255)),
                stream: self.number(0...50),
                self.bytes(30)
            )
        default:
            return RawFrame(
                type: UInt8(self.number(0...9)),
                flags: UInt8(self.number(0...255)),
                stream: self.stream(),
                self.bytes(50)
            )
        }
    }

    private mutating func request() -> RawFrame {
        let stream = self.nextStream
        self.nextStream += 2
        self.open.append(stream)
        if self.open.count > 50 { self.open.removeFirst() }
        let extra =
            self.number(0...9) == 0 ? self.bytes(40) : RawHeaders.field("grpc-timeout", "\(self.number(0...5000))m")
        return .headers(
            stream,
            RawHeaders.request(
                ["Unary", "Bidirectional", "Special", "Nothing"][Int(self.number(0...3))],
                extra: extra
            ),
            ends: self.number(0...4) == 0
        )
    }

    private mutating func body() -> [UInt8] {
        let bytes = self.bytes(200)
        return self.number(0...5) == 0 ? bytes : .message(bytes, flag: self.number(0...20) == 0 ? 1 : 0)
    }

    private mutating func stream() -> UInt32 {
        self.number(0...19) == 0 ? self.number(0...100) : self.open.randomElement(using: &self.generator) ?? 1
    }

    private mutating func bytes(_ most: UInt32) -> [UInt8] {
        (0..<self.number(0...most)).map { _ in UInt8.random(in: 0...255, using: &self.generator) }
    }

    private mutating func number(_ range: ClosedRange<UInt32>) -> UInt32 { .random(in: range, using: &self.generator) }
}
