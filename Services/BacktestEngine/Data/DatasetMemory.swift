/// How much memory one run's quotes may take.
struct DatasetMemory: Sendable, Hashable {
    /// A dataset up to this is loaded whole, a larger one comes window by window. Bytes.
    var wholeBytes: Int
    /// The quotes of a window, before it is cut. With the market of a window, which takes about twice as much, and the
    /// chunk that comes next, all of it stays within `wholeBytes`.
    var windowBytes: Int

    /// Smaller ones are loaded whole however little the cache may keep.
    private static let least = 64 << 20

    init(cacheBytes: Int) {
        let bytes = max(Self.least, cacheBytes)
        self.init(wholeBytes: bytes, windowBytes: bytes / 4)
    }

    init(wholeBytes: Int, windowBytes: Int) {
        self.wholeBytes = wholeBytes
        self.windowBytes = windowBytes
    }
}
