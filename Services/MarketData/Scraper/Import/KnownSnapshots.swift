import Errors

/// The snapshots that a series already has, by time: what an import is compared with.
///
/// Times and hashes of a chunk are read when the import first comes near it; a few chunks are held at a time.
struct KnownSnapshots {
    private static let heldMax = 4

    private let store: ChunkStore
    private let chunks: [ChunkRecord]
    /// The chunks held, the latest last.
    private var held: [(digest: [UInt8], content: [Int64: UInt64])] = []

    init(_ chunks: [ChunkRecord], in store: ChunkStore) {
        self.chunks = chunks
        self.store = store
    }

    /// The content hash of the snapshot of `time`; nil where the series has none.
    ///
    /// - Throws: `dataLoss` where a chunk is damaged.
    mutating func content(at time: Int64) throws(LabError) -> UInt64? {
        for chunk in self.chunks where chunk.span.contains(time) {
            if let content = try self.content(of: chunk)[time] { return content }
        }
        return nil
    }

    private mutating func content(of chunk: ChunkRecord) throws(LabError) -> [Int64: UInt64] {
        if let entry = self.held.last(where: { $0.digest == chunk.digest }) { return entry.content }
        let reader = try self.store.open(chunk.digest)
        var content: [Int64: UInt64] = [:]
        for number in reader.footer.blocks.indices {
            let block = try reader.block(number, [.time, .content])
            for (time, hash) in zip(block.times, block.content) { content[time] = hash }
        }
        if self.held.count >= Self.heldMax { self.held.removeFirst() }
        self.held.append((chunk.digest, content))
        return content
    }
}
