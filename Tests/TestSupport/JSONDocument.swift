public import Foundation

/// A JSON value with exact integers, for comparing documents figure by figure.
public enum JSONDocument: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONDocument])
    case object([String: JSONDocument])

    public init(_ text: String) throws { try self.init(Data(text.utf8)) }

    public init(_ data: Data) throws {
        self = try Self.value(JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed]))
    }

    private static func value(_ any: Any) throws -> JSONDocument {
        switch any {
        case is NSNull: return .null
        case let number as NSNumber where number.objCType.pointee == CChar(UInt8(ascii: "c")):
            return .bool(number.boolValue)
        case let number as NSNumber: return .number(number.doubleValue)
        case let text as String: return .string(text)
        case let list as [Any]: return .array(try list.map(Self.value))
        case let object as [String: Any]: return .object(try object.mapValues(Self.value))
        default: throw CocoaError(.propertyListReadCorrupt)
        }
    }

    public subscript(key: String) -> JSONDocument? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    public var number: Double? {
        guard case .number(let value) = self else { return nil }
        return value
    }

    public var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    public var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    public var array: [JSONDocument]? {
        guard case .array(let values) = self else { return nil }
        return values
    }

    /// Where `self` does not have what `expected` has, to `tolerance` relative in numbers; members that only `self` has
    /// count only in objects that `isWhole` names by their path.
    public func differences(
        from expected: JSONDocument,
        tolerance: Double = 1e-9,
        path: String = "$",
        isWhole: (String) -> Bool = { _ in true }
    ) -> [String] {
        switch (self, expected) {
        case (.object(let mine), .object(let theirs)):
            var found: [String] = []
            for key in theirs.keys.sorted() {
                let place = "\(path).\(key)"
                guard let value = mine[key] else {
                    found.append("\(place) is missing")
                    continue
                }
                found += value.differences(
                    from: theirs[key] ?? .null,
                    tolerance: tolerance,
                    path: place,
                    isWhole: isWhole
                )
            }
            if isWhole(path) {
                found += mine.keys.filter { theirs[$0] == nil }.sorted().map { "\(path).\($0) is not expected" }
            }
            return found
        case (.array(let mine), .array(let theirs)):
            guard mine.count == theirs.count else { return ["\(path) has \(mine.count) elements, not \(theirs.count)"] }
            return zip(mine, theirs).enumerated().flatMap { index, pair in
                pair.0.differences(from: pair.1, tolerance: tolerance, path: "\(path)[\(index)]", isWhole: isWhole)
            }
        case (.number(let mine), .number(let theirs)):
            // Sums that cancel leave noise of the order of 1e-16; no figure of a run is meaningful below 1e-12.
            let isClose = abs(mine - theirs) <= Swift.max(tolerance * Swift.max(abs(mine), abs(theirs)), 1e-12)
            return isClose ? [] : ["\(path) is \(mine), not \(theirs)"]
        default:
            return self == expected ? [] : ["\(path) is \(self), not \(expected)"]
        }
    }
}
