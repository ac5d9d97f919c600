import Errors
import Options

/// What a chunk file holds, and where: the last thing in the file, and the first that is read.
struct ChunkFooter: Sendable, Hashable {
    /// The place of one column of one block.
    struct Column: Sendable, Hashable {
        var offset: Int
        /// As it is in the file.
        var packedBytes: Int
        /// Unpacked.
        var bytes: Int
        /// Of the packed bytes.
        var checksum: UInt32
    }

    struct Block: Sendable, Hashable {
        var snapshots: Int
        var quotes: Int
        /// The times of the first and the last snapshot.
        var span: ClosedRange<Int64>
        /// One a `ChunkColumn`, in its order.
        var columns: [Column]
    }

    var underlying: Underlying
    var settlement: Settlement
    var instruments: [Instrument] = []
    var blocks: [Block] = []

    var snapshots: Int { self.blocks.reduce(0) { $0 + $1.snapshots } }
    var quotes: Int { self.blocks.reduce(0) { $0 + $1.quotes } }
    /// The times of the first and the last snapshot; nil without blocks.
    var span: ClosedRange<Int64>? {
        guard let first = self.blocks.first, let last = self.blocks.last else { return nil }
        return first.span.lowerBound...last.span.upperBound
    }

    // MARK: - Bytes

    func encode() -> [UInt8] {
        var writer = ByteWriter(reserving: self.instruments.count * 40 + self.blocks.count * 128)
        writer.append(text: self.underlying.rawValue)
        writer.append(byte: self.settlement == .inverse ? 0 : 1)
        writer.append(varint: self.instruments.count)
        for instrument in self.instruments {
            writer.append(text: instrument.name)
            writer.append(signed: instrument.expiry)
            writer.append(instrument.strike)
            writer.append(byte: instrument.right == .call ? 0 : 1)
        }
        writer.append(varint: self.blocks.count)
        for block in self.blocks {
            writer.append(varint: block.snapshots)
            writer.append(varint: block.quotes)
            writer.append(signed: block.span.lowerBound)
            writer.append(signed: block.span.upperBound)
            for column in block.columns {
                writer.append(varint: column.packedBytes)
                writer.append(varint: column.bytes)
                writer.append(column.checksum)
            }
        }
        return writer.bytes
    }

    /// - Parameter columnBytes: where columns lie in the file; they must fill it without a gap.
    /// - Throws: `dataLoss` where the bytes are not what `encode` writes.
    init(_ bytes: [UInt8], columnBytes: Range<Int>) throws(LabError) {
        var reader = ByteReader(bytes)
        guard let underlying = Underlying(rawValue: try reader.text(most: 12)) else {
            throw LabError(.dataLoss, "the footer's underlying is none")
        }
        self.init(underlying: underlying, settlement: try reader.flag() ? .linear : .inverse)
        for _ in 0..<(try reader.count(most: InstrumentTable.instrumentsMax)) {
            let instrument = Instrument(
                name: try reader.text(most: InstrumentTable.nameBytesMax),
                underlying: self.underlying,
                settlement: self.settlement,
                expiry: try reader.signed(),
                strike: try reader.double(),
                right: try reader.flag() ? .put : .call
            )
            guard instrument.strike > 0, instrument.strike.isFinite, Milliseconds.accepted.contains(instrument.expiry)
            else { throw LabError(.dataLoss, "the footer's instrument \(instrument.name) has impossible terms") }
            self.instruments.append(instrument)
        }
        var offset = columnBytes.lowerBound
        for _ in 0..<(try reader.count(most: ChunkFormat.blocksMax)) {
            let block = try Self.block(&reader, &offset, end: columnBytes.upperBound)
            guard self.blocks.last.map({ $0.span.upperBound < block.span.lowerBound }) ?? true else {
                throw LabError(.dataLoss, "the footer's blocks are not in order of time")
            }
            self.blocks.append(block)
        }
        guard offset == columnBytes.upperBound else {
            throw LabError(.dataLoss, "bytes \(offset)..<\(columnBytes.upperBound) belong to no column")
        }
        try reader.finish()
    }

    init(underlying: Underlying, settlement: Settlement) {
        self.underlying = underlying
        self.settlement = settlement
    }

    private static func block(_ reader: inout ByteReader, _ offset: inout Int, end: Int) throws(LabError) -> Block {
        let snapshots = try reader.count(most: ChunkFormat.blockQuotesMax)
        let quotes = try reader.count(most: ChunkFormat.blockQuotesMax)
        let first = try reader.signed()
        let last = try reader.signed()
        guard snapshots > 0, Milliseconds.accepted.contains(first), Milliseconds.accepted.contains(last), first <= last
        else { throw LabError(.dataLoss, "a block of the footer is empty or out of time") }
        var columns: [Column] = []
        for kind in ChunkColumn.allCases {
            let packed = try reader.count(most: end - offset)
            let bytes = try reader.count(most: ChunkFormat.columnBytesMax(kind.isOfSnapshots ? snapshots : quotes))
            let checksum = try reader.fixed(UInt32.self)
            columns.append(Column(offset: offset, packedBytes: packed, bytes: bytes, checksum: checksum))
            offset += packed
        }
        return Block(snapshots: snapshots, quotes: quotes, span: first...last, columns: columns)
    }
}

extension ByteReader {
    fileprivate mutating func flag() throws(LabError) -> Bool {
        switch try self.byte() {
        case 0: false
        case 1: true
        case let other: throw LabError(.dataLoss, "a flag of the footer is \(other)")
        }
    }
}
