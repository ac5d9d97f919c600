import CProtobufC
import Foundation

/// How much memory libprotobuf-c may take to unpack one message.
///
/// An empty message in a list has two bytes on the wire and a few hundred in memory, so hostile bytes could take a
/// hundred times their length. What real messages take is below ten times.
struct WireBudget {
    private static let base = 16 << 20
    private static let factor = 32

    private var left: Int
    private(set) var isExhausted = false

    init(for byteCount: Int) {
        self.left = Self.base + Self.factor * byteCount
    }

    /// An allocator of libprotobuf-c that draws on the budget at `budget`, which must outlive it.
    static func allocator(_ budget: UnsafeMutablePointer<WireBudget>) -> ProtobufCAllocator {
        ProtobufCAllocator(
            alloc: { data, size in
                guard let budget = data?.assumingMemoryBound(to: WireBudget.self) else { return nil }
                guard size <= budget.pointee.left else {
                    budget.pointee.isExhausted = true
                    return nil
                }
                budget.pointee.left -= size
                return malloc(size)
            },
            free: { _, pointer in free(pointer) },
            allocator_data: budget
        )
    }
}
