extension MessageSchema {
    /// The same message in bytes that libprotobuf-c reads as protobuf means them (see `isPlain`).
    ///
    /// By rules of the format itself: occurrences of a singular message merge by being joined end to end; of the
    /// members of a oneof the last stays; what libprotobuf-c would refuse but others keep as unknown is wrapped in
    /// an unknown field that it keeps (`UnknownField`).
    ///
    /// - Precondition: `isPlain` threw nothing for these bytes.
    func normalized(_ bytes: UnsafeRawBufferPointer, depth: Int = 0) throws(WireFault) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var slots: [Int: Occurrence] = [:]
        var cursor = WireCursor(bytes)
        while !cursor.isAtEnd {
            let start = cursor.position
            let (number, wireType) = try cursor.readTag()
            let valueStart = cursor.position
            try cursor.skipValue(of: number, wireType, depth: depth)
            let raw = UnsafeRawBufferPointer(rebasing: bytes[start..<cursor.position])
            let value = UnsafeRawBufferPointer(rebasing: bytes[valueStart..<cursor.position])
            guard let field = self.field(number), field.accepts(wireType) else {
                let isOdd = wireType == .groupStart || self.field(number) != nil || number == UnknownField.escape
                if isOdd {
                    UnknownField.wrap(number, wireType, value, into: &output)
                } else {
                    output.append(contentsOf: raw)
                }
                continue
            }
            guard case .message(let schema) = field.kind else {
                if let slot = field.slot {
                    slots[slot] = Occurrence(number: number, schema: nil, bytes: [UInt8](raw))
                } else {
                    output.append(contentsOf: raw)
                }
                continue
            }
            var inner = WireCursor(value)
            let payload = try inner.readPayload()
            if let slot = field.slot {
                slots[slot, default: Occurrence(number: number, schema: schema, bytes: [])].add(
                    payload,
                    of: number,
                    schema
                )
            } else if schema.isMapEntry, try schema.holdsUnknownFields(payload) {
                UnknownField.wrap(number, wireType, value, into: &output)
            } else {
                UnknownField.append(try schema.normalized(payload, depth: depth + 1), as: number, to: &output)
            }
        }
        for (_, occurrence) in slots.sorted(by: { $0.key < $1.key }) {
            try occurrence.append(to: &output, depth: depth + 1)
        }
        return output
    }

    /// What came so far of a singular message or of a oneof.
    private struct Occurrence {
        var number: UInt32
        /// Nil for a scalar, whose `bytes` are tag and value; else `bytes` are the payloads end to end.
        var schema: MessageSchema?
        var bytes: [UInt8]

        mutating func add(_ payload: UnsafeRawBufferPointer, of number: UInt32, _ schema: MessageSchema) {
            if self.number != number { self = Occurrence(number: number, schema: schema, bytes: []) }
            self.bytes.append(contentsOf: payload)
        }

        func append(to output: inout [UInt8], depth: Int) throws(WireFault) {
            guard let schema = self.schema else {
                output.append(contentsOf: self.bytes)
                return
            }
            let payload = self.bytes.withUnsafeBytes { raw in
                Result { () throws(WireFault) in try schema.normalized(raw, depth: depth) }
            }
            UnknownField.append(try payload.get(), as: self.number, to: &output)
        }
    }

    private func holdsUnknownFields(_ bytes: UnsafeRawBufferPointer) throws(WireFault) -> Bool {
        var cursor = WireCursor(bytes)
        while !cursor.isAtEnd {
            let (number, wireType) = try cursor.readTag()
            guard let field = self.field(number), field.accepts(wireType) else { return true }
            try cursor.skipValue(of: number, wireType, depth: 0)
        }
        return false
    }
}
