#if canImport(CMalloc)
import CMalloc
#endif

/// How the C library hands out the process's memory.
enum Allocator {
    /// Bytes; above every message and every column that a service makes.
    private static let kept: Int32 = 128 << 20

    /// Has large blocks come from memory that the process keeps, instead of fresh pages of the kernel's for each.
    ///
    /// Columns of about 1 MiB are made and dropped all the time. glibc maps and unmaps each, and the kernel clears every
    /// page of it again: many times what it costs to fill it. To be called before any other thread runs. Where the C
    /// library is another (macOS), it does so by itself.
    static func keepLargeBlocks() {
        #if canImport(CMalloc)
        // A refusal leaves everything as it was, only slower.
        _ = CMalloc_keep(Self.kept)
        #endif
    }
}
