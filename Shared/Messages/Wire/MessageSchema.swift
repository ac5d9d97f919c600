/// What the wire of one message looks like: its fields' numbers and wire types.
///
/// libprotobuf-c has the same in its descriptors; this is what the check before it (`WireCheck`) needs of it.
package final class MessageSchema: Sendable {
    package struct Field: Sendable {
        let number: UInt32
        let kind: Kind
        let isRepeated: Bool
        /// The same for all members of a oneof, and one each for other singular messages and strings; nil where it is
        /// right that libprotobuf-c lets a later occurrence replace an earlier one unseen.
        let slot: Int?
    }

    package enum Kind: Sendable {
        case varint
        case fixed64
        case fixed32
        case bytes
        /// Bytes that are UTF-8.
        case text
        case message(MessageSchema)

        var wireType: WireType {
            switch self {
            case .varint: .varint
            case .fixed64: .fixed64
            case .fixed32: .fixed32
            case .bytes, .text, .message: .length
            }
        }
    }

    let fields: [Field]
    /// An entry of a map: one with unknown fields counts as unknown itself, as in other implementations.
    let isMapEntry: Bool
    /// Indices into `fields` by number, −1 for none.
    private let indices: [Int16]

    package init(isMapEntry: Bool = false, _ fields: [Field]) {
        self.fields = fields
        self.isMapEntry = isMapEntry
        var indices = [Int16](repeating: -1, count: Int(fields.map(\.number).max() ?? 0) + 1)
        for (index, field) in fields.enumerated() { indices[Int(field.number)] = Int16(index) }
        self.indices = indices
    }

    /// The field with this number, if the contract has it.
    func field(_ number: UInt32) -> Field? {
        guard number < self.indices.count else { return nil }
        let index = self.indices[Int(number)]
        return index < 0 ? nil : self.fields[Int(index)]
    }
}

extension MessageSchema.Field {
    package static func one(_ number: UInt32, _ kind: MessageSchema.Kind, slot: Int? = nil) -> Self {
        Self(number: number, kind: kind, isRepeated: false, slot: slot)
    }

    package static func many(_ number: UInt32, _ kind: MessageSchema.Kind) -> Self {
        Self(number: number, kind: kind, isRepeated: true, slot: nil)
    }

    /// Whether a value with this wire type is this field's; anything else with its number is an unknown field.
    func accepts(_ wireType: WireType) -> Bool {
        if self.kind.wireType == wireType { return true }
        return wireType == .length && self.isRepeated
    }
}
