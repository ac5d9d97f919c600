import Messages

extension FuzzTarget {
    /// Every message of the contracts: what is read is written, and reads back the same.
    ///
    /// The first byte chooses the type, the rest is the message.
    static let messages = FuzzTarget("messages") { input in
        guard let first = input.first else { return }
        let type = messageTypes[Int(first) % messageTypes.count]
        roundTrip(type, input.dropFirst())
    }

    /// In the order of their names, so that a seed means the same message until one is added.
    private static let messageTypes: [any LabMessage.Type] =
        MessageCatalog.messages.sorted { $0.key < $1.key }.map(\.value)

    private static func roundTrip<Message: LabMessage>(_ type: Message.Type, _ bytes: ArraySlice<UInt8>) {
        guard let message = try? Message(serialized: bytes) else { return }
        let written = must("writing a \(Message.fullName)") { try message.serialized() }
        let again = must("reading a \(Message.fullName) that was written") { try Message(serialized: written) }
        // Bytes are compared, since a NaN is not equal to itself.
        demand(must("writing again") { try again.serialized() } == written, "\(Message.fullName) changed on its way")
        demand(again.unknownFields == message.unknownFields, "unknown fields changed on their way")
    }
}
