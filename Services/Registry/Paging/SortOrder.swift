public import Errors

/// What a list can be sorted by; the raw values are the words of `order_by`, which are the columns' names.
public protocol SortKey: RawRepresentable<String>, CaseIterable, Sendable, Hashable {}

/// An `order_by`: a key, descending where `-` stands before it.
public struct SortOrder<Key: SortKey>: Sendable, Hashable {
    public let key: Key
    public let isDescending: Bool

    public init(_ key: Key, isDescending: Bool = false) {
        self.key = key
        self.isDescending = isDescending
    }

    /// Reads `text`; where it is empty, `standard`.
    public init(_ text: String, standard: SortOrder) throws(LabError) {
        guard !text.isEmpty else {
            self = standard
            return
        }
        let isDescending = text.hasPrefix("-")
        guard let key = Key(rawValue: String(isDescending ? text.dropFirst() : text[...])) else {
            let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
            throw LabError(
                .invalidArgument,
                "order_by must be one of \(known), with - before it for descending, was \"\(text.prefix(80))\"",
                field: "order_by"
            )
        }
        self.init(key, isDescending: isDescending)
    }
}

extension SortOrder: CustomStringConvertible {
    public var description: String { (self.isDescending ? "-" : "") + self.key.rawValue }
}
