import GRPCCore
import Synchronization

/// What the victim serves: echoes, and on `Special` whatever the metadata `does` names:
///
/// | does | |
/// |---|---|
/// | `sleep` | reads nothing and waits until it is cancelled |
/// | `pour` | sends messages of 64 KiB for as long as they are taken |
/// | `count` | answers how many calls are asleep, pouring or echoing |
/// | `call` | calls the server whose address is the message, and answers how that ended |
/// | `stop` | ends the process |
/// | anything else | echoes, message by message |
struct VictimService: RegistrableRPCService {
    private final class Running: Sendable { let count = Atomic<Int>(0) }

    let stop: AsyncStream<Void>.Continuation
    private let running = Running()

    func registerMethods<Transport: ServerTransport>(with router: inout RPCRouter<Transport>) {
        for method in ["Unary", "Bidirectional"] {
            self.register(method, &router) { request, _ in
                StreamingServerResponse { writer in
                    for try await message in request.messages { try await writer.write(message) }
                    return [:]
                }
            }
        }
        self.register("Special", &router) { request, _ in
            let what = Array(request.metadata[stringValues: "does"]).first ?? ""
            return StreamingServerResponse { writer in
                try await self.perform(what, request.messages, writer)
                return [:]
            }
        }
    }

    private func register<Transport: ServerTransport>(
        _ method: String,
        _ router: inout RPCRouter<Transport>,
        _ handler:
            @escaping @Sendable (StreamingServerRequest<[UInt8]>, ServerContext) async throws ->
            StreamingServerResponse<[UInt8]>
    ) {
        router.registerHandler(
            forMethod: MethodDescriptor(fullyQualifiedService: "test.Echo", method: method),
            deserializer: RawBytes(),
            serializer: RawBytes(),
            handler: handler
        )
    }

    private func perform(
        _ what: String,
        _ messages: RPCAsyncSequence<[UInt8], any Error>,
        _ writer: RPCWriter<[UInt8]>
    ) async throws {
        switch what {
        case "stop": self.stop.yield()
        case "count": try await writer.write(Array("\(self.running.count.load(ordering: .relaxed))".utf8))
        case "call":
            var target: [UInt8] = []
            for try await message in messages { target += message }
            try await writer.write(Array(await VictimClient.call(String(decoding: target, as: UTF8.self)).utf8))
        default:
            self.running.count.add(1, ordering: .relaxed)
            defer { self.running.count.subtract(1, ordering: .relaxed) }
            try await self.occupy(what, messages, writer)
        }
    }

    private func occupy(
        _ what: String,
        _ messages: RPCAsyncSequence<[UInt8], any Error>,
        _ writer: RPCWriter<[UInt8]>
    ) async throws {
        switch what {
        case "sleep": try await Task.sleep(for: .seconds(600))
        case "pour":
            let message = [UInt8](repeating: 9, count: 1 << 16)
            while true { try await writer.write(message) }
        default: for try await message in messages { try await writer.write(message) }
        }
    }
}

/// Messages as they are.
struct RawBytes: MessageSerializer, MessageDeserializer {
    func serialize<Bytes: GRPCContiguousBytes>(_ message: [UInt8]) throws -> Bytes { Bytes(message) }

    func deserialize<Bytes: GRPCContiguousBytes>(_ serializedMessageBytes: Bytes) throws -> [UInt8] {
        serializedMessageBytes.withUnsafeBytes { [UInt8]($0) }
    }
}
