import Crypto
import Errors
import Foundation

/// The place in a sorted list after which a page begins: the sort key and the id of the last element before it.
///
/// Pages are found by key and not by offset, so what is added or deleted meanwhile neither repeats nor hides an element.
/// A token belongs to the list that it came from, with the same filters and order: it carries their fingerprint.
///
/// In bytes, then base64url: 1 (the format), 8 of the fingerprint, 1 (the key's kind), the key, 16 of the id.
struct PageToken: Sendable, Hashable {
    enum Key: Sendable, Hashable {
        /// The column is NULL there, which sorts last in both directions.
        case absent
        case integer(Int64)
        /// Milliseconds, of a timestamp.
        case instant(Int64)
        case real(Double)
        case text(String)
    }

    let key: Key
    let id: RecordID

    /// Reads the token of a list that `list` describes in full: its kind, filters and order.
    /// - Throws: `invalidArgument` where it is damaged or of another list.
    init?(_ text: String, of list: [String]) throws(LabError) {
        if text.isEmpty { return nil }
        guard text.utf8.count <= Self.lengthMax, let bytes = Self.bytes(of: text), bytes.count >= 26,
            bytes[0] == Self.format
        else { throw Self.refusal("is not one that this service gave") }
        guard bytes[1..<9].elementsEqual(Self.fingerprint(list)) else {
            throw Self.refusal("belongs to a list with other filters or another order")
        }
        guard let key = Key(kind: bytes[9], bytes: bytes[10..<bytes.count - 16]) else {
            throw Self.refusal("is not one that this service gave")
        }
        self.key = key
        self.id = RecordID(bytes: Array(bytes.suffix(16)))
    }

    init(key: Key, id: RecordID) {
        self.key = key
        self.id = id
    }

    /// Of a list that is sorted by a number which no two elements share.
    init(position: Int64) { self.init(key: .integer(position), id: RecordID(bytes: Array(repeating: 0, count: 16))) }

    /// The number of the last element; nil where the list is sorted by something else.
    var position: Int64? {
        if case .integer(let position) = self.key { position } else { nil }
    }

    func text(of list: [String]) -> String {
        let bytes = [Self.format] + Self.fingerprint(list) + [self.key.kind] + self.key.bytes + self.id.bytes
        var text = Data(bytes).base64EncodedString()
        text.replace("+", with: "-")
        text.replace("/", with: "_")
        text.replace("=", with: "")
        return text
    }

    private static let format: UInt8 = 1
    private static let lengthMax = 1024

    private static func bytes(of text: String) -> [UInt8]? {
        var standard = text.replacing("-", with: "+").replacing("_", with: "/")
        standard += String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
        return Data(base64Encoded: standard).map { Array($0) }
    }

    private static func fingerprint(_ list: [String]) -> [UInt8] {
        var hash = SHA256()
        for part in list {
            hash.update(data: Data("\(part.utf8.count):".utf8))
            hash.update(data: Data(part.utf8))
        }
        return Array(hash.finalize().prefix(8))
    }

    private static func refusal(_ reason: String) -> LabError {
        LabError(
            .invalidArgument,
            "page_token \(reason)",
            field: "page_token",
            remedy: "begin again without a page token"
        )
    }
}

extension PageToken.Key {
    fileprivate var kind: UInt8 {
        switch self {
        case .absent: 0
        case .integer: 1
        case .real: 2
        case .text: 3
        case .instant: 4
        }
    }

    fileprivate var bytes: [UInt8] {
        switch self {
        case .absent: []
        case .integer(let value), .instant(let value): withUnsafeBytes(of: value.bigEndian) { Array($0) }
        case .real(let value): withUnsafeBytes(of: value.bitPattern.bigEndian) { Array($0) }
        case .text(let value): Array(value.utf8)
        }
    }

    fileprivate init?(kind: UInt8, bytes: ArraySlice<UInt8>) {
        let word = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        switch (kind, bytes.count) {
        case (0, 0): self = .absent
        case (1, 8): self = .integer(Int64(bitPattern: word))
        case (2, 8):
            let value = Double(bitPattern: word)
            guard value.isFinite else { return nil }
            self = .real(value)
        case (3, _):
            guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else { return nil }
            self = .text(text)
        case (4, 8): self = .instant(Int64(bitPattern: word))
        default: return nil
        }
    }
}
