import Errors
import Foundation
import Glibc
import ServiceLifecycle
import Synchronization

/// The admin port: plain HTTP/1.1 for metrics and health, on one thread of its own, so that it answers when everything
/// else is busy.
///
/// At most `connections` peers at a time, each for at most `patience`, one request each.
final class AdminServer: Service, Sendable {
    static let connections = 64
    static let patience = Duration.seconds(5)

    /// Where it listens, the port being the one that the system chose where 0 was asked for.
    let address: NetworkAddress
    private let routes: AdminRoutes
    /// The listening socket, until `run` takes it.
    private let listener: Mutex<AdminSocket?>
    /// A byte written to the second wakes whoever polls the first.
    private let wake: (read: Int32, write: Int32)

    init(listen address: NetworkAddress, routes: AdminRoutes) throws(LabError) {
        let socket = try AdminSocket.listening(on: address)
        self.address = NetworkAddress(host: address.host, port: socket.port ?? address.port)
        self.routes = routes
        self.listener = Mutex(socket)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw LabError(.resourceExhausted, "cannot make a pipe: \(String(cString: strerror(errno)))")
        }
        for end in ends { AdminSocket.prepare(end) }
        self.wake = (ends[0], ends[1])
    }

    deinit {
        Glibc.close(self.wake.read)
        Glibc.close(self.wake.write)
    }

    /// Answers until the process shuts down or the task is cancelled.
    func run() async throws {
        await withTaskCancellationOrGracefulShutdownHandler {
            await withCheckedContinuation { continuation in
                let thread = Thread {
                    self.serve()
                    continuation.resume()
                }
                thread.name = "admin"
                thread.start()
            }
        } onCancelOrGracefulShutdown: {
            var byte: UInt8 = 1
            _ = Glibc.write(self.wake.write, &byte, 1)
        }
    }

    private func serve() {
        guard let listener = self.listener.withLock({ $0.take() }) else { return }
        var connections: [AdminConnection] = []
        while true {
            var polled = [
                pollfd(fd: self.wake.read, events: Int16(POLLIN), revents: 0),
                pollfd(fd: listener.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            polled += connections.map { pollfd(fd: $0.socket.descriptor, events: $0.events, revents: 0) }
            let count = poll(&polled, nfds_t(polled.count), connections.isEmpty ? -1 : 250)
            guard count >= 0 || errno == EINTR else { return }
            if polled[0].revents != 0 { return }
            let now = ContinuousClock.now
            for (connection, entry) in zip(connections, polled[2...]) {
                if entry.revents != 0 { connection.proceed(answer: self.routes.answer) }
                if now >= connection.deadline { connection.end() }
            }
            connections.removeAll(where: \.isEnded)
            if polled[1].revents != 0 { self.accept(from: listener, into: &connections, now: now) }
        }
    }

    private func accept(
        from listener: borrowing AdminSocket,
        into connections: inout [AdminConnection],
        now: ContinuousClock.Instant
    ) {
        // A few at a time, so that a flood of new connections does not starve those that wait for an answer.
        for _ in 0..<16 {
            let descriptor = Glibc.accept(listener.descriptor, nil, nil)
            guard descriptor >= 0 else {
                // Out of descriptors, the pending connection stays and would be seen at once again.
                if errno == EMFILE || errno == ENFILE { usleep(50_000) }
                return
            }
            let socket = AdminSocket(owning: descriptor)
            AdminSocket.prepare(descriptor)
            guard connections.count < Self.connections else { continue }
            connections.append(AdminConnection(socket, deadline: now + Self.patience))
        }
    }
}
