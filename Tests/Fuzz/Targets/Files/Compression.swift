import Compression
import Errors

extension FuzzTarget {
    /// Gzip and zstd of unknown origin, in any pieces, with a limit; and that what is packed unpacks.
    static let compression = FuzzTarget("compression") { input in
        var source = ByteSource(input)
        let kind = source.choice(5)
        let seed = source.byte()
        let bytes = source.rest()
        switch kind {
        case 0: unpack(bytes, seed, gunzip)
        case 1: unpack(bytes, seed, unzstd)
        case 2:
            guard let output = try? Zstd.decompress(bytes.span.bytes, exactly: Int(seed) * 16) else { return }
            demand(output.count == Int(seed) * 16, "zstd unpacked to another size than asked for")
        case 3:
            let packed = must("gzip") { try Gzip.compress(bytes, level: 1 + Int(seed % 9)) }
            demand(must("gunzip") { try gunzip([packed]) } == bytes, "gzip changed bytes on their way")
        default:
            let packed = must("zstd") { try Zstd.compress(bytes.span.bytes, level: 1 + Int(seed % 4)) }
            demand(must("unzstd") { try unzstd([packed]) } == bytes, "zstd changed bytes on their way")
        }
    }

    private static let unpackedMax = 1 << 17

    private static func unpack(
        _ bytes: [UInt8],
        _ seed: UInt8,
        _ decode: ([[UInt8]]) throws(LabError) -> [UInt8]
    ) {
        let whole = Result { () throws(LabError) in try decode([bytes]) }
        let pieces = Result { () throws(LabError) in try decode(bytes.pieces(seed: seed)) }
        demand((try? whole.get()) == (try? pieces.get()), "what is unpacked depends on how it was cut")
        if case .success(let output) = whole { demand(output.count <= unpackedMax, "more was unpacked than the limit") }
    }

    private static func gunzip(_ pieces: [[UInt8]]) throws(LabError) -> [UInt8] {
        var decoder = try GzipDecoder(bytesMax: unpackedMax)
        var output: [UInt8] = []
        for piece in pieces { try decoder.decode(piece.span.bytes, into: &output) }
        try decoder.finish()
        return output
    }

    private static func unzstd(_ pieces: [[UInt8]]) throws(LabError) -> [UInt8] {
        var decoder = try ZstdDecoder(bytesMax: unpackedMax)
        var output: [UInt8] = []
        for piece in pieces { try decoder.decode(piece.span.bytes, into: &output) }
        try decoder.finish()
        return output
    }
}
