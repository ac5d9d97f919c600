internal import Errors

/// How many bytes a decoder may still put out: the guard against a small input that unpacks into everything.
struct OutputLimit {
    /// The most bytes that may come out in all; nil where the consumer takes them piece by piece without keeping them.
    let bytesMax: Int?
    private var bytes = 0

    init(_ bytesMax: Int?) { self.bytesMax = bytesMax }

    /// Counts `count` bytes more.
    ///
    /// - Throws: `resourceExhausted` when that passes the limit.
    mutating func spend(_ count: Int) throws(LabError) {
        self.bytes += count
        if let bytesMax, self.bytes > bytesMax {
            throw LabError(.resourceExhausted, "compressed data unpacks to more than the limit of \(bytesMax) bytes")
        }
    }
}
