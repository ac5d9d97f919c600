import Glibc

/// One connection to the admin port: reads a request, writes the answer, waits for the peer to be done, ends.
///
/// It ends at its deadline in any state, so no peer can hold a place for longer.
final class AdminConnection {
    private enum State {
        /// Next: writing.
        case reading(AdminRequest)
        /// Next: lingering.
        case writing([UInt8], from: Int)
        /// Everything is sent; what the peer still sends is dropped, since closing now could take the answer with it.
        case lingering
        case ended
    }

    let socket: AdminSocket
    let deadline: ContinuousClock.Instant
    private var state = State.reading(AdminRequest())

    init(_ socket: consuming AdminSocket, deadline: ContinuousClock.Instant) {
        self.socket = socket
        self.deadline = deadline
    }

    var isEnded: Bool { if case .ended = self.state { true } else { false } }

    /// What to wait for.
    var events: Int16 { if case .writing = self.state { Int16(POLLOUT) } else { Int16(POLLIN) } }

    func end() { self.state = .ended }

    /// Goes on as far as the socket lets it.
    func proceed(answer: (String) -> AdminResponse) {
        switch self.state {
        case .reading(var request):
            guard let bytes = self.receive() else { return }
            switch request.receive(bytes) {
            case .incomplete: self.state = .reading(request)
            case .refused(let response): self.write(response.bytes(isHead: false), from: 0)
            case .get(let path, let isHead): self.write(answer(path).bytes(isHead: isHead), from: 0)
            }
        case .writing(let bytes, let from): self.write(bytes, from: from)
        case .lingering: _ = self.receive()
        case .ended: return
        }
    }

    private func receive() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = recv(self.socket.descriptor, &buffer, buffer.count, 0)
        let isRetry = count < 0 && (errno == EAGAIN || errno == EINTR)
        if count > 0 { return Array(buffer.prefix(count)) }
        if !isRetry { self.state = .ended }
        return nil
    }

    private func write(_ bytes: [UInt8], from start: Int) {
        let count = bytes[start...].withUnsafeBytes { buffer in
            send(self.socket.descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
        }
        if count < 0, errno != EAGAIN, errno != EINTR {
            self.state = .ended
            return
        }
        let next = start + max(0, count)
        if next < bytes.count {
            self.state = .writing(bytes, from: next)
        } else {
            shutdown(self.socket.descriptor, Int32(SHUT_WR))
            self.state = .lingering
        }
    }
}
