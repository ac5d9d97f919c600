import GRPCCore

/// One thing that arrived on a call, in the order of the wire.
enum InboundPart: Sendable {
    case metadata(Metadata)
    case message(ReceivedMessage)
    case status(Status, Metadata)

    /// What it counts against the bytes that may wait for a reader; never nothing, so that a flood of empty
    /// messages is seen.
    var cost: Int {
        switch self {
        case .message(let message): message.count + 64
        case .metadata, .status: 64
        }
    }
}
