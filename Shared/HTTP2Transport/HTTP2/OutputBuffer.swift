/// Bytes on their way out: small things copied into one run, large messages kept as the arrays they are.
///
/// Confined to one thread. A class, since the session's callbacks append while the session itself is filling it.
final class OutputBuffer {
    private enum Segment {
        /// The next `count` bytes of `copied`.
        case copied(Int)
        /// `range` of somebody's array.
        case shared([UInt8], Range<Int>)
    }

    /// From this size on an array is kept rather than copied.
    private static let sharingThreshold = 4096
    /// Written bytes that may lie before unwritten ones until they are moved away.
    private static let compactionThreshold = 1 << 18
    /// Segments given to one system call.
    private static let gatherMax = 32

    private var copied: [UInt8] = []
    private var copiedStart = 0
    private var segments: [Segment] = []
    private var segmentsStart = 0
    /// Bytes in here.
    private(set) var count = 0

    var isEmpty: Bool { self.count == 0 }

    init() {
        self.copied.reserveCapacity(1 << 14)
    }

    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe self.copied.append(contentsOf: bytes)
        self.noteCopied(bytes.count)
    }

    func append(_ bytes: Bytes) { unsafe bytes.withUnsafeBufferPointer { unsafe self.append($0) } }

    /// Appends `range` of `array`, without a copy where it is long.
    func append(_ array: [UInt8], _ range: Range<Int>) {
        guard range.count >= Self.sharingThreshold else {
            self.copied.append(contentsOf: array[range])
            return self.noteCopied(range.count)
        }
        self.segments.append(.shared(array, range))
        self.count += range.count
    }

    private func noteCopied(_ count: Int) {
        guard count > 0 else { return }
        self.count += count
        Self.noteCopied(count, in: &self.segments, from: self.segmentsStart)
    }

    /// On the list itself, since each look at a class's property costs a check.
    private static func noteCopied(_ count: Int, in segments: inout [Segment], from start: Int) {
        let last = segments.count - 1
        if last >= start, case .copied(let before) = segments[last] {
            segments[last] = .copied(before + count)
        } else {
            segments.append(.copied(count))
        }
    }

    /// Lends the first segments as they lie in memory, for one gathering write.
    func withSegments<R>(_ body: ([UnsafeRawBufferPointer]) -> R) -> R {
        unsafe self.copied.withUnsafeBytes { copied in
            var gathered: [UnsafeRawBufferPointer] = unsafe []
            return unsafe self.gather(self.segmentsStart, self.copiedStart, copied, &gathered, body)
        }
    }

    /// Recursion, because an array lends its bytes only for the length of a call.
    private func gather<R>(
        _ index: Int,
        _ copiedStart: Int,
        _ copied: UnsafeRawBufferPointer,
        _ gathered: inout [UnsafeRawBufferPointer],
        _ body: ([UnsafeRawBufferPointer]) -> R
    ) -> R {
        guard index < self.segments.count, unsafe gathered.count < Self.gatherMax else {
            return unsafe body(gathered)
        }
        switch self.segments[index] {
        case .copied(let count):
            unsafe gathered.append(UnsafeRawBufferPointer(rebasing: copied[copiedStart..<copiedStart + count]))
            return unsafe self.gather(index + 1, copiedStart + count, copied, &gathered, body)
        case .shared(let array, let range):
            return unsafe array.withUnsafeBytes { bytes in
                unsafe gathered.append(UnsafeRawBufferPointer(rebasing: bytes[range]))
                return unsafe self.gather(index + 1, copiedStart, copied, &gathered, body)
            }
        }
    }

    /// Forgets the first `count` bytes: they are written.
    func removeFirst(_ count: Int) {
        self.count -= count
        var rest = count
        while rest > 0 {
            switch self.segments[self.segmentsStart] {
            case .copied(let length):
                let taken = min(length, rest)
                self.copiedStart += taken
                rest -= taken
                if taken == length {
                    self.segmentsStart += 1
                } else {
                    self.segments[self.segmentsStart] = .copied(length - taken)
                }
            case .shared(let array, let range):
                let taken = min(range.count, rest)
                rest -= taken
                if taken == range.count {
                    // Lets go of the array now rather than when all is written.
                    self.segments[self.segmentsStart] = .copied(0)
                    self.segmentsStart += 1
                } else {
                    self.segments[self.segmentsStart] = .shared(array, range.dropFirst(taken))
                }
            }
        }
        if self.count == 0 {
            self.copied.removeAll(keepingCapacity: self.copied.capacity <= 1 << 18)
            self.copiedStart = 0
            self.segments.removeAll(keepingCapacity: true)
            self.segmentsStart = 0
        } else if self.copiedStart >= Self.compactionThreshold || self.segmentsStart >= 1024 {
            self.copied.removeFirst(self.copiedStart)
            self.copiedStart = 0
            self.segments.removeFirst(self.segmentsStart)
            self.segmentsStart = 0
        }
    }

    /// The bytes so far, for a reader that is no socket.
    func takeAll() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(self.count)
        while !self.isEmpty {
            let taken = unsafe self.withSegments { segments in
                var taken = 0
                for index in unsafe segments.indices {
                    let segment = unsafe segments[index]
                    unsafe bytes.append(contentsOf: segment)
                    taken += segment.count
                }
                return taken
            }
            self.removeFirst(taken)
        }
        return bytes
    }
}
