import GRPCCore
import Synchronization

/// A call as the client makes it.
final class ClientCall: Call, @unchecked Sendable {
    /// Who finds another connection for a call that no server has looked at.
    protocol Dispatcher: AnyObject, Sendable {
        func redispatch(_ call: ClientCall)
        func callEnded(_ call: ClientCall)
    }

    let descriptor: MethodDescriptor
    let compresses: Bool
    let waitsForReady: Bool
    private let sendMessageBytesMax: Int
    /// Whether what is written may wait for the end, which follows at once: the request is one message.
    private let isUnaryRequest: Bool
    private let dispatcher: any Dispatcher
    private let scheme: StaticString
    private let authority: String
    private let userAgent: String

    /// The connection that counts this call among its own. The dispatcher's: only under its lock.
    var connectionID: Int?
    private let isOver = Atomic<Bool>(false)

    // MARK: The loop's

    private var receivedResponse = false
    private var isTerminal = false
    private var attempts = 1

    private static let attemptsMax = 5

    init(
        descriptor: MethodDescriptor,
        options: CallOptions,
        limits: CallLimits,
        defaults: ClientCallDefaults,
        dispatcher: any Dispatcher
    ) {
        self.descriptor = descriptor
        self.compresses = (options.compression ?? defaults.compression) == .gzip
        self.waitsForReady = options.waitForReady ?? false
        self.sendMessageBytesMax = limits.sendMessageBytesMax
        self.isUnaryRequest = descriptor.type.map { !$0.isRequestStreaming } ?? false
        self.dispatcher = dispatcher
        self.scheme = defaults.scheme
        self.authority = defaults.authority
        self.userAgent = defaults.userAgent
        super.init(limits: limits, keepMax: defaults.replayBytesMax)
    }

    // MARK: - From the connection

    override func receive(_ headers: ReceivedHeaders, endStream: Bool) -> Reaction {
        if self.isTerminal { return .none }
        if let code = headers.httpStatus, (100..<200).contains(code), !endStream { return .none }
        try? self.withOutbox { $0.commit() }
        if headers.isTooLarge {
            return self.refuse(
                RPCError(
                    code: .resourceExhausted,
                    message: "the response's metadata exceeds \(headers.sizeMax) bytes"
                )
            )
        }
        if self.receivedResponse {
            guard endStream else {
                return self.refuse(RPCError(code: .internalError, message: "header fields amid the response"))
            }
            return self.end(with: headers, httpStatus: nil)
        }
        self.receivedResponse = true
        if endStream { return self.end(with: headers, httpStatus: headers.httpStatus) }
        guard headers.httpStatus == 200, headers.contentType == .grpc else {
            return self.refuse(.http(headers))
        }
        if case .unsupported(let name) = headers.encoding {
            return self.refuse(
                RPCError(code: .internalError, message: "the server compresses by \(name), which is not supported")
            )
        }
        self.deframer.allowsCompression = headers.encoding == .gzip
        self.stage(.metadata(headers.metadata))
        return .none
    }

    /// Ends with the status that trailers, or a response that is only trailers, carry.
    private func end(with headers: ReceivedHeaders, httpStatus: Int?) -> Reaction {
        guard let number = headers.grpcStatus else {
            return self.refuse(
                httpStatus == nil
                    ? RPCError(code: .unknown, message: "the response's trailers carry no grpc-status")
                    : .http(headers)
            )
        }
        guard self.deframer.isBetweenMessages else {
            return self.refuse(RPCError(code: .internalError, message: "the response ended inside a message"))
        }
        self.isTerminal = true
        let code = Status.Code(rawValue: number) ?? .unknown
        self.stage(.status(Status(code: code, message: headers.grpcMessage), headers.metadata))
        self.stagedEnd = .finished
        return self.stopSending(.noError)
    }

    /// Tells the server that the rest of the request is of no use, where it is not sent.
    private func stopSending(_ code: HTTP2ErrorCode) -> Reaction {
        let isUnsent = (try? self.withOutbox { !$0.isFinished || $0.pending > 0 }) ?? false
        return isUnsent ? .reset(code) : .none
    }

    override func receiveEnd() -> Reaction {
        self.isTerminal
            ? .none
            : self.refuse(RPCError(code: .internalError, message: "the response ended without a status"))
    }

    override func refuse(_ error: RPCError) -> Reaction {
        guard !self.isTerminal else { return .none }
        self.isTerminal = true
        self.failReading(error)
        return .reset(.cancel)
    }

    override func turnOut(_ error: RPCError) -> Reaction { self.refuse(error) }

    override func streamClosed(_ code: HTTP2ErrorCode, neverSent: Bool) {
        if code == .refusedStream, !self.receivedResponse, !self.isTerminal, self.tryAgain() { return }
        let error = RPCError(code: code.status, message: "the server ended the call (\(code))")
        if self.isTerminal {
            self.closeWriting(error)
        } else {
            self.isTerminal = true
            self.fail(error)
        }
        self.markOver()
    }

