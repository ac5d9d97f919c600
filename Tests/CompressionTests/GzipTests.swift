import Compression
import Errors
import TestSupport
import Testing

@Suite("Gzip")
struct GzipTests {
    @Test("gives back what was packed", arguments: [0, 1, 100, 65_536, 1_000_003])
    func roundTrip(count: Int) throws {
        let bytes = Sample.text(count)
        let packed = try Gzip.compress(bytes)
        #expect(try Gzip.decompress(packed, bytesMax: count) == bytes)
    }

    @Test("reads input that comes in pieces of any size", arguments: [1, 7, 4_096])
    func pieces(size: Int) throws {
        let bytes = Sample.text(200_000)
        let packed = try Gzip.compress(bytes)
        var decoder = try GzipDecoder()
        var output: [UInt8] = []
        for start in stride(from: 0, to: packed.count, by: size) {
            let piece = Array(packed[start..<min(start + size, packed.count)])
            try decoder.decode(piece.span.bytes, into: &output)
        }
        try decoder.finish()
        #expect(output == bytes)
    }

    @Test("reads members that follow one another, and zero padding after them")
    func members() throws {
        let packed = try Gzip.compress([1, 2, 3]) + Gzip.compress([]) + Gzip.compress([4]) + [0, 0, 0]
        #expect(try Gzip.decompress(packed, bytesMax: 10) == [1, 2, 3, 4])
    }

    @Test("refuses bytes after the data that are not padding")
    func garbageAfter() throws {
        let packed = try Gzip.compress([1, 2, 3])
        #expect(throws: LabError.self) { try Gzip.decompress(packed + [7, 7], bytesMax: 10) }
        #expect(throws: LabError(.dataLoss, "bytes other than zero padding follow the gzip data")) {
            try Gzip.decompress(packed + [0, 7], bytesMax: 10)
        }
    }

    @Test("refuses data cut off anywhere")
    func truncation() throws {
        let packed = try Gzip.compress(Sample.text(1_000))
        for count in 0..<packed.count {
            let error = #expect(throws: LabError.self) {
                try Gzip.decompress(Array(packed.prefix(count)), bytesMax: 10_000)
            }
            #expect(error?.code == .dataLoss, "cut to \(count) bytes")
        }
    }

    @Test("stops a bomb at the limit, in one shot and in pieces")
    func bomb() throws {
        let packed = try Gzip.compress([UInt8](repeating: 0, count: 50_000_000))
        #expect(packed.count < 60_000)
        let error = #expect(throws: LabError.self) { try Gzip.decompress(packed, bytesMax: 1_000_000) }
        #expect(error?.code == .resourceExhausted)
        #expect(try Gzip.decompress(packed, bytesMax: 50_000_000).count == 50_000_000)
    }

    @Test("survives any bytes", arguments: 0..<200 as Range<UInt64>)
    func anyBytes(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        var bytes = [UInt8](repeating: 0, count: Int(generator.next() % 400)).map { _ in
            UInt8.random(in: 0...255, using: &generator)
        }
        if seed % 2 == 0 { bytes = [0x1F, 0x8B, 8, 0] + bytes }
        let input = bytes
        #expect(throws: LabError.self) { try Gzip.decompress(input, bytesMax: 1_000_000) }
    }

    @Test("a flush makes everything so far readable")
    func flush() throws {
        var encoder = try GzipEncoder()
        var packed: [UInt8] = []
        let first = Sample.text(10_000)
        try encoder.encode(first.span.bytes, into: &packed)
        try encoder.flush(into: &packed)
        var decoder = try GzipDecoder()
        var output: [UInt8] = []
        try decoder.decode(packed.span.bytes, into: &output)
        #expect(output == first)
    }

    @Test("refuses a level that gzip does not have", arguments: [0, 10, -1])
    func level(level: Int) {
        #expect(throws: LabError(.invalidArgument, "gzip level must lie in 1…9, was \(level)", field: "level")) {
            try Gzip.compress([1], level: level)
        }
    }

    @Test("is told by its first two bytes")
    func magic() throws {
        #expect(Gzip.isGzip(try Gzip.compress([])))
        #expect(!Gzip.isGzip([0x1F]))
        #expect(!Gzip.isGzip(Array("time_ms,index".utf8)))
    }

    @Test("CRC-32 gives the published check value, whole and continued")
    func checksum() {
        let bytes = Array("123456789".utf8)
        #expect(CRC32.checksum(bytes.span.bytes) == 0xCBF4_3926)
        let head = Array(bytes.prefix(4))
        let tail = Array(bytes.dropFirst(4))
        #expect(CRC32.checksum(tail.span.bytes, continuing: CRC32.checksum(head.span.bytes)) == 0xCBF4_3926)
    }
}
