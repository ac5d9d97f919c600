import Errors

/// All the keys that one program understands, in the order of `--help`.
struct ConfigurationTable: Sendable {
    let keys: [any ConfigurationDeclaration]
    private let byName: [String: any ConfigurationDeclaration]

    /// - Precondition: no two keys share a name, a flag or an environment variable.
    init(_ keys: [any ConfigurationDeclaration]) {
        self.keys = keys
        self.byName = Dictionary(keys.map { ($0.name, $0) }) { first, _ in
            preconditionFailure("Condition: \(first.name) is declared once")
        }
        precondition(
            Set(keys.map(\.environmentName)).count == keys.count,
            "Condition: no two keys share an environment variable"
        )
    }

    subscript(name: String) -> (any ConfigurationDeclaration)? { self.byName[name] }

    /// The key that a flag names: as the key is written, or with dashes for its dots and underscores.
    func key(flag: String) -> (any ConfigurationDeclaration)? {
        self.byName[flag] ?? self.keys.first { $0.name.dashed == flag }
    }

    /// The declared name nearest to `name`, where one is near enough to be what was meant.
    func nearest(to name: String, among words: [String] = []) -> String? {
        let candidates = self.keys.map(\.name) + words
        let scored = candidates.map { (word: $0, distance: name.dashed.editDistance(to: $0.dashed)) }
        guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(2, name.count / 3) ? best.word : nil
    }
}

extension String {
    var dashed: String { String(self.map { $0 == "." || $0 == "_" ? "-" : $0 }) }

    /// Levenshtein's distance: the fewest insertions, deletions and replacements of characters between the two. Texts
    /// are cut at 64 characters: the keys are shorter, and the cost is quadratic.
    func editDistance(to other: String) -> Int {
        let left = Array(self.prefix(64))
        let right = Array(other.prefix(64))
        var row = Array(0...right.count)
        for i in left.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in right.indices {
                let replaced = diagonal + (left[i] == right[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = Swift.min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
