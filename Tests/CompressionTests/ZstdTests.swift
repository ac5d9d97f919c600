import Compression
import Errors
import TestSupport
import Testing

@Suite("Zstandard")
struct ZstdTests {
    @Test("gives back what was packed", arguments: [0, 1, 100, 131_072, 1_000_003])
    func roundTrip(count: Int) throws {
        let bytes = Sample.text(count)
        let packed = try Zstd.compress(bytes.span.bytes)
        #expect(try Zstd.decompress(packed.span.bytes, bytesMax: count) == bytes)
        #expect(try Zstd.decompress(packed.span.bytes, exactly: count) == bytes)
    }

    @Test("streams both ways in pieces of any size", arguments: [1, 333, 100_000])
    func streams(size: Int) throws {
        let bytes = Sample.text(300_000)
        var encoder = try ZstdEncoder()
        var packed: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = Array(bytes[start..<min(start + size, bytes.count)])
            try encoder.encode(piece.span.bytes, into: &packed)
        }
        try encoder.finish(into: &packed)
        var decoder = try ZstdDecoder(bytesMax: bytes.count)
        var output: [UInt8] = []
        for start in stride(from: 0, to: packed.count, by: size) {
            let piece = Array(packed[start..<min(start + size, packed.count)])
            try decoder.decode(piece.span.bytes, into: &output)
        }
        try decoder.finish()
        #expect(output == bytes)
    }

    @Test("refuses data cut off anywhere")
    func truncation() throws {
        let packed = try Zstd.compress(Sample.text(1_000).span.bytes)
        for count in 0..<packed.count {
            let head = Array(packed.prefix(count))
            let error = #expect(throws: LabError.self) { try Zstd.decompress(head.span.bytes, bytesMax: 10_000) }
            #expect(error?.code == .dataLoss, "cut to \(count) bytes")
        }
    }

    @Test("stops a bomb at the limit, and refuses a size other than the one expected")
    func bomb() throws {
        let zeros = [UInt8](repeating: 0, count: 50_000_000)
        let packed = try Zstd.compress(zeros.span.bytes)
        let error = #expect(throws: LabError.self) { try Zstd.decompress(packed.span.bytes, bytesMax: 1_000_000) }
        #expect(error?.code == .resourceExhausted)
        #expect(throws: LabError.self) { try Zstd.decompress(packed.span.bytes, exactly: 1_000) }
        #expect(throws: LabError.self) { try Zstd.decompress(packed.span.bytes, exactly: 50_000_001) }
        #expect(throws: LabError.self) { try Zstd.decompress(packed.span.bytes, exactly: -1) }
    }

    @Test("a streamed frame carries a checksum: a flipped bit in it is found", arguments: 0..<64 as Range<UInt64>)
    func bitFlip(seed: UInt64) throws {
        var encoder = try ZstdEncoder()
        var packed: [UInt8] = []
        let bytes = Sample.text(5_000)
        try encoder.encode(bytes.span.bytes, into: &packed)
        try encoder.finish(into: &packed)
        var generator = SplitMix64(seed: seed)
        let place = Int.random(in: 0..<packed.count, using: &generator)
        packed[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        let damaged = packed
        // A few header bits carry nothing for the content (the unused bit of the descriptor); the content is then whole.
        if let output = try? Zstd.decompress(damaged.span.bytes, bytesMax: 10_000) { #expect(output == bytes) }
    }

    @Test("refuses the formats of before the RFC, however they are cut", arguments: 0x1E...0x27 as ClosedRange<UInt8>)
    func legacy(magic: UInt8) throws {
        let old: [UInt8] = [magic, 0xB5, 0x2F, 0xFD, 0x00, 0xE2, 0x00, 0x31]
        #expect(throws: LabError.self) { try Zstd.decompress(old.span.bytes, bytesMax: 1_000) }
        #expect(throws: LabError.self) { try Zstd.decompress(old.span.bytes, exactly: 0) }
        let error = #expect(throws: LabError.self) {
            var decoder = try ZstdDecoder(bytesMax: 1_000)
            var output: [UInt8] = []
            for byte in old { try decoder.decode([byte].span.bytes, into: &output) }
            try decoder.finish()
        }
        #expect(error?.code == .dataLoss)
        // A frame to skip hides nothing.
        let hidden = [0x50, 0x2A, 0x4D, 0x18, 1, 0, 0, 0, 7] + old
        #expect(throws: LabError.self) { try Zstd.decompress(hidden.span.bytes, bytesMax: 1_000) }
        #expect(throws: LabError.self) { try Zstd.decompress(hidden.span.bytes, exactly: 0) }
    }

    @Test("survives any bytes", arguments: 0..<200 as Range<UInt64>)
    func anyBytes(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let count = Int(generator.next() % 400)
        var bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        if seed % 2 == 0 { bytes = [0x28, 0xB5, 0x2F, 0xFD] + bytes }
        let input = bytes
        #expect(throws: LabError.self) { try Zstd.decompress(input.span.bytes, bytesMax: 1_000_000) }
        #expect(throws: LabError.self) { try Zstd.decompress(input.span.bytes, exactly: 1_000) }
    }
}
