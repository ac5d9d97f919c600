import CEpoll
import Glibc

/// A non-blocking stream socket. Confined to its loop once it is registered there.
struct Socket: ~Copyable {
    let descriptor: FileDescriptor

    init(_ descriptor: consuming FileDescriptor) { self.descriptor = descriptor }

    private static let flags =
        Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)

    private init(_ domain: Int32) throws(SystemError) {
        let descriptor = socket(domain, Self.flags, 0)
        guard descriptor >= 0 else { throw SystemError("socket") }
        self.descriptor = FileDescriptor(descriptor)
    }

    /// A socket that listens at `address`.
    static func listening(at address: SocketAddress, backlog: Int) throws(SystemError) -> Socket {
        let socket = try Socket(address.domain)
        if address.family != .unix { socket.set(SOL_SOCKET, SO_REUSEADDR, 1) }
        let bound = unsafe address.withSockaddr { unsafe bind(socket.descriptor.rawValue, $0, $1) }
        guard bound == 0 else { throw SystemError("bind") }
        guard listen(socket.descriptor.rawValue, Int32(clamping: backlog)) == 0 else { throw SystemError("listen") }
        return socket
    }

    /// A socket on its way to `address`; writable once it is there or has failed.
    static func connecting(to address: SocketAddress) throws(SystemError) -> Socket {
        let socket = try Socket(address.domain)
        socket.configure(address.family)
        let code = unsafe address.withSockaddr { unsafe connect(socket.descriptor.rawValue, $0, $1) }
        // A Unix socket whose backlog is full says EAGAIN, and never becomes writable: a failure.
        guard code == 0 || errno == EINPROGRESS else { throw SystemError("connect") }
        return socket
    }

    struct Accepted: ~Copyable {
        let socket: Socket
        let peer: SocketAddress?

        /// Gives the descriptor up, and says whose it is.
        consuming func release() -> (descriptor: Int32, peer: SocketAddress?) {
            let peer = self.peer
            return (self.socket.release(), peer)
        }
    }

    /// The next connection that waits at a listening socket; nil when none does.
    func accept() throws(SystemError) -> Accepted? {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let listener = self.descriptor.rawValue
        let (descriptor, peer) = unsafe withUnsafeMutablePointer(to: &storage) { storage in
            unsafe storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                let flags = Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
                let descriptor = unsafe CEpoll_accept4(listener, address, &length, flags)
                return unsafe (descriptor, descriptor >= 0 ? SocketAddress(address, length) : nil)
            }
        }
        guard descriptor >= 0 else {
            if errno == EAGAIN { return nil }
            throw SystemError("accept")
        }
        let socket = Socket(FileDescriptor(descriptor))
        if let peer { socket.configure(peer.family) }
        return Accepted(socket: socket, peer: peer)
    }

    private func configure(_ family: SocketAddress.Family) {
        guard family != .unix else { return }
        self.set(Int32(IPPROTO_TCP), TCP_NODELAY, 1)
    }

    private func set(_ level: Int32, _ option: Int32, _ value: Int32) {
        var value = value
        _ = unsafe setsockopt(self.descriptor.rawValue, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Where this socket is bound.
    var localAddress: SocketAddress? { unsafe self.address { unsafe getsockname($0, $1, $2) } }
    /// Where the other end is bound.
    var remoteAddress: SocketAddress? { unsafe self.address { unsafe getpeername($0, $1, $2) } }

    private func address(
        _ ask: (Int32, UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
    ) -> SocketAddress? {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let descriptor = self.descriptor.rawValue
        return unsafe withUnsafeMutablePointer(to: &storage) { storage in
            unsafe storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard unsafe ask(descriptor, address, &length) == 0 else { return nil }
                return unsafe SocketAddress(address, length)
            }
        }
    }

    /// The error that an attempt to connect ended with; nil where it has succeeded.
    func takeError() -> SystemError? {
        var number: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        let code = unsafe getsockopt(self.descriptor.rawValue, SOL_SOCKET, SO_ERROR, &number, &length)
        guard code == 0 else { return SystemError("getsockopt") }
        return number == 0 ? nil : SystemError("connect", number: number)
    }

    /// How a read or write went.
    enum Transfer {
        case bytes(Int)
        case wouldBlock
        case ended
        case failed(SystemError)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        while true {
            let count = unsafe recv(self.descriptor.rawValue, buffer.baseAddress, buffer.count, 0)
            if count > 0 { return .bytes(count) }
            if count == 0 { return .ended }
            if errno == EINTR { continue }
            return errno == EAGAIN ? .wouldBlock : .failed(SystemError("recv"))
        }
    }

    /// Writes as much as goes of `segments`, in one call; never raises SIGPIPE.
    func write(_ segments: [UnsafeRawBufferPointer]) -> Transfer {
        unsafe withUnsafeTemporaryAllocation(of: iovec.self, capacity: segments.count) { vectors in
            for index in unsafe segments.indices {
                let segment = unsafe segments[index]
                unsafe vectors.initializeElement(
                    at: index,
                    to: iovec(iov_base: UnsafeMutableRawPointer(mutating: segment.baseAddress), iov_len: segment.count)
                )
            }
            var message = unsafe msghdr()
            unsafe message.msg_iov = vectors.baseAddress
            unsafe message.msg_iovlen = vectors.count
            while true {
                let count = unsafe sendmsg(self.descriptor.rawValue, &message, Int32(MSG_NOSIGNAL))
                if count >= 0 { return .bytes(count) }
                if errno == EINTR { continue }
                return errno == EAGAIN ? .wouldBlock : .failed(SystemError("send"))
            }
        }
    }

    /// Gives the descriptor up to somebody who makes a socket of it again.
    consuming func release() -> Int32 { self.descriptor.take() }

    /// Takes no more connections, though the descriptor is still there.
    func shutdownListening() { _ = shutdown(self.descriptor.rawValue, Int32(SHUT_RDWR)) }

    /// Removes the file of a Unix socket that nobody listens at any more.
    static func removeStale(_ path: String) {
        guard let address = SocketAddress(unixPath: path), let probe = try? Socket(AF_UNIX) else { return }
        let code = unsafe address.withSockaddr { unsafe connect(probe.descriptor.rawValue, $0, $1) }
        if code != 0, errno == ECONNREFUSED { Self.remove(path) }
    }

    static func remove(_ path: String) { _ = unsafe unlink(path) }

    /// Says that we write no more.
    func shutdownWriting() { _ = shutdown(self.descriptor.rawValue, Int32(SHUT_WR)) }
}
