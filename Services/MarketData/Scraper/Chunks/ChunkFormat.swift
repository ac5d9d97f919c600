import Options

/// The numbers of the chunk file format, version 1. The README says it in words.
enum ChunkFormat {
    static let version: UInt32 = 1
    /// `\r\n` inside, so that a transfer that changes line ends is found at once.
    static let headMagic: [UInt8] = Array("TLCHNK\r\n".utf8)
    static let tailMagic: [UInt8] = Array("TLCHNKE\n".utf8)
    /// Magic, version, CRC-32 of both.
    static let headBytes = 16
    /// Footer's offset (8), packed length (4), length (4), CRC-32 (4); CRC-32 of these; magic.
    static let tailBytes = 32

    /// A block is closed by the snapshot that brings it to so many quotes: about 1 MiB of columns.
    static let blockQuotes = 20_000
    static let blockSnapshots = 16_384
    /// A file is closed by the block that brings it to so many bytes.
    static let fileBytes = 64 << 20

    // Limits for reading: more than a writer makes, and what keeps a hostile file from taking memory.
    static let blockQuotesMax = 1 << 21
    static let blocksMax = 1 << 16
    static let footerBytesMax = 96 << 20

    /// No column of `count` values is longer than this before it is packed.
    static func columnBytesMax(_ count: Int) -> Int { 24 * count + 64 }
}

/// The columns of a block, in the order of the file. The first four have one value a snapshot, the others one a quote.
enum ChunkColumn: Int, Sendable, Hashable, CaseIterable {
    case time
    case index
    case quotes
    /// A hash of the whole snapshot, by which the same snapshot from another file is known.
    case content
    case instrument
    case bid
    case ask
    case mark
    case markIV
    case forward
    case delta

    static let quoteValues: Set<ChunkColumn> = [.bid, .ask, .mark, .markIV, .forward, .delta]

    /// Where a quote's value of this column is in a dataset's columns; nil for what is no such value.
    var quoteValues: WritableKeyPath<Dataset.Columns, [Double]>? {
        switch self {
        case .bid: \.bid
        case .ask: \.ask
        case .mark: \.mark
        case .markIV: \.markIV
        case .forward: \.forward
        case .delta: \.delta
        case .time, .index, .quotes, .content, .instrument: nil
        }
    }

    var isOfSnapshots: Bool { self.rawValue <= Self.content.rawValue }
}
