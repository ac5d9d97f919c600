/// A listening socket on one loop, which deals what it accepts out to all loops of a group.
///
/// Sendable without the compiler's proof: the socket belongs to the loop's thread once started.
final class Listener: ReadinessHandler, @unchecked Sendable {
    typealias Accept = @Sendable (consuming Socket, SocketAddress?, EventLoop) -> Void

    /// Where it listens, with the port it was given.
    let endpoint: Endpoint
    private let loop: EventLoop
    private let group: EventLoopGroup
    private let socket: Socket
    private let accept: Accept
    private let unixPath: String?
    private var isClosed = false

    /// Pause after the process has run out of descriptors, since the socket stays readable.
    private static let exhaustedPause = Duration.milliseconds(100)

    init(
        _ address: SocketAddress,
        _ backlog: Int,
        _ group: EventLoopGroup,
        _ accept: @escaping Accept
    )
        throws(SystemError)
    {
        self.unixPath = address.family == .unix ? address.host : nil
        if let path = self.unixPath { Socket.removeStale(path) }
        self.socket = try Socket.listening(at: address, backlog: backlog)
        self.endpoint =
            switch self.unixPath {
            case let path?: .unix(path)
            case nil: .host(address.host, port: self.socket.localAddress?.port ?? 0)
            }
        self.group = group
        self.loop = group.nextLoop()
        self.accept = accept
    }

    func start() { self.loop.post(.run { self.register() }) }

    private func register() {
        guard !self.isClosed else { return }
        do {
            try self.loop.register(self.socket.descriptor.rawValue, .input, self)
        } catch {
            self.loop.fire(at: self.loop.now + Self.exhaustedPause) { [weak self] in self?.register() }
        }
    }

    func ready(_ readiness: Readiness) { self.acceptAll() }

    private func acceptAll() {
        do {
            while let accepted = try self.socket.accept() {
                let (descriptor, peer) = accepted.release()
                let loop = self.group.nextLoop()
                let accept = self.accept
                loop.post(.run { accept(Socket(FileDescriptor(descriptor)), peer, loop) })
            }
        } catch {
            self.loop.deregister(self.socket.descriptor.rawValue)
            self.loop.fire(at: self.loop.now + Self.exhaustedPause) { [weak self] in self?.register() }
        }
    }

    /// Accepts what has connected so far, then nothing more.
    func close(_ whenDone: @escaping @Sendable () -> Void = {}) {
        self.loop.post(
            .run {
                if !self.isClosed {
                    self.acceptAll()
                    self.isClosed = true
                    self.loop.deregister(self.socket.descriptor.rawValue)
                    self.socket.shutdownListening()
                    if let path = self.unixPath { Socket.remove(path) }
                }
                whenDone()
            }
        )
    }
}
