import Compression
import Errors
import Options

@testable import Scraper

extension FuzzTarget {
    /// Chunk files: whole, and put together of parts, since no change of a byte would come past the checksums.
    static let chunks = FuzzTarget("chunks") { input in
        var source = ByteSource(input)
        switch source.choice(3) {
        case 0: read(source.rest())
        case 1: footer(&source)
        default: file(&source)
        }
    }

    private static let chunkFile = ScratchFile()

    /// Reads the bytes as a file, every block of it.
    private static func read(_ bytes: [UInt8]) {
        chunkFile.write(bytes)
        guard let reader = try? ChunkReader(path: chunkFile.path) else { return }
        let footer = reader.footer
        for number in footer.blocks.indices {
            guard let block = try? reader.block(number, Set(ChunkColumn.allCases)) else { continue }
            let place = footer.blocks[number]
            demand(block.times.count == place.snapshots && block.counts.reduce(0, +) == place.quotes, "a block's size")
            demand(block.quotes.count == place.quotes && block.quotes.delta.count == place.quotes, "a column's size")
            demand(block.quotes.instrument.allSatisfy { $0 < footer.instruments.count }, "an instrument of no number")
        }
    }

    /// The bytes of a footer, as they are once they are unpacked.
    private static func footer(_ source: inout ByteSource) {
        let end = ChunkFormat.headBytes + Int(source.integer(UInt16.self))
        guard let footer = try? ChunkFooter(source.rest(), columnBytes: ChunkFormat.headBytes..<end) else { return }
        let again = must("reading a footer that was written") {
            try ChunkFooter(footer.encode(), columnBytes: ChunkFormat.headBytes..<end)
        }
        demand(again == footer, "a footer changed on its way")
    }

    /// A file with sound checksums over whatever the input says: blocks of columns of any bytes, of any claimed size.
    private static func file(_ source: inout ByteSource) {
        var head = ByteWriter()
        head.append(ChunkFormat.headMagic)
        head.append(ChunkFormat.version)
        head.append(CRC32.checksum(head.bytes.span.bytes))
        var file = head.bytes
        var footer = ChunkFooter(underlying: .btc, settlement: .inverse)
        for _ in 0..<source.choice(3) { footer.instruments.append(instrument(&source)) }
        for number in 0..<1 + source.choice(2) { footer.blocks.append(block(&source, Int64(number), &file)) }
        let bytes = footer.encode()
        let packed = must("zstd") { try Zstd.compress(bytes.span.bytes, level: 1) }
        var tail = ByteWriter()
        tail.append(UInt64(file.count))
        tail.append(UInt32(packed.count))
        tail.append(UInt32(bytes.count) &+ UInt32(source.choice(2)))
        tail.append(CRC32.checksum(packed.span.bytes))
        tail.append(CRC32.checksum(tail.bytes.span.bytes))
        tail.append(ChunkFormat.tailMagic)
        read(file + packed + tail.bytes)
    }

    private static func instrument(_ source: inout ByteSource) -> Instrument {
        Instrument(
            name: "I\(source.byte())",
            underlying: .btc,
            settlement: .inverse,
            expiry: Int64(source.integer(UInt32.self)),
            strike: source.flag() ? 1 : source.double(),
            right: source.flag() ? .put : .call
        )
    }

    private static func block(_ source: inout ByteSource, _ number: Int64, _ file: inout [UInt8]) -> ChunkFooter.Block {
        let snapshots = 1 + source.choice(4)
        let quotes = source.choice(5)
        let claims = source.choice(8)
        var columns: [ChunkFooter.Column] = []
        for column in ChunkColumn.allCases {
            let bytes = source.flag() ? plausible(column, snapshots, quotes, number) : source.short()
            let packed = source.choice(8) == 0 ? bytes : must("zstd") { try Zstd.compress(bytes.span.bytes, level: 1) }
            columns.append(
                ChunkFooter.Column(
                    offset: file.count,
                    packedBytes: packed.count,
                    bytes: claims == 0 ? source.choice(256) : bytes.count,
                    checksum: CRC32.checksum(packed.span.bytes)
                )
            )
            file += packed
        }
        let isHuge = claims == 1
        return ChunkFooter.Block(
            snapshots: isHuge ? 1 << 12 : snapshots,
            quotes: isHuge ? Int(source.integer(UInt16.self)) : quotes,
            span: number * 1000...number * 1000 + Int64(snapshots) - 1,
            columns: columns
        )
    }

    /// What a writer would have put there.
    private static func plausible(_ column: ChunkColumn, _ snapshots: Int, _ quotes: Int, _ block: Int64) -> [UInt8] {
        switch column {
        case .time: IntegerColumn.encode((0..<Int64(snapshots)).map { block * 1000 + $0 })
        case .index: DoubleColumn.encode((0..<snapshots).map { Double(40_000 + $0) })
        case .quotes: IntegerColumn.encode((0..<snapshots).map { $0 == 0 ? Int64(quotes) : 0 })
        case .content: IntegerColumn.encode((0..<snapshots).map { Int64($0) })
        case .instrument: IntegerColumn.encode((0..<quotes).map { Int64($0 % 2) })
        default: DoubleColumn.encode((0..<quotes).map { Double($0) / 100 })
        }
    }
}
