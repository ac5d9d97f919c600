import Messages

/// A message as gRPC puts it on the wire: a flag for compression, four bytes of length, the message.
enum GRPCFrame {
    static func bytes(of message: some LabMessage) throws -> [UInt8] {
        let body = try message.serialized()
        return [0] + withUnsafeBytes(of: UInt32(body.count).bigEndian) { [UInt8]($0) } + body
    }
}
