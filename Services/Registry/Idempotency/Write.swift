public import Errors
public import ServiceKit

/// One change that a caller asks for: who asks, and the key under which the answer is kept.
///
/// The same key with the same content gives the same answer, without doing anything again; with other content it is
/// refused. Keys are the caller's own: two callers never meet in one.
public struct Write: Sendable, Hashable {
    public static let keyLengthMax = 128

    public let caller: PeerIdentity
    public let key: String
    /// SHA-256 over the method and the request.
    public let digest: [UInt8]

    public init(caller: PeerIdentity, key: String, digest: [UInt8]) throws(LabError) {
        guard (1...Self.keyLengthMax).contains(key.utf8.count), !key.utf8.contains(0) else {
            throw LabError(
                .invalidArgument,
                "idempotency_key must have 1…\(Self.keyLengthMax) bytes, has \(key.utf8.count)",
                field: "idempotency_key",
                remedy: "send a fresh UUID with every change, and the same one when the call is repeated"
            )
        }
        self.caller = caller
        self.key = key
        self.digest = digest
    }
}
