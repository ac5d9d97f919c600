import Testing

@testable import HTTP2Transport

/// A client by hand, as hostile as a test wants it: it writes its own frames, and reads what comes of them.
final class RawClient {
    let wire: RawWire
    private let reader: ResponseReader

    /// - Parameter opens: whether it says the preface and its SETTINGS at once.
    init(_ endpoint: Endpoint, tls: TLSEngine? = nil, opens: Bool = true, settings: RawFrame = .settings()) async throws
    {
        self.wire = try await RawWire.connected(to: endpoint, tls: tls)
        let reader = try ResponseReader()
        self.reader = reader
        self.wire.listener = { reader.receive($0) }
        guard opens else { return }
        try await self.wire.send(RawFrame.preface + settings.bytes)
        try await self.wire.wait("the server's SETTINGS") { self.wire.count(.settings) > 0 }
        try await self.wire.send(.settingsAcknowledgement)
    }

    /// The next stream, of whose response `fields` will tell.
    func stream() throws -> UInt32 { try self.reader.expect() }

    func fields(_ stream: UInt32) -> [String: String] { self.reader.fields[stream] ?? [:] }

    /// Makes a call with these header fields and this body, and waits for its end.
    ///
    /// - Returns: the status of HTTP or of gRPC, or how the stream was reset, or that the connection has ended.
    func call(_ block: [UInt8], body: [UInt8] = [], ends: Bool = true) async throws -> Answer {
        let stream = try self.stream()
        try await self.wire.send(.headers(stream, block, ends: ends && body.isEmpty))
        if !body.isEmpty { try await self.wire.send(.data(stream, body, ends: ends)) }
        return try await self.answer(stream)
    }

    func answer(_ stream: UInt32) async throws -> Answer {
        let wire = self.wire
        do {
            try await wire.wait("the answer on stream \(stream)") {
                wire.ended.contains(stream) || wire.resets[stream] != nil || wire.goAway != nil
            }
        } catch  where wire.isEnded {
            return .ended
        }
        let fields = self.fields(stream)
        if wire.ended.contains(stream), let status = fields[":status"] {
            return status == "200" ? .status(Int(fields["grpc-status"] ?? "") ?? -1) : .http(Int(status) ?? -1)
        }
        if let code = wire.resets[stream] { return .reset(code) }
        return wire.goAway.map { .goAway($0.code) } ?? .ended
    }

    enum Answer: Equatable, Sendable {
        case status(Int)
        case http(Int)
        case reset(UInt32)
        case goAway(UInt32)
        case ended
    }
}

/// The error codes of RFC 9113 §7.
enum Code {
    static let none: UInt32 = 0
    static let protocolError: UInt32 = 1
    static let internalError: UInt32 = 2
    static let flowControl: UInt32 = 3
    static let streamClosed: UInt32 = 5
    static let frameSize: UInt32 = 6
    static let refused: UInt32 = 7
    static let cancel: UInt32 = 8
    static let compression: UInt32 = 9
    static let enhanceYourCalm: UInt32 = 11
}
