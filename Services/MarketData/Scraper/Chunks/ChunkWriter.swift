import Compression
import Crypto
import Errors
import Options

/// Writes one chunk file, snapshot by snapshot; nothing is readable before `finish`.
struct ChunkWriter: ~Copyable {
    /// A finished file.
    struct Summary: Sendable, Hashable {
        /// SHA-256 of the whole file.
        var digest: [UInt8]
        var bytes: Int
        var snapshots: Int
        var quotes: Int
        /// The times of the first and the last snapshot.
        var span: ClosedRange<Int64>
    }

    /// zstd's: fast to write, and reading does not depend on it.
    private static let level = 3

    private let file: DiskFile
    private var footer: ChunkFooter
    private var block = ChunkBlock()
    /// The file's own number of each instrument of the table, or -1.
    private var numbers: [Int32] = []
    private var offset = 0
    private var digest = SHA256()

    /// Begins a new file at `path`.
    init(path: String, underlying: Underlying, settlement: Settlement) throws(LabError) {
        let file = try DiskFile(creating: path)
        var head = ByteWriter()
        head.append(ChunkFormat.headMagic)
        head.append(ChunkFormat.version)
        head.append(CRC32.checksum(head.bytes.span.bytes))
        try file.write(head.bytes)
        self.file = file
        self.footer = ChunkFooter(underlying: underlying, settlement: settlement)
        self.offset = head.bytes.count
        self.digest.update(data: head.bytes)
    }

    /// Whether the file is as long as a file should be.
    var isFull: Bool { self.offset >= ChunkFormat.fileBytes || self.footer.blocks.count >= ChunkFormat.blocksMax - 1 }

    /// Takes the next snapshot, later than the one before.
    ///
    /// - Parameter table: what the quotes' instrument numbers mean, the same for all snapshots of the file.
    mutating func append(_ snapshot: RecordedSnapshot, content: UInt64, _ table: InstrumentTable) throws(LabError) {
        self.block.begin(time: snapshot.time, index: snapshot.index, quotes: snapshot.quotes.count, content: content)
        self.block.append(snapshot.quotes, of: snapshot.quotes.map { self.number($0.instrument, table) })
        if self.block.quotes.count >= ChunkFormat.blockQuotes || self.block.times.count >= ChunkFormat.blockSnapshots {
            try self.writeBlock()
        }
    }

    /// Completes the file and brings it to the disk.
    ///
    /// - Throws: `failedPrecondition` where it has no snapshot.
    consuming func finish() throws(LabError) -> Summary {
        if !self.block.times.isEmpty { try self.writeBlock() }
        guard let span = self.footer.span else { throw LabError(.failedPrecondition, "a chunk file needs a snapshot") }
        let bytes = self.footer.encode()
        let packed = try Zstd.compress(bytes.span.bytes, level: Self.level)
        var tail = ByteWriter()
        tail.append(UInt64(self.offset))
        tail.append(UInt32(packed.count))
        tail.append(UInt32(bytes.count))
        tail.append(CRC32.checksum(packed.span.bytes))
        tail.append(CRC32.checksum(tail.bytes.span.bytes))
        tail.append(ChunkFormat.tailMagic)
        try self.write(packed)
        try self.write(tail.bytes)
        try self.file.sync()
        return Summary(
            digest: Array(self.digest.finalize()),
            bytes: self.offset,
            snapshots: self.footer.snapshots,
            quotes: self.footer.quotes,
            span: span
        )
    }

    private mutating func number(_ instrument: UInt32, _ table: InstrumentTable) -> UInt32 {
        let index = Int(instrument)
        if index >= self.numbers.count {
            self.numbers.append(contentsOf: repeatElement(-1, count: index + 1 - self.numbers.count))
        }
        if self.numbers[index] < 0 {
            self.numbers[index] = Int32(self.footer.instruments.count)
            self.footer.instruments.append(table.instruments[index])
        }
        return UInt32(self.numbers[index])
    }

    private mutating func writeBlock() throws(LabError) {
        var block = ChunkBlock()
        swap(&block, &self.block)
        guard let first = block.times.first, let last = block.times.last else { return }
        var columns: [ChunkFooter.Column] = []
        for column in ChunkColumn.allCases {
            let bytes = block.encode(column)
            let packed = try Zstd.compress(bytes.span.bytes, level: Self.level)
            columns.append(
                ChunkFooter.Column(
                    offset: self.offset,
                    packedBytes: packed.count,
                    bytes: bytes.count,
                    checksum: CRC32.checksum(packed.span.bytes)
                )
            )
            try self.write(packed)
        }
        self.footer.blocks.append(
            ChunkFooter.Block(
                snapshots: block.times.count,
                quotes: block.quotes.count,
                span: first...last,
                columns: columns
            )
        )
    }

    private mutating func write(_ bytes: [UInt8]) throws(LabError) {
        try self.file.write(bytes)
        self.digest.update(data: bytes)
        self.offset += bytes.count
    }
}
