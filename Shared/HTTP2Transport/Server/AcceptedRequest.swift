import GRPCCore

/// A request whose header fields are in order.
struct AcceptedRequest {
    var descriptor: MethodDescriptor
    var timeout: Duration?
    /// The client may send compressed messages.
    var isCompressed: Bool
    /// The client takes compressed messages.
    var acceptsGzip: Bool

    enum Outcome {
        case accepted(AcceptedRequest)
        /// The whole response.
        case refused(HeaderBlock)
    }

    /// Judges `headers`; `methods` knows the served methods by path.
    static func judge(_ headers: ReceivedHeaders, methods: MethodTable) -> Outcome {
        if headers.isTooLarge {
            return .refused(
                .refusal(.resourceExhausted, "the request's metadata exceeds \(headers.sizeMax) bytes")
            )
        }
        guard headers.isPost else {
            return .refused(.httpError("405", Status(code: .unimplemented, message: "gRPC requests are POST")))
        }
        guard headers.contentType == .grpc else {
            return .refused(
                .httpError("415", Status(code: .unknown, message: "the content-type must be application/grpc"))
            )
        }
        guard headers.hasTrailersTE else {
            return .refused(.refusal(.invalidArgument, "the te field must be trailers"))
        }
        if let field = headers.malformedField {
            return .refused(.refusal(.invalidArgument, "the metadata key \(field) has a malformed value"))
        }
        let timeout: Duration?
        switch headers.timeout {
        case .absent: timeout = nil
        case .valid(let duration): timeout = duration
        case .malformed: return .refused(.refusal(.invalidArgument, "grpc-timeout is malformed"))
        }
        if case .unsupported(let name) = headers.encoding {
            return .refused(.refusal(.unimplemented, "the compression \(name) is not supported"))
        }
        guard let descriptor = methods[headers.path] else {
            return .refused(.refusal(.unimplemented, "the path must be /service/method"))
        }
        return .accepted(
            AcceptedRequest(
                descriptor: descriptor,
                timeout: timeout,
                isCompressed: headers.encoding == .gzip,
                acceptsGzip: headers.acceptsGzip
            )
        )
    }
}

/// The served methods by the path of their requests, so that a request need not be cut into strings.
struct MethodTable: Sendable {
    private var known: [[UInt8]: MethodDescriptor] = [:]

    init(_ methods: [MethodDescriptor] = []) {
        for method in methods { self.known[Array("/\(method.fullyQualifiedMethod)".utf8)] = method }
    }

    /// The method of `path`, served or not; nil where it is not the path of a method.
    subscript(path: [UInt8]) -> MethodDescriptor? {
        if let descriptor = self.known[path] { return descriptor }
        guard path.first == UInt8(ascii: "/"), let slash = path.lastIndex(of: UInt8(ascii: "/")), slash > 1,
            slash < path.count - 1, let service = String(validating: path[1..<slash], as: UTF8.self),
            let method = String(validating: path[(slash + 1)...], as: UTF8.self)
        else { return nil }
        return MethodDescriptor(fullyQualifiedService: service, method: method)
    }
}

extension HeaderBlock {
    /// A response that is nothing but a refusal of the transport's own.
    static func refusal(_ code: Status.Code, _ message: String) -> HeaderBlock {
        do {
            return try .trailersOnly(Status(code: code, message: message), [:])
        } catch {
            // Without metadata there is nothing that could be refused.
            return .httpError("500", Status(code: code, message: message))
        }
    }
}
