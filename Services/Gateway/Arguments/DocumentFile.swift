import Errors
import Foundation
import Strategy
import Yams

/// A YAML or JSON file as a document.
enum DocumentFile {
    /// Definitions and requests are small; a larger file is a mistake.
    private static let sizeLimit = 4 * 1024 * 1024
    /// Values in one document: aliases can make a few lines of YAML stand for billions.
    private static let valuesLimit = 100_000

    /// - Parameter path: a file, or `-` for standard input.
    /// - Throws: `LabError(.invalidArgument)` where it cannot be read or is not such a document.
    static func read(_ path: String) throws(LabError) -> JSONValue {
        let data: Data
        do {
            data =
                path == "-"
                ? try FileHandle.standardInput.read(upToCount: Self.sizeLimit + 1) ?? Data()
                : try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw LabError(
                .invalidArgument,
                "cannot read \(path)",
                field: "file",
                remedy: "give a file that exists and is yours to read",
                cause: error
            )
        }
        guard data.count <= Self.sizeLimit else {
            throw LabError(.invalidArgument, "\(path) is larger than 4 MiB", field: "file")
        }
        do throws(LabError) {
            return try Self.parse(data, isJSON: path.hasSuffix(".json"))
        } catch {
            throw LabError(
                error.code,
                "\(path): \(error.message)",
                field: error.field ?? "file",
                remedy: "correct the file"
            )
        }
    }

    static func parse(_ data: Data, isJSON: Bool) throws(LabError) -> JSONValue {
        let firstByte = data.first { $0 > 0x20 }
        if isJSON || firstByte == UInt8(ascii: "{") { return try JSONValue(parsing: Array(data)) }
        do {
            guard let node = try Yams.compose(yaml: String(decoding: data, as: UTF8.self)) else { return .object([]) }
            var budget = Self.valuesLimit
            return try Self.value(of: node, depth: 0, budget: &budget)
        } catch let error as LabError {
            throw error
        } catch {
            throw LabError(.invalidArgument, "not YAML: \(error)", cause: error)
        }
    }

    private static func value(of node: Node, depth: Int, budget: inout Int) throws(LabError) -> JSONValue {
        guard depth < 16 else { throw LabError(.invalidArgument, "not more than 16 levels of nesting are read") }
        budget -= 1
        guard budget > 0 else { throw LabError(.invalidArgument, "not more than \(Self.valuesLimit) values are read") }
        switch node {
        case .scalar(let scalar):
            if node.null != nil { return .null }
            if let flag = node.bool { return .flag(flag) }
            // YAML 1.1's numbers to the base of 60 are texts here: 12:30 is none to anybody, and Yams traps on one that is
            // larger than an Int.
            guard !scalar.string.contains(":") else { return .text(scalar.string) }
            if let number = node.int { return .integer(Int64(number)) }
            if let number = node.float, number.isFinite { return .number(number) }
            return .text(scalar.string)
        case .sequence(let sequence):
            var elements: [JSONValue] = []
            for element in sequence { elements.append(try Self.value(of: element, depth: depth + 1, budget: &budget)) }
            return .array(elements)
        case .mapping(let mapping):
            var members: [JSONValue.Member] = []
            var keys: Set<String> = []
            for (key, value) in mapping {
                guard let key = key.string else { throw LabError(.invalidArgument, "a key must be a text") }
                guard keys.insert(key).inserted else {
                    throw LabError(.invalidArgument, "the key '\(key)' came twice", field: key)
                }
                members.append(JSONValue.Member(key, try Self.value(of: value, depth: depth + 1, budget: &budget)))
            }
            return .object(members)
        case .alias:
            throw LabError(.invalidArgument, "aliases are not read")
        }
    }
}
