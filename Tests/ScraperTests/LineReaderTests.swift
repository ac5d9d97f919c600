import Errors
import Testing

@testable import Scraper

@Suite("A line reader")
struct LineReaderTests {
    private struct Line: Equatable {
        var text: String
        var number: Int
        var isCut = false
    }

    private func lines(_ bytes: [UInt8], pieces size: Int) throws -> [Line] {
        var reader = LineReader()
        var lines: [Line] = []
        let keep: LineReader.Body = { (line, number, isCut) throws(LabError) in
            lines.append(Line(text: line.text(0..<line.count), number: number, isCut: isCut))
        }
        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = Array(bytes[start..<min(start + size, bytes.count)])
            try reader.read(piece.span.bytes, keep)
        }
        try reader.finish(keep)
        return lines
    }

    @Test("cuts at LF and CRLF, drops a byte order mark, passes empty lines over", arguments: [1, 2, 3, 1_000])
    func lines(size: Int) throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("a,b\r\n\n1,2\n\r\nlast".utf8)
        #expect(
            try self.lines(bytes, pieces: size) == [
                Line(text: "a,b", number: 1), Line(text: "1,2", number: 3), Line(text: "last", number: 5),
            ]
        )
    }

    @Test("cuts a line without end and goes on after it", arguments: [100, 65_536, 1_000_000])
    func overlong(size: Int) throws {
        let bytes = Array("head\n".utf8) + [UInt8](repeating: 65, count: 300_000) + Array("\nnext\n".utf8)
        let lines = try self.lines(bytes, pieces: size)
        #expect(lines.map(\.number) == [1, 2, 3])
        #expect(lines.map(\.isCut) == [false, true, false])
        #expect(lines[1].text.utf8.count == LineReader.lineBytesMax)
        #expect(lines[2].text == "next")
    }

    @Test("a line of exactly the limit is whole", arguments: [1_000, 1_000_000])
    func limit(size: Int) throws {
        let bytes = [UInt8](repeating: 65, count: LineReader.lineBytesMax) + Array("\nb".utf8)
        #expect(try self.lines(bytes, pieces: size).map(\.isCut) == [false, false])
    }

    @Test(
        "fields end at commas outside quotes",
        arguments: [
            ("a,b,c", ["a", "b", "c"]), (",,", ["", "", ""]), ("\"a,b\",c", ["a,b", "c"]), ("\"\"", [""]),
            ("a,\"b\"", ["a", "b"]), ("", [""]), ("a\"b,c", ["a\"b", "c"]), ("1,-2,-3.5,-", ["1", "-2", "-3.5", "-"]),
            ("0123456,8,0123456789,,", ["0123456", "8", "0123456789", "", ""]),
            ("0123456789,\"a,b\",c", ["0123456789", "a,b", "c"]),
        ]
    )
    func fields(line: String, expected: [String]) {
        let bytes = Array(line.utf8)
        var fields = CSVFields()
        let isWhole = fields.split(bytes.span)
        #expect(isWhole)
        #expect(fields.ranges.map { bytes.span.text($0) } == expected)
    }

    @Test(
        "refuses broken quoting and a line of commas",
        arguments: ["\"a", "\"a\"b,c", "a,\"b\"\"c\"", String(repeating: ",", count: 300)]
    )
    func broken(line: String) {
        let bytes = Array(line.utf8)
        var fields = CSVFields()
        let isWhole = fields.split(bytes.span)
        #expect(!isWhole)
    }
}