    override func connectionEnded(_ ending: Ending) {
        if ending == .goneBefore, !self.isTerminal, self.tryAgain() { return }
        let reason: String
        switch ending {
        case .lost(let why): reason = "the connection was lost: \(why)"
        case .goneBefore: reason = "the connection was lost before the call was sent"
        }
        let error = RPCError(code: .unavailable, message: reason)
        if self.isTerminal {
            self.closeWriting(error)
        } else {
            self.isTerminal = true
            self.fail(error)
        }
        self.markOver()
    }

    /// No connection can be had.
    func refused(_ reason: String) {
        self.fail(RPCError(code: .unavailable, message: reason))
        self.markOver()
    }

    override func abandoned() {
        self.isTerminal = true
        self.fail(.cancelledTask)
        self.markOver()
    }

    /// Has the call made again, since no server has acted on it.
    private func tryAgain() -> Bool {
        guard self.attempts < Self.attemptsMax, (try? self.withOutbox { $0.canRewind }) == true else { return false }
        self.attempts += 1
        try? self.withOutbox { $0.rewind() }
        self.detach()
        self.streamID = 0
        self.headersSubmitted = false
        self.holdsSender = false
        self.withheld = 0
        self.dispatcher.redispatch(self)
        return true
    }

    /// Tells the dispatcher, once, that no connection carries this call any more.
    func markOver() {
        guard !self.isOver.exchange(true, ordering: .acquiringAndReleasing) else { return }
        self.detach()
        self.dispatcher.callEnded(self)
    }

    // MARK: - The caller's task

    /// The task needs the call no longer.
    func taskEnded() {
        let isOpen = (try? self.withOutbox { $0.closed == nil && $0.headers != nil }) ?? false
        if isOpen {
            self.signal(.cancel)
        } else {
            self.closeWriting(.cancelledTask)
            self.markOver()
        }
    }

    func cancel() {
        self.failReading(.cancelledTask)
        self.signal(.cancel)
    }

    // MARK: - Writing

    func write(_ part: RPCRequestPart<[UInt8]>) async throws {
        switch part {
        case .metadata(let metadata):
            let headers = try HeaderBlock.request(
                method: self.descriptor,
                scheme: self.scheme,
                authority: self.authority,
                compressed: self.compresses,
                userAgent: self.userAgent,
                metadata: metadata
            )
            try self.withOutbox(signal: self.isUnaryRequest ? [] : .send) { outbox throws(RPCError) in
                try outbox.setHeaders(headers)
            }
        case .message(let bytes):
            guard bytes.count <= self.sendMessageBytesMax else {
                throw RPCError(
                    code: .resourceExhausted,
                    message: "a request message has \(bytes.count) bytes, the limit is \(self.sendMessageBytesMax)"
                )
            }
            let message = self.compresses ? try MessageCompression.compress(bytes) : bytes
            let chunk = Outbox.Chunk(message, compressed: self.compresses)
            let isFull = try self.withOutbox(signal: self.isUnaryRequest ? [] : .send) {
                outbox throws(RPCError) in
                try outbox.append(chunk)
                return outbox.isFull
            }
            if isFull {
                if self.isUnaryRequest { self.signal(.send) }
                try await self.waitForRoom()
            }
        }
    }

    func finishWriting() { try? self.withOutbox(signal: .send) { outbox throws(RPCError) in try outbox.finish() } }

    /// The request cannot be completed: takes it back.
    func finishWriting(throwing error: any Error) {
        let reason = (error as? RPCError) ?? RPCError(code: .unknown, message: "writing the request failed: \(error)")
        let wasOpen = (try? self.withOutbox { $0.closed == nil && !$0.isFinished }) ?? false
        guard wasOpen else { return }
        self.failReading(reason)
        self.signal(.cancel)
    }
}

/// What all calls of one client share.
struct ClientCallDefaults: Sendable {
    var scheme: StaticString
    var authority: String
    var userAgent: String
    var compression: CompressionAlgorithm
    /// Bytes of a request kept so that it can be sent again to a server that refused it unseen.
    var replayBytesMax: Int
}

extension RPCError {
    /// The status of a response that is not gRPC's.
    fileprivate static func http(_ headers: ReceivedHeaders) -> RPCError {
        guard let code = headers.httpStatus else {
            return RPCError(code: .internalError, message: "the response has no :status")
        }
        guard code != 200 else {
            return RPCError(code: .unknown, message: "the response is not of content-type application/grpc")
        }
        if let number = headers.grpcStatus, let status = Status.Code(rawValue: number),
            let code = RPCError.Code(status)
        {
            return RPCError(code: code, message: headers.grpcMessage, metadata: headers.metadata)
        }
        let status = Status(httpStatusCode: code)
        return RPCError(status: status) ?? RPCError(code: .unknown, message: "HTTP status \(code)")
    }
}
