import Errors

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Cuts a stream of bytes into lines, in bounded memory.
///
/// Lines end in LF or CRLF; the last may lack its end. A byte order mark at the start is dropped, and so are empty
/// lines, which still count. A line longer than `lineBytesMax` is handed over cut, marked `isCut`.
struct LineReader: Sendable {
    /// No row of a known layout is near this; a file without line ends is cut up instead of swallowed.
    static let lineBytesMax = 64 * 1024

    /// One line: its bytes without the end (valid during the call), its number from 1, whether it was cut.
    typealias Body = (_ line: Span<UInt8>, _ number: Int, _ isCut: Bool) throws(LabError) -> Void

    /// The beginning of a line whose end has not come yet, at most `lineBytesMax` of it.
    private var carry: [UInt8] = []
    private var isCut = false
    /// Lines begun before the present one.
    private var number = 0

    /// Takes the next bytes and hands each line that they complete to `body`.
    mutating func read(_ bytes: RawSpan, _ body: Body) throws(LabError) {
        var start = 0
        while start < bytes.byteCount {
            let rest = bytes.extracting(start..<bytes.byteCount)
            guard let length = rest.firstLineFeed else {
                self.keep(rest)
                return
            }
            let line = rest.extracting(first: length)
            if self.carry.isEmpty, !self.isCut, length <= Self.lineBytesMax {
                try self.emit(line, body)
            } else {
                self.keep(line)
                try self.emitCarry(body)
            }
            start += length + 1
        }
    }

    /// Hands over a last line without an end.
    mutating func finish(_ body: Body) throws(LabError) {
        if !self.carry.isEmpty || self.isCut { try self.emitCarry(body) }
    }

    private mutating func keep(_ bytes: RawSpan) {
        let room = Self.lineBytesMax - self.carry.count
        if bytes.byteCount > room { self.isCut = true }
        bytes.extracting(first: min(bytes.byteCount, room)).withUnsafeBytes { self.carry.append(contentsOf: $0) }
    }

    private mutating func emitCarry(_ body: Body) throws(LabError) {
        let line = self.carry
        let isCut = self.isCut
        self.carry.removeAll(keepingCapacity: true)
        self.isCut = false
        try self.emit(line.span.bytes, isCut: isCut, body)
    }

    private mutating func emit(_ line: RawSpan, isCut: Bool = false, _ body: Body) throws(LabError) {
        self.number += 1
        var line = line
        if self.number == 1, line.hasByteOrderMark { line = line.extracting(droppingFirst: 3) }
        if line.byteCount > 0, line.byte(line.byteCount - 1) == Byte.carriageReturn {
            line = line.extracting(droppingLast: 1)
        }
        guard line.byteCount > 0 else { return }
        try body(Span(_bytes: line), self.number, isCut)
    }
}

extension RawSpan {
    fileprivate func byte(_ offset: Int) -> UInt8 { self.unsafeLoad(fromByteOffset: offset, as: UInt8.self) }

    fileprivate var hasByteOrderMark: Bool {
        self.byteCount >= 3 && self.byte(0) == 0xEF && self.byte(1) == 0xBB && self.byte(2) == 0xBF
    }

    /// The offset of the first line feed.
    fileprivate var firstLineFeed: Int? {
        self.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let hit = memchr(base, Int32(Byte.lineFeed), bytes.count) else {
                return nil
            }
            return base.distance(to: UnsafeRawPointer(hit))
        }
    }
}
