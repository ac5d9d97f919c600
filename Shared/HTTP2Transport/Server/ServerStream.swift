import GRPCCore

/// What a server's handler reads: the request, part by part.
struct ServerInbound: AsyncSequence, Sendable {
    let call: ServerCall

    struct AsyncIterator: AsyncIteratorProtocol {
        let call: ServerCall

        mutating func next() async throws -> RPCRequestPart<[UInt8]>? { try await self.next(isolation: nil) }

        mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> RPCRequestPart<[UInt8]>? {
            switch try await self.call.nextPart() {
            case .metadata(let metadata): .metadata(metadata)
            case .message(let message): .message(try self.call.unpack(message))
            case .status, nil: nil
            }
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(call: self.call) }
}

/// Where a server's handler writes the response.
struct ServerOutbound: ClosableRPCWriterProtocol {
    let call: ServerCall

    func write(_ element: RPCResponsePart<[UInt8]>) async throws { try await self.call.write(element) }

    func write(contentsOf elements: some Sequence<RPCResponsePart<[UInt8]>>) async throws {
        for element in elements { try await self.call.write(element) }
    }

    /// The status has ended the stream already; without one there is nothing to say it with but an error.
    func finish() async {
        self.call.sendStatus(Status(code: .unknown, message: "the response ended without a status"), [:])
    }

    func finish(throwing error: any Error) async {
        let error = (error as? RPCError) ?? RPCError(code: .unknown, message: "\(error)")
        self.call.sendStatus(Status(code: Status.Code(error.code), message: error.message), error.metadata)
    }
}
