import Errors
import GRPCCore
import Synchronization

@testable import HTTP2Transport

/// One end of a connection without a socket, whose other end is the fuzzer.
///
/// The server answers each message with one of its own; the client has a few calls under way. Everything happens on one
/// thread, in an order that the input alone decides.
final class Peer {
    private let core: ConnectionCore
    private let tasks = ManualTasks()
    private let mailbox = Mailbox()
    private let start = ContinuousClock.now
    private var now: ContinuousClock.Instant
    private var received = 0
    private var sent = 0
    private(set) var isOver = false

    static let limits = CallLimits(
        readBufferBytes: 1 << 12,
        writeBufferBytes: 1 << 12,
        receiveMessageBytesMax: 1 << 16,
        sendMessageBytesMax: 1 << 16
    )
    private static let settings: HTTP2Settings = {
        var settings = HTTP2Settings()
        settings.concurrentStreamsMax = 8
        settings.streamWindow = 1 << 16
        settings.connectionWindow = 1 << 17
        settings.frameSizeMax = 1 << 14
        settings.headerListSizeMax = 1 << 12
        return settings
    }()
    /// Unwritten bytes from which on the core takes no more from its calls.
    private static let outputMax = 1 << 16

    init(_ role: HTTP2Session.Role) {
        let now = self.start
        self.now = now
        self.core = must("a session") {
            var settings = Self.settings
            if role == .client { settings.concurrentStreamsMax = nil }
            return try ConnectionCore(
                role: role,
                settings: settings,
                outputMax: Self.outputMax,
                now: now,
                admit: role == .client ? nil : { headers, _ in Self.admit(headers, now) }
            )
        }
        if role == .client { for number in 0..<3 { self.makeCall(number) } }
        self.settle()
    }

    private static func admit(
        _ headers: ReceivedHeaders,
        _ now: ContinuousClock.Instant
    ) -> ConnectionCore.Admission {
        switch AcceptedRequest.judge(headers, methods: MethodTable()) {
        case .accepted(let request):
            .call(ServerCall(request, limits: Self.limits, compresses: request.acceptsGzip, now: now))
        case .refused(let block): .refuse(block)
        }
    }

    // MARK: - What the input does

    func receive(_ bytes: [UInt8]) {
        guard !self.isOver else { return }
        self.received += bytes.count
        do throws(LabError) {
            for case let call as ServerCall in try self.core.receive(bytes.span, now: self.now) { self.serve(call) }
        } catch {
            return self.end("received: \(error.message)")
        }
        for case .goAway(let goAway) in self.core.takeEvents() {
            demand(goAway.debugData.utf8.count <= bytes.count * 3 + self.received * 3, "a GOAWAY longer than its frame")
        }
        self.settle()
    }

    /// Lets tasks and frames get as far as they can.
    func settle() {
        guard !self.isOver else { return }
        repeat {
            self.tasks.drain()
            for call in self.mailbox.take() { self.core.handle(call) }
            self.tasks.drain()
            do throws(LabError) {
                try self.core.fill()
            } catch {
                return self.end("fill: \(error.message)")
            }
        } while !self.mailbox.isEmpty
        // One DATA frame, or what nghttp2 hands over in one piece, may go past the mark.
        demand(self.core.output.count <= Self.outputMax + (1 << 17), "\(self.core.output.count) bytes wait to be sent")
        demand(self.core.callCount <= 8, "\(self.core.callCount) calls at a time")
        if self.core.isDone { self.end("done") }
    }

    /// The peer reads what was sent.
    func drain() {
        self.sent += self.core.output.takeAll().count
        self.settle()
        // An answer costs more than its request, but not by orders of magnitude: header fields are not echoed.
        demand(self.sent <= (1 << 16) + 64 * self.received, "\(self.sent) bytes in answer to \(self.received)")
    }

    func pass(_ time: Duration) { self.now += time }

    func ping() {
        guard !self.isOver else { return }
        self.core.session.ping(7)
        self.settle()
    }

    func drainGracefully() {
        guard !self.isOver else { return }
        self.core.session.submitShutdownNotice()
        self.core.session.submitGoAway(.noError, debugData: "going")
        self.settle()
    }

    /// The connection is lost; nobody who was waiting on it waits on.
    func finish() {
        self.end("lost")
        demand(self.tasks.running == 0, "\(self.tasks.running) tasks wait for a connection that is gone")
        demand(self.core.callCount == 0, "calls on a connection that is gone")
    }

    private func end(_ why: String) {
        guard !self.isOver else { return }
        self.isOver = true
        self.core.finish(.lost(why))
        self.tasks.drain()
        for call in self.mailbox.take() { self.core.handle(call) }
        self.tasks.drain()
    }

    // MARK: - Calls

    private func serve(_ call: ServerCall) {
        call.attach(self.mailbox)
        self.tasks.start { await Self.answer(call) }
    }

    /// Answers each message with how long it was, and ends as the request does.
    private static func answer(_ call: ServerCall) async {
        do {
            var count = 0
            while let part = try await call.nextPart() {
                switch part {
                case .metadata: try await call.write(.metadata(["answers": "yes"]))
                case .message(let message):
                    count += 1
                    let length = try call.unpack(message).count
                    demand(length <= Self.limits.receiveMessageBytesMax, "a message of \(length) bytes")
                    try await call.write(.message(Array("\(length)".utf8)))
                case .status: demand(false, "a request has no status")
                }
            }
            call.sendStatus(Status(code: .ok, message: "\(count) %"), ["count": "\(count)", "count-bin": "\(count)"])
        } catch {
            let error = error as? RPCError
            call.sendStatus(Status(code: .init(error?.code ?? .unknown), message: error?.message ?? "?"), [:])
        }
    }

    private func makeCall(_ number: Int) {
        let call = ClientCall(
            descriptor: MethodDescriptor(fullyQualifiedService: "s.S", method: "M\(number)"),
            options: .defaults,
            limits: Self.limits,
            defaults: ClientCallDefaults(
                scheme: "http",
                authority: "fuzz",
                userAgent: "fuzz",
                compression: .none,
                replayBytesMax: number == 0 ? 1 << 10 : 0
            ),
            dispatcher: NoOtherServer()
        )
        call.attach(self.mailbox)
        self.tasks.start {
            await Self.ask(call, number)
            call.taskEnded()
        }
    }

    private static func ask(_ call: ClientCall, _ number: Int) async {
        do {
            try await call.write(.metadata(["number": "\(number)"]))
            for length in 0...number { try await call.write(.message(Array(repeating: 1, count: length * 3000))) }
            // The third call stays open, as a stream of requests does.
            if number < 2 { call.finishWriting() }
            var hasStatus = false
            while let part = try await call.nextPart() {
                demand(!hasStatus, "a part after the status")
                switch part {
                case .metadata: break
                case .message(let message): _ = try call.unpack(message)
                case .status: hasStatus = true
                }
            }
            demand(hasStatus, "a response ended without a status and without an error")
        } catch {
            // Refused, broken off, or not as gRPC has it: every such end is an error.
        }
    }
}

/// Carries calls, when the connection comes round to them.
private final class Mailbox: CallDriver {
    private let due = Mutex<[Call]>([])

    var isEmpty: Bool { self.due.withLock { $0.isEmpty } }

    func schedule(_ call: Call) { self.due.withLock { $0.append(call) } }

    func take() -> [Call] {
        self.due.withLock { due in
            defer { due = [] }
            return due
        }
    }
}

private final class NoOtherServer: ClientCall.Dispatcher {
    func redispatch(_ call: ClientCall) { call.refused("there is no other server") }
    func callEnded(_ call: ClientCall) {}
}
