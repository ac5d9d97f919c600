import CProtobufC

/// Owns the C structs of one message while it is packed, and frees them together.
package struct WireArena: ~Copyable {
    private static let blockSize = 4096

    private var blocks: [UnsafeMutableRawPointer] = []
    /// Where the open block's free part begins and how much is left of it.
    private var next: UnsafeMutableRawPointer?
    private var left = 0

    init() {}

    deinit {
        for block in self.blocks { block.deallocate() }
    }

    /// Room for `byteCount` bytes, aligned for any C struct and not set to anything.
    private mutating func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer {
        let rounded = (byteCount + 15) & ~15
        if let piece = self.next, rounded <= self.left {
            self.next = piece + rounded
            self.left -= rounded
            return piece
        }
        let size = max(rounded, Self.blockSize)
        let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        self.blocks.append(block)
        // A large piece gets a block of its own; the open block stays open for the small ones.
        if rounded < Self.blockSize {
            self.next = block + rounded
            self.left = size - rounded
        }
        return block
    }

    // MARK: - Messages

    // The type `C` of what a returned pointer points to is the generated struct's member's, so that generated code
    // need not spell it.

    /// The struct of `message`, filled.
    package mutating func message<M: WireMessage, C>(_ message: M) -> UnsafeMutablePointer<C>? {
        self.structure(of: message).assumingMemoryBound(to: C.self)
    }

    mutating func structure<M: WireMessage>(of message: M) -> UnsafeMutableRawPointer {
        let wire = M.wire
        let raw = self.allocate(wire.size)
        wire.initialize(raw)
        message.write(to: raw, &self)
        return raw
    }

    /// An array of pointers to the structs of `messages`; nil for none.
    package mutating func messages<M: WireMessage, C>(_ messages: [M]) -> UnsafeMutablePointer<C>? {
        self.pointers(messages) { message, arena in arena.structure(of: message) }
    }

    /// An array of pointers to the structs of a map's entries, and its count.
    ///
    /// - Parameters:
    ///   - size: of an entry's struct, in bytes.
    ///   - write: initializes and fills an entry.
    package mutating func entries<Key, Value, C>(
        _ entries: [(key: Key, value: Value)],
        size: Int,
        _ write: (UnsafeMutableRawPointer, Key, Value, inout WireArena) -> Void
    ) -> (UnsafeMutablePointer<C>?, Int) {
        let array: UnsafeMutablePointer<C>? = self.pointers(entries) { entry, arena in
            let raw = arena.allocate(size)
            write(raw, entry.key, entry.value, &arena)
            return raw
        }
        return (array, entries.count)
    }

    private mutating func pointers<Element, C>(
        _ elements: [Element],
        _ make: (Element, inout WireArena) -> UnsafeMutableRawPointer
    ) -> UnsafeMutablePointer<C>? {
        guard !elements.isEmpty else { return nil }
        let stride = MemoryLayout<UnsafeMutableRawPointer?>.stride
        let array = self.allocate(elements.count * stride)
        for (index, element) in elements.enumerated() {
            let raw = make(element, &self)
            (array + index * stride).initializeMemory(as: UnsafeMutableRawPointer?.self, to: raw)
        }
        return array.assumingMemoryBound(to: C.self)
    }

    // MARK: - Scalars, strings and bytes

    /// A copy of numbers, in one piece; nil for none.
    package mutating func array<Number: BitwiseCopyable>(_ numbers: [Number]) -> UnsafeMutablePointer<Number>? {
        guard !numbers.isEmpty else { return nil }
        let copy = self.allocate(numbers.count * MemoryLayout<Number>.stride)
            .bindMemory(to: Number.self, capacity: numbers.count)
        numbers.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { copy.initialize(from: base, count: source.count) }
        }
        return copy
    }

    /// Sets the `ProtobufCBinaryData` at `target` to a copy of the string's UTF-8.
    package mutating func store(_ string: String, at target: UnsafeMutableRawPointer) {
        var string = string
        string.withUTF8 { utf8 in self.store(UnsafeRawBufferPointer(utf8), at: target) }
    }

    /// Sets the `ProtobufCBinaryData` at `target` to a copy of the bytes.
    package mutating func store(_ bytes: [UInt8], at target: UnsafeMutableRawPointer) {
        bytes.withUnsafeBytes { raw in self.store(raw, at: target) }
    }

    /// An array of `ProtobufCBinaryData`; nil for none.
    package mutating func strings<C>(_ strings: [String]) -> UnsafeMutablePointer<C>? {
        guard !strings.isEmpty else { return nil }
        let array = self.allocate(strings.count * MemoryLayout<ProtobufCBinaryData>.stride)
        for (index, string) in strings.enumerated() {
            self.store(string, at: array + index * MemoryLayout<ProtobufCBinaryData>.stride)
        }
        return array.assumingMemoryBound(to: C.self)
    }

    /// An array of `ProtobufCBinaryData`; nil for none.
    package mutating func byteStrings<C>(_ byteStrings: [[UInt8]]) -> UnsafeMutablePointer<C>? {
        guard !byteStrings.isEmpty else { return nil }
        let array = self.allocate(byteStrings.count * MemoryLayout<ProtobufCBinaryData>.stride)
        for (index, bytes) in byteStrings.enumerated() {
            self.store(bytes, at: array + index * MemoryLayout<ProtobufCBinaryData>.stride)
        }
        return array.assumingMemoryBound(to: C.self)
    }

    /// Lets the struct at `raw` carry the unknown fields of the value.
    package mutating func store(unknownFields: [UInt8], in raw: UnsafeMutableRawPointer) {
        guard !unknownFields.isEmpty else { return }
        // One entry carries them all: libprotobuf-c writes the first tag, and what follows as it is.
        let copy = unknownFields.withUnsafeBytes { self.copy(of: $0) }
        var cursor = WireCursor(UnsafeRawBufferPointer(start: copy, count: unknownFields.count))
        guard let tag = try? cursor.readTag() else { return }
        let entry = self.allocate(MemoryLayout<ProtobufCMessageUnknownField>.stride)
            .bindMemory(to: ProtobufCMessageUnknownField.self, capacity: 1)
        entry.initialize(
            to: ProtobufCMessageUnknownField(
                tag: tag.number,
                wire_type: ProtobufCWireType(rawValue: UInt32(tag.wireType.rawValue)),
                len: unknownFields.count - cursor.position,
                data: copy.advanced(by: cursor.position).assumingMemoryBound(to: UInt8.self)
            )
        )
        let base = raw.assumingMemoryBound(to: ProtobufCMessage.self)
        base.pointee.n_unknown_fields = 1
        base.pointee.unknown_fields = entry
    }

    private mutating func copy(of bytes: UnsafeRawBufferPointer) -> UnsafeMutableRawPointer {
        let copy = self.allocate(bytes.count)
        UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(from: bytes)
        return copy
    }

    private mutating func store(_ bytes: UnsafeRawBufferPointer, at target: UnsafeMutableRawPointer) {
        let data = bytes.isEmpty ? nil : self.copy(of: bytes).assumingMemoryBound(to: UInt8.self)
        target.initializeMemory(as: ProtobufCBinaryData.self, to: ProtobufCBinaryData(len: bytes.count, data: data))
    }
}
