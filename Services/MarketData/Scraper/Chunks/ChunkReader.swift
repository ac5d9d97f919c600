import Compression
import Errors

/// Reads one chunk file, block by block, only the columns that are asked for.
///
/// Every byte of the file is under a checksum, and what is read is checked before it is unpacked. An error names the
/// file and the place in it.
struct ChunkReader: ~Copyable, Sendable {
    private let file: DiskFile
    let footer: ChunkFooter
    /// The file's name, for messages.
    private let name: String

    /// Opens the file at `path` and reads its footer.
    ///
    /// - Throws: `notFound`; `dataLoss` where it is not a whole, sound chunk file of this version.
    init(path: String) throws(LabError) {
        let name = String(path.split(separator: "/").last ?? "")
        let file = try DiskFile(reading: path)
        self.footer = try Self.naming("\(name) is damaged") { () throws(LabError) in try Self.footer(of: file) }
        self.file = file
        self.name = name
    }

    /// The block `number`, with `columns` filled and the others empty.
    ///
    /// - Throws: `dataLoss`, naming file, block, column and bytes.
    func block(_ number: Int, _ columns: Set<ChunkColumn>) throws(LabError) -> ChunkBlock {
        let place = self.footer.blocks[number]
        var block = ChunkBlock()
        for column in ChunkColumn.allCases where columns.contains(column) {
            let range = place.columns[column.rawValue]
            let message = """
                \(self.name) is damaged: column \(column) of block \(number) (bytes \(range.offset)..<\
                \(range.offset + range.packedBytes), snapshots \(place.span.lowerBound)…\(place.span.upperBound))
                """
            try Self.naming(message) { () throws(LabError) in
                let packed = try self.file.read(at: range.offset, count: range.packedBytes)
                guard CRC32.checksum(packed.span.bytes) == range.checksum else {
                    throw LabError(.dataLoss, "it does not match its checksum")
                }
                let bytes = try Zstd.decompress(packed.span.bytes, exactly: range.bytes)
                try block.decode(column, bytes, of: place, instruments: self.footer.instruments.count)
            }
        }
        return block
    }

    /// Reads everything.
    ///
    /// - Throws: `dataLoss`, naming the first damaged place.
    func verify() throws(LabError) {
        for number in self.footer.blocks.indices { _ = try self.block(number, Set(ChunkColumn.allCases)) }
    }

    private static func footer(of file: borrowing DiskFile) throws(LabError) -> ChunkFooter {
        let bytes = try file.identity().bytes
        guard bytes >= ChunkFormat.headBytes + ChunkFormat.tailBytes else {
            throw LabError(.dataLoss, "\(bytes) bytes are no chunk file")
        }
        try Self.checkHead(try file.read(at: 0, count: ChunkFormat.headBytes))
        let tailOffset = bytes - ChunkFormat.tailBytes
        let tail = try file.read(at: tailOffset, count: ChunkFormat.tailBytes)
        let sum = Array(tail[0..<20])
        var reader = ByteReader(tail)
        let offset = try reader.fixed(UInt64.self)
        let packedBytes = Int(try reader.fixed(UInt32.self))
        let footerBytes = Int(try reader.fixed(UInt32.self))
        let checksum = try reader.fixed(UInt32.self)
        guard try reader.fixed(UInt32.self) == CRC32.checksum(sum.span.bytes),
            Array(tail[24...]) == ChunkFormat.tailMagic
        else { throw LabError(.dataLoss, "its last \(ChunkFormat.tailBytes) bytes are not a chunk file's") }
        guard offset >= UInt64(ChunkFormat.headBytes), offset <= UInt64(tailOffset),
            Int(offset) + packedBytes == tailOffset, footerBytes <= ChunkFormat.footerBytesMax
        else { throw LabError(.dataLoss, "its footer is not where it should be") }
        let packed = try file.read(at: Int(offset), count: packedBytes)
        guard CRC32.checksum(packed.span.bytes) == checksum else {
            throw LabError(.dataLoss, "its footer (bytes \(offset)..<\(tailOffset)) does not match its checksum")
        }
        let unpacked = try Zstd.decompress(packed.span.bytes, exactly: footerBytes)
        return try ChunkFooter(unpacked, columnBytes: ChunkFormat.headBytes..<Int(offset))
    }

    private static func checkHead(_ head: [UInt8]) throws(LabError) {
        guard Array(head[0..<8]) == ChunkFormat.headMagic else {
            throw LabError(.dataLoss, "its first bytes are not a chunk file's")
        }
        let sum = Array(head[0..<12])
        var reader = ByteReader(Array(head[8...]))
        let version = try reader.fixed(UInt32.self)
        guard try reader.fixed(UInt32.self) == CRC32.checksum(sum.span.bytes) else {
            throw LabError(.dataLoss, "its first \(ChunkFormat.headBytes) bytes do not match their checksum")
        }
        guard version == ChunkFormat.version else {
            throw LabError(
                .unimplemented,
                "it has format version \(version); this build reads version \(ChunkFormat.version)"
            )
        }
    }

    /// Runs `body`; puts `subject` before the message of what it throws.
    private static func naming<Result>(
        _ subject: @autoclosure () -> String,
        _ body: () throws(LabError) -> Result
    ) throws(LabError) -> Result {
        do {
            return try body()
        } catch {
            throw LabError(error.code, "\(subject()): \(error.message)", cause: error.cause)
        }
    }
}
