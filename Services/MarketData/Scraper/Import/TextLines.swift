import Compression
import Errors

/// The lines of a file that comes in pieces, gzip or plain: told apart by its first two bytes.
final class TextLines {
    private enum Coding: ~Copyable {
        /// Fewer than two bytes have come.
        case unknown(head: [UInt8])
        case plain
        case gzip(GzipDecoder)
    }

    private var coding = Coding.unknown(head: [])
    private var lines = LineReader()
    /// Bytes of text so far.
    private(set) var textBytes = 0

    /// Takes the next bytes of the file and hands each line that they complete to `body`.
    ///
    /// - Throws: `dataLoss` for damaged gzip; what `body` throws.
    func read(_ bytes: [UInt8], _ body: LineReader.Body) throws(LabError) {
        let coding = self.takeCoding()
        switch consume coding {
        case .unknown(let head):
            let head = head + bytes
            guard head.count >= 2 else {
                self.coding = .unknown(head: head)
                return
            }
            self.coding = Gzip.isGzip(head) ? .gzip(try GzipDecoder()) : .plain
            try self.read(head, body)
        case .plain:
            self.coding = .plain
            try self.readText(bytes.span.bytes, body)
        case .gzip(var decoder):
            try decoder.decode(bytes.span.bytes) { (text) throws(LabError) in try self.readText(text, body) }
            self.coding = .gzip(decoder)
        }
    }

    /// Says that the file is whole; hands over a last line without an end.
    ///
    /// - Throws: `dataLoss` where gzip is cut off; what `body` throws.
    func finish(_ body: LineReader.Body) throws(LabError) {
        let coding = self.takeCoding()
        switch consume coding {
        case .unknown(let head): try self.readText(head.span.bytes, body)
        case .plain: break
        case .gzip(let decoder): try decoder.finish()
        }
        try self.lines.finish(body)
    }

    private func takeCoding() -> Coding {
        var taken = Coding.plain
        swap(&taken, &self.coding)
        return taken
    }

    private func readText(_ text: RawSpan, _ body: LineReader.Body) throws(LabError) {
        self.textBytes += text.byteCount
        try self.lines.read(text, body)
    }
}
