import GRPCCore
import Glibc
import HTTP2Transport
import Testing

@Suite("Calls over a real socket", .timeLimit(.minutes(1)))
struct CallTests {
    @Test(
        "A unary call returns its message",
        arguments: [0, 1, 5, 16_384, 65_536, 1 << 20, (4 << 20) - 16, 4 << 20]
    )
    func unary(count: Int) async throws {
        let message = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let response = try await Loopback.run { try await $0.client.echo(message) }
        #expect(try response.message == message)
    }

    @Test("A call of 8 MiB goes through where the limits allow it")
    func large() async throws {
        var server = HTTP2ServerConfiguration()
        server.requestMessageBytesMax = 8 << 20
        var client = HTTP2ClientConfiguration()
        client.responseMessageBytesMax = 8 << 20
        let message = [UInt8](repeating: 7, count: 8 << 20)
        let response = try await Loopback.run(server: server, client: client) { try await $0.client.echo(message) }
        #expect(try response.message == message)
    }

    @Test("Metadata of both kinds goes to the server and comes back, first and last")
    func metadata() async throws {
        var metadata: Metadata = ["own-text": "a value, with a comma", "own-empty": ""]
        metadata.addBinary([0, 1, 255], forKey: "own-bytes-bin")
        metadata.addString("again", forKey: "own-text")
        let sent = metadata
        let response = try await Loopback.run { try await $0.client.echo([1], metadata: sent) }
        #expect(Array(response.metadata[stringValues: "own-text"]) == ["a value, with a comma", "again"])
        #expect(Array(response.metadata[stringValues: "own-empty"]) == [""])
        #expect(Array(response.metadata[binaryValues: "own-bytes-bin"]) == [[0, 1, 255]])
        #expect(Array(response.trailingMetadata[binaryValues: "own-bytes-bin"]) == [[0, 1, 255]])
    }

    @Test("A client's stream is collected")
    func clientStreaming() async throws {
        let parts = try await Loopback.run { loopback in
            try await loopback.client.stream(EchoService.collect) { writer in
                for value in UInt8(1)...100 { try await writer.write([value, value]) }
            } receive: { response in
                try await response.messages.reduce(into: [[UInt8]]()) { $0.append($1) }
            }
        }
        #expect(parts == [(UInt8(1)...100).flatMap { [$0, $0] }])
    }

    @Test("A server's stream arrives in order, with its trailers")
    func serverStreaming() async throws {
        let (counts, trailer) = try await Loopback.run { loopback in
            try await loopback.client.stream(EchoService.expand) { writer in
                try await writer.write([3, 0, 255, 1])
            } receive: { response in
                var counts: [Int] = []
                var trailer: [String] = []
                for try await part in try response.accepted.get().bodyParts {
                    switch part {
                    case .message(let message): counts.append(message.count)
                    case .trailingMetadata(let metadata): trailer = Array(metadata[stringValues: "expanded"])
                    }
                }
                return (counts, trailer)
            }
        }
        #expect(counts == [3, 0, 255, 1])
        #expect(trailer == ["4"])
    }

    @Test("Both sides of a stream take turns")
    func pingPong() async throws {
        let turns = try await Loopback.run { loopback in
            let (turns, turn) = AsyncStream<Int>.makeStream()
            return try await loopback.client.stream(EchoService.bidirectional) { writer in
                for await number in turns { try await writer.write([UInt8(number)]) }
            } receive: { response in
                #expect(Array(response.metadata[stringValues: "mode"]) == ["echo"])
                turn.yield(0)
                var seen = 0
                for try await message in response.messages {
                    #expect(message == [UInt8(seen)])
                    seen += 1
                    if seen == 50 { turn.finish() } else { turn.yield(seen) }
                }
                return seen
            }
        }
        #expect(turns == 50)
    }

    @Test("An empty stream ends well")
    func emptyStream() async throws {
        let count = try await Loopback.run { loopback in
            try await loopback.client.stream(EchoService.bidirectional) { _ in
            } receive: { response in
                try await response.messages.reduce(0) { count, _ in count + 1 }
            }
        }
        #expect(count == 0)
    }

    @Test("A handler's status reaches the caller, letter for letter")
    func status() async throws {
        let message = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n 100%"
        let service = EchoService(special: { _, _ in
            throw RPCError(code: .failedPrecondition, message: message, metadata: ["own-reason": "why"])
        })
        let error = await #expect(throws: RPCError.self) {
            try await Loopback.run(service: service) { loopback in
                try await loopback.client.stream(EchoService.special) {
                    try await $0.write([1])
                } receive: {
                    for try await _ in $0.messages {}
                }
            }
        }
        #expect(error?.code == .failedPrecondition)
        #expect(error?.message == message)
        #expect(error.map { Array($0.metadata[stringValues: "own-reason"]) } == ["why"])
    }

    @Test("A method that is not served is UNIMPLEMENTED")
    func unimplemented() async throws {
        let error = await #expect(throws: RPCError.self) {
            try await Loopback.run { loopback in
                try await loopback.client.stream(EchoService.method("Missing")) {
                    try await $0.write([1])
                } receive: {
                    for try await _ in $0.messages {}
                }
            }
        }
        #expect(error?.code == .unimplemented)
    }

    @Test("A thousand calls at once over one connection")
    func concurrent() async throws {
        let sum = try await Loopback.run { loopback in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<1000 {
                    group.addTask {
                        let response = try await loopback.client.echo([UInt8(number % 251), 1])
                        return Int(try response.message[0])
                    }
                }
                return try await group.reduce(0, +)
            }
        }
        #expect(sum == (0..<1000).reduce(0) { $0 + $1 % 251 })
    }

    @Test(
        "IPv6 and Unix sockets serve too",
        arguments: [Endpoint.host("::1", port: 0), .unix("/tmp/h2t-\(getpid()).s")]
    )
    func families(address: Endpoint) async throws {
        let response = try await Loopback.run(address: address) { try await $0.client.echo([9]) }
        #expect(try response.message == [9])
    }
}
