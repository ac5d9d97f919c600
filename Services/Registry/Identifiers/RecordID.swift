public import Errors
public import Foundation

/// The name of a record for good: a UUID, made as version 7, so that ids sort by the time they were made.
public struct RecordID: Sendable, Hashable {
    public let uuid: UUID

    public init(_ uuid: UUID) { self.uuid = uuid }

    /// Reads the canonical text (`0199c7a4-…`, 36 characters, either case); nil for anything else.
    public init?(text: String) {
        guard text.utf8.count == 36, let uuid = UUID(uuidString: text) else { return nil }
        self.uuid = uuid
    }

    /// Reads the canonical text that a caller gave as `field`.
    public init(_ text: String, field: String) throws(LabError) {
        guard let id = RecordID(text: text) else {
            throw LabError(
                .invalidArgument,
                "\(field) must be a UUID such as 0199c7a4-5a3e-7cc1-b2d0-1f6e8a94c0de, was \"\(text)\"",
                field: field
            )
        }
        self = id
    }

    /// The 16 bytes in network order.
    var bytes: [UInt8] { withUnsafeBytes(of: self.uuid.uuid) { Array($0) } }

    init(bytes: [UInt8]) {
        var raw = UUID().uuid
        withUnsafeMutableBytes(of: &raw) { $0.copyBytes(from: bytes.prefix(16)) }
        self.uuid = UUID(uuid: raw)
    }
}

extension RecordID: CustomStringConvertible {
    public var description: String { self.uuid.uuidString.lowercased() }
}

extension RecordID: Comparable {
    public static func < (lhs: RecordID, rhs: RecordID) -> Bool { lhs.bytes.lexicographicallyPrecedes(rhs.bytes) }
}
