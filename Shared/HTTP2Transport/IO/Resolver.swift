import Dispatch
import Errors
import Glibc

/// Turns endpoints into addresses by the system's resolver, on threads of its own since that blocks.
enum Resolver {
    private static let queue = DispatchQueue(label: "http2-resolver", attributes: .concurrent)

    /// Every address of `endpoint`, in the system's order.
    ///
    /// - Throws: `unavailable` where the name does not resolve, `invalidArgument` where a path is no socket's.
    static func resolve(_ endpoint: Endpoint) async throws(LabError) -> [SocketAddress] {
        let result: Result<[SocketAddress], LabError> = await withCheckedContinuation { continuation in
            Self.resolve(endpoint) { continuation.resume(returning: $0) }
        }
        return try result.get()
    }

    static func resolve(
        _ endpoint: Endpoint,
        _ done: @escaping @Sendable (Result<[SocketAddress], LabError>) -> Void
    ) {
        Self.queue.async {
            done(Result { () throws(LabError) in try Self.resolveBlocking(endpoint) })
        }
    }

    private static func resolveBlocking(_ endpoint: Endpoint) throws(LabError) -> [SocketAddress] {
        switch endpoint.kind {
        case .unix(let path):
            guard let address = SocketAddress(unixPath: path) else {
                throw LabError(
                    .invalidArgument,
                    "the path of a socket has 1…\(SocketAddress.unixPathMax) bytes, was \"\(path)\"",
                    field: "address"
                )
            }
            return [address]
        case .host(let host, let port):
            return try Self.lookUp(host, port)
        }
    }

    private static func lookUp(_ host: String, _ port: Int) throws(LabError) -> [SocketAddress] {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_flags = AI_NUMERICSERV
        var list: UnsafeMutablePointer<addrinfo>?
        let code = unsafe getaddrinfo(host, String(port), &hints, &list)
        guard code == 0 else {
            let reason = unsafe gai_strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
            throw LabError(.unavailable, "\(host): \(reason.lowercased())", field: "address")
        }
        defer { unsafe freeaddrinfo(list) }
        var addresses: [SocketAddress] = []
        var next = unsafe list
        while let entry = unsafe next {
            if let base = unsafe entry.pointee.ai_addr,
                let address = unsafe SocketAddress(base, entry.pointee.ai_addrlen), !addresses.contains(address)
            {
                addresses.append(address)
            }
            unsafe next = entry.pointee.ai_next
        }
        return addresses
    }
}
