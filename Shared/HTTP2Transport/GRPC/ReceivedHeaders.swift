import GRPCCore

/// A block of header fields as it arrives: the fields that HTTP/2 and gRPC define, understood, and the metadata.
///
/// One value takes requests, responses and trailers; what does not belong is left for the state machines to refuse.
struct ReceivedHeaders {
    enum Timeout: Equatable {
        case absent
        case malformed
        case valid(Duration)
    }

    var isPost = false
    var path: [UInt8] = []
    var httpStatus: Int?
    var hasTrailersTE = false
    var contentType: ContentType?
    var timeout = Timeout.absent
    var encoding = MessageEncoding.identity
    /// The peer takes gzip.
    var acceptsGzip = false
    var grpcStatus: Int?
    var grpcMessage = ""
    var metadata = Metadata()
    /// The size so far, as RFC 9113 §6.5.2 counts; past `sizeMax` fields are counted, not kept.
    private(set) var size = 0
    private(set) var sizeMax: Int
    /// A field of the peer's is no text, or no base64 where it says so.
    private(set) var malformedField: String?

    init(sizeMax: Int) { self.sizeMax = sizeMax }

    var isTooLarge: Bool { self.size > self.sizeMax }

    mutating func add(name: Bytes, value: Bytes) {
        self.size += name.count + value.count + 32
        guard !self.isTooLarge, !name.isEmpty else { return }
        if name[0] == UInt8(ascii: ":") {
            self.addPseudo(name, value)
        } else if !self.addReserved(name, value) {
            self.addMetadata(name, value)
        }
    }

    private mutating func addPseudo(_ name: Bytes, _ value: Bytes) {
        if name.equals(":path") {
            self.path = value.array
        } else if name.equals(":status") {
            self.httpStatus = value.decimal
        } else if name.equals(":method") {
            self.isPost = value.equals("POST")
        }
    }

    /// Takes the fields that are the protocol's and not the application's.
    private mutating func addReserved(_ name: Bytes, _ value: Bytes) -> Bool {
        switch name.count {
        case 2 where name.equals("te"):
            self.hasTrailersTE = value.equals("trailers")
        case 12 where name.equals("content-type"):
            self.contentType = ContentType(value)
        case 12 where name.equals("grpc-timeout"):
            self.addTimeout(value)
        case 13 where name.equals("grpc-encoding"):
            self.encoding = MessageEncoding(value)
        case 20 where name.equals("grpc-accept-encoding"):
            self.acceptsGzip = value.containsToken("gzip")
        case 11 where name.equals("grpc-status"):
            self.grpcStatus = value.decimal ?? -1
        case 12 where name.equals("grpc-message"):
            self.grpcMessage = PercentEncoding.decode(value)
        default:
            return false
        }
        return true
    }

    /// The timeout stays visible as metadata, in a form that GRPCCore's reader neither overlooks nor trips over.
    private mutating func addTimeout(_ value: Bytes) {
        guard self.timeout == .absent, let duration = GRPCTimeout.decode(value) else {
            return self.timeout = .malformed
        }
        self.timeout = .valid(duration)
        self.metadata.addString(GRPCTimeout.encode(duration), forKey: "grpc-timeout")
    }

    private mutating func addMetadata(_ name: Bytes, _ value: Bytes) {
        guard let key = name.string else { return self.malformedField = "a name" }
        guard name.hasSuffix("-bin") else {
            guard let text = value.string else { return self.malformedField = key }
            return self.metadata.addString(text, forKey: key)
        }
        // Several values of one name may come joined by commas, which base64 does not use.
        var start = 0
        for end in 0...value.count where end == value.count || value[end] == UInt8(ascii: ",") {
            let item = value.extracting(value.trim(start..<end))
            guard let bytes = Base64.decode(item) else { return self.malformedField = key }
            self.metadata.addBinary(bytes, forKey: key)
            start = end + 1
        }
    }
}

/// What `content-type` says.
enum ContentType: Equatable {
    case grpc
    case other

    init(_ value: Bytes) {
        let prefix: StaticString = "application/grpc"
        let count = prefix.utf8CodeUnitCount
        guard value.starts(with: prefix),
            value.count == count || value[count] == UInt8(ascii: "+") || value[count] == UInt8(ascii: ";")
        else {
            self = .other
            return
        }
        self = .grpc
    }
}

/// What `grpc-encoding` says.
enum MessageEncoding: Equatable, Sendable {
    case identity
    case gzip
    case unsupported(String)

    init(_ value: Bytes) {
        if value.equals("identity") {
            self = .identity
        } else if value.equals("gzip") {
            self = .gzip
        } else {
            self = .unsupported(value.string ?? "?")
        }
    }
}

extension Span<UInt8> {
    /// `range` without blanks at either end.
    fileprivate func trim(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, self[first] == UInt8(ascii: " ") { range = range.dropFirst() }
        while let last = range.last, self[last] == UInt8(ascii: " ") { range = range.dropLast() }
        return range
    }

    /// Whether one item of this comma-separated list is `token`.
    fileprivate func containsToken(_ token: StaticString) -> Bool {
        var start = 0
        for end in 0...self.count where end == self.count || self[end] == UInt8(ascii: ",") {
            if self.extracting(self.trim(start..<end)).equals(token) { return true }
            start = end + 1
        }
        return false
    }
}
