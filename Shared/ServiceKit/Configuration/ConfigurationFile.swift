import Errors
import Foundation
import Yams

/// A configuration file: YAML, flattened to dotted keys with the text of their values.
///
/// Nested maps and dotted keys are the same (`drain: {notice: 5s}`, `drain.notice: 5s`). Lists become one text with
/// commas. Scalars keep the text as written, so that `on`, `1e3` and `0755` are read by the key's own type.
struct ConfigurationFile: Sendable {
    /// The largest file that is read, and the most nodes in it: an alias can name the same node a billion times.
    static let size = ByteCount.mebibytes(1)
    static let nodes = 10_000

    let path: String
    let values: [String: String]

    init(path: String, table: ConfigurationTable) throws(LabError) {
        let url = URL(fileURLWithPath: path)
        let data: Data
        do {
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }
            data = try handle.read(upToCount: Self.size.bytes + 1) ?? Data()
        } catch {
            throw LabError(
                .invalidArgument,
                "cannot read the configuration file \(path.printable)",
                field: "config",
                cause: error
            )
        }
        guard data.count <= Self.size.bytes else {
            throw LabError(
                .invalidArgument,
                "the configuration file \(path.printable) is larger than \(Self.size.configurationText)",
                field: "config"
            )
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw LabError(.invalidArgument, "the configuration file \(path.printable) is not UTF-8", field: "config")
        }
        try self.init(text: text, path: path, table: table)
    }

    init(text: String, path: String, table: ConfigurationTable) throws(LabError) {
        self.path = path
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            let first = "\(error)".split(separator: "\n").first.map(String.init) ?? ""
            throw LabError(
                .invalidArgument,
                "the configuration file \(path.printable) is not YAML: \(first.printable)",
                field: "config",
                cause: error
            )
        }
        var flattened: [String: String] = [:]
        var budget = Self.nodes
        if let root, !(root.scalar.map { $0.string.isEmpty || $0.string == "null" } ?? false) {
            guard case .mapping = root else {
                throw LabError(
                    .invalidArgument,
                    "the configuration file \(path.printable) must be a map of keys",
                    field: "config"
                )
            }
            try Self.flatten(root, prefix: "", into: &flattened, budget: &budget, path: path)
        }
        for name in flattened.keys.sorted() where table[name] == nil {
            let meant = table.nearest(to: name).map { ": did you mean \($0)?" } ?? ""
            throw LabError(
                .invalidArgument,
                "unknown key \(name.printable) in \(path.printable)\(meant)",
                field: name.printable
            )
        }
        self.values = flattened
    }

    private static func flatten(
        _ node: Node,
        prefix: String,
        into values: inout [String: String],
        budget: inout Int,
        path: String
    ) throws(LabError) {
        budget -= 1
        guard budget > 0, prefix.utf8.count <= 256 else {
            throw LabError(.invalidArgument, "the configuration file \(path.printable) is too large", field: "config")
        }
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                guard let name = key.scalar?.string, !name.isEmpty else {
                    throw LabError(
                        .invalidArgument,
                        "a key under \"\(prefix.printable)\" in \(path.printable) is not a word",
                        field: "config"
                    )
                }
                try self.flatten(
                    value,
                    prefix: prefix.isEmpty ? name : "\(prefix).\(name)",
                    into: &values,
                    budget: &budget,
                    path: path
                )
            }
        case .sequence(let sequence):
            var parts: [String] = []
            for element in sequence {
                budget -= 1
                guard budget > 0, let text = element.scalar?.string, !text.contains(",") else {
                    throw LabError(
                        .invalidArgument,
                        "\(prefix.printable) in \(path.printable) must be a list of plain values",
                        field: prefix.printable
                    )
                }
                parts.append(text)
            }
            try self.set(prefix, parts.joined(separator: ","), in: &values, path: path)
        case .scalar(let scalar):
            try self.set(prefix, scalar.string, in: &values, path: path)
        case .alias:
            throw LabError(.invalidArgument, "\(path.printable) uses aliases, which are not read", field: "config")
        }
    }

    private static func set(
        _ name: String,
        _ text: String,
        in values: inout [String: String],
        path: String
    ) throws(LabError) {
        guard values.updateValue(text, forKey: name) == nil else {
            throw LabError(
                .invalidArgument,
                "\(name.printable) is given twice in \(path.printable)",
                field: name.printable
            )
        }
    }
}
