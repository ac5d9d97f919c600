import Errors
public import GRPCCore

/// Turns messages into bytes for GRPCCore.
public struct LabMessageSerializer<Message: LabMessage>: MessageSerializer {
    public init() {}

    public func serialize<Bytes: GRPCContiguousBytes>(_ message: Message) throws -> Bytes {
        do {
            return try message.serialized(as: Bytes.self)
        } catch {
            throw RPCError(error)
        }
    }
}

/// Turns bytes into messages for GRPCCore.
public struct LabMessageDeserializer<Message: LabMessage>: MessageDeserializer {
    public init() {}

    public func deserialize<Bytes: GRPCContiguousBytes>(_ serializedMessageBytes: Bytes) throws -> Message {
        let result = serializedMessageBytes.withUnsafeBytes { raw in
            Result { () throws(LabError) in try Message(serialized: raw) }
        }
        do {
            return try result.get()
        } catch {
            throw RPCError(error)
        }
    }
}

extension RPCError {
    /// The status that says what the coding refused.
    fileprivate init(_ error: LabError) {
        let status = Status.Code(rawValue: error.code.rawValue) ?? .unknown
        self.init(code: RPCError.Code(status) ?? .unknown, message: error.message, cause: error)
    }
}
