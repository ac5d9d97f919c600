import Foundation
import TestSupport
import Testing

/// The Swift sources of the project, as text, by the target that they belong to.
struct SourceFile: Sendable, CustomTestStringConvertible {
    /// Below the package's folder: `Shared/Options/Quote.swift`.
    var path: String
    var lines: [String]

    var testDescription: String { self.path }

    /// The modules that this file imports, without access levels, attributes and submodules.
    var imports: Set<String> {
        var modules: Set<String> = []
        for line in self.lines {
            var words = line.split(separator: " ").map(String.init)
            words.removeAll {
                $0.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains($0)
            }
            guard words.first == "import", words.count >= 2 else { continue }
            let kinds: Set<String> = ["struct", "class", "enum", "func", "var", "let", "protocol", "typealias"]
            let named = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
            modules.insert(String(named.prefix { $0 != "." && $0 != ";" }))
        }
        return modules
    }

    /// Lines of code with their numbers: no comments, no blank lines. String literals are kept.
    var code: [(number: Int, text: String)] {
        self.lines.enumerated().compactMap { index, line in
            let text = line.trimmingCharacters(in: .whitespaces)
            return text.isEmpty || text.hasPrefix("//") ? nil : (index + 1, text)
        }
    }
}

enum SourceTree {
    /// Every hand-written Swift file under `folder`, in path order.
    static func files(under folder: String) -> [SourceFile] {
        let root = SharedMaterial.packageRoot.resolvingSymlinksInPath()
        let base = root.appendingPathComponent(folder).resolvingSymlinksInPath()
        guard let walk = FileManager.default.enumerator(atPath: base.path) else { return [] }
        var files: [SourceFile] = []
        for case let below as String in walk where below.hasSuffix(".swift") && !below.contains("Generated/") {
            guard let text = try? String(contentsOf: base.appendingPathComponent(below), encoding: .utf8) else {
                continue
            }
            files.append(SourceFile(path: "\(folder)/\(below)", lines: text.components(separatedBy: "\n")))
        }
        return files.sorted { $0.path < $1.path }
    }

    static let shared = Self.files(under: "Shared")
    static let services = Self.files(under: "Services")
    static var product: [SourceFile] { Self.shared + Self.services }
}
