extension MessageSchema {
    /// Whether libprotobuf-c reads these bytes as protobuf means them.
    ///
    /// It refuses groups and values of another wire type than the contract's (for others both are unknown fields; a
    /// bool it takes from any wire type), and where a singular message or a oneof comes more than once it does not
    /// merge as it should. Bytes with any of these are plain no more, and go through `normalized` first. No sender
    /// that is in its right mind makes them; a hostile or a very new one may.
    ///
    /// - Throws: `WireFault` where no implementation reads them.
    func isPlain(_ bytes: UnsafeRawBufferPointer, depth: Int = 0) throws(WireFault) -> Bool {
        var cursor = WireCursor(bytes)
        var isPlain = true
        var seen: UInt64 = 0
        guard depth <= WireCursor.depthLimit else { throw .tooDeep(at: 0) }
        while !cursor.isAtEnd {
            let (number, wireType) = try cursor.readTag()
            guard let field = self.field(number) else {
                let isOrdinary = wireType != .groupStart && number != UnknownField.escape && !self.isMapEntry
                isPlain = isPlain && isOrdinary
                try cursor.skipValue(of: number, wireType, depth: depth)
                continue
            }
            guard field.accepts(wireType) else {
                isPlain = false
                try cursor.skipValue(of: number, wireType, depth: depth)
                continue
            }
            if let slot = field.slot {
                let bit: UInt64 = 1 << UInt64(slot)
                if seen & bit != 0 { isPlain = false }
                seen |= bit
            }
            if case .message(let schema) = field.kind {
                // Evaluated for its faults even where the answer is known.
                let isInnerPlain = try schema.isPlain(try cursor.readPayload(), depth: depth + 1)
                isPlain = isPlain && isInnerPlain
            } else {
                try cursor.skipValue(of: number, wireType, depth: depth)
            }
        }
        return isPlain
    }

    /// Checks that all strings are UTF-8, those too that `normalized` leaves out because a later value replaces them.
    /// (Of plain bytes nothing is left out, and `WireReader` checks what it reads.)
    func checkText(_ bytes: UnsafeRawBufferPointer) throws(WireFault) {
        var cursor = WireCursor(bytes)
        while !cursor.isAtEnd {
            let (number, wireType) = try cursor.readTag()
            guard let field = self.field(number), field.accepts(wireType) else {
                try cursor.skipValue(of: number, wireType, depth: 0)
                continue
            }
            switch field.kind {
            case .message(let schema):
                try schema.checkText(try cursor.readPayload())
            case .text:
                let text = try cursor.readPayload()
                guard String(validating: text, as: UTF8.self) != nil else { throw .badText(number: number) }
            default:
                try cursor.skipValue(of: number, wireType, depth: 0)
            }
        }
    }
}
