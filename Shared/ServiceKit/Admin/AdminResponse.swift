/// An answer of the admin port. The connection ends with it.
struct AdminResponse: Sendable, Hashable {
    let status: Int
    let text: String
    var contentType = "text/plain; charset=utf-8"
    var headers: [String] = []

    init(status: Int, text: String, contentType: String = "text/plain; charset=utf-8", headers: [String] = []) {
        self.status = status
        self.text = text
        self.contentType = contentType
        self.headers = headers
    }

    func bytes(isHead: Bool) -> [UInt8] {
        var head = "HTTP/1.1 \(self.status) \(Self.reasons[self.status] ?? "")\r\n"
        head += "Content-Type: \(self.contentType)\r\nContent-Length: \(self.text.utf8.count)\r\n"
        for header in self.headers { head += header + "\r\n" }
        head += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
        return Array((isHead ? head : head + self.text).utf8)
    }

    private static let reasons: [Int: String] = [
        200: "OK", 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed", 408: "Request Timeout",
        431: "Request Header Fields Too Large", 503: "Service Unavailable", 505: "HTTP Version Not Supported",
    ]
}
