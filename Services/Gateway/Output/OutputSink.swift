import Compression
import Errors

/// Bytes on their way into a file, gathered into large writes, and packed where the file's name ends in `.gz`.
struct OutputSink: ~Copyable {
    private let file: OutputFile
    private var encoder: GzipEncoder?
    /// What was packed and not yet written.
    private var packed: [UInt8] = []
    /// What came, the packed bytes where they are packed.
    private(set) var byteCount: Int64 = 0

    private static let writeBytes = 1 << 18

    init(_ file: OutputFile) throws(LabError) {
        self.file = file
        // A level above it takes three times as long for a few percent of a chain's bytes.
        self.encoder = file.path?.hasSuffix(".gz") == true ? try GzipEncoder(level: 4) : nil
    }

    /// - Throws: what the file throws.
    mutating func write(_ bytes: [UInt8]) throws {
        guard self.encoder != nil else { return try self.pass(bytes) }
        try self.encoder?.encode(bytes.span.bytes, into: &self.packed)
        if self.packed.count >= Self.writeBytes { try self.passPacked() }
    }

    /// Writes what is left. The file still has to be given its name.
    mutating func finish() throws {
        guard let encoder = self.encoder.take() else { return }
        try encoder.finish(into: &self.packed)
        try self.passPacked()
    }

    private mutating func passPacked() throws {
        try self.pass(self.packed)
        self.packed.removeAll(keepingCapacity: true)
    }

    private mutating func pass(_ bytes: [UInt8]) throws {
        try self.file.write(bytes[...])
        self.byteCount += Int64(bytes.count)
    }
}
