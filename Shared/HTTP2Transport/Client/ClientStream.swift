import GRPCCore

/// What a client reads: the response, part by part.
struct ClientInbound: AsyncSequence, Sendable {
    let call: ClientCall

    struct AsyncIterator: AsyncIteratorProtocol {
        let call: ClientCall

        mutating func next() async throws -> RPCResponsePart<[UInt8]>? { try await self.next(isolation: nil) }

        mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> RPCResponsePart<[UInt8]>?
        {
            switch try await self.call.nextPart() {
            case .metadata(let metadata): .metadata(metadata)
            case .message(let message): .message(try self.call.unpack(message))
            case .status(let status, let metadata): .status(status, metadata)
            case nil: nil
            }
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(call: self.call) }
}

/// Where a client writes the request.
struct ClientOutbound: ClosableRPCWriterProtocol {
    let call: ClientCall

    func write(_ element: RPCRequestPart<[UInt8]>) async throws { try await self.call.write(element) }

    func write(contentsOf elements: some Sequence<RPCRequestPart<[UInt8]>>) async throws {
        for element in elements { try await self.call.write(element) }
    }

    func finish() async { self.call.finishWriting() }
    func finish(throwing error: any Error) async { self.call.finishWriting(throwing: error) }
}
