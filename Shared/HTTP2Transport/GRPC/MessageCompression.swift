import Compression
import Errors
import GRPCCore

/// The one compression that the transport speaks beside none.
enum MessageCompression {
    static func compress(_ message: [UInt8]) throws(RPCError) -> [UInt8] {
        do {
            return try Gzip.compress(message)
        } catch {
            throw RPCError(code: .internalError, message: "compressing a message: \(error.message)", cause: error)
        }
    }

    /// - Throws: `resourceExhausted` where the message unpacks to more than `bytesMax`, else `internalError`.
    static func decompress(_ message: [UInt8], bytesMax: Int) throws(RPCError) -> [UInt8] {
        do {
            return try Gzip.decompress(message, bytesMax: bytesMax)
        } catch {
            let code: RPCError.Code = error.code == .resourceExhausted ? .resourceExhausted : .internalError
            throw RPCError(code: code, message: "unpacking a message: \(error.message)", cause: error)
        }
    }
}
