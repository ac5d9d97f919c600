/// The known word that a mistyped one was most likely meant to be.
enum NearestWord {
    /// nil where none is near enough: half of it would have to be typed anew, or more than three bytes.
    static func to(_ word: String, among candidates: [String]) -> String? {
        let limit = max(1, min(3, word.utf8.count / 2))
        let ranked = candidates.map { (word: $0, distance: Self.distance(Array(word.utf8), Array($0.utf8))) }
            .filter { $0.distance <= limit || (word.utf8.count >= 3 && $0.word.hasPrefix(word)) }
            .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
        return ranked.first?.word
    }

    /// How many bytes must be put in, taken out, changed or swapped with their neighbour.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var rows = [Array(0...right.count)]
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let replaced = rows[row][column] + (left[row] == right[column] ? 0 : 1)
                var best = min(rows[row][column + 1] + 1, current[column] + 1, replaced)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, rows[row - 1][column - 1] + 1)
                }
                current.append(best)
            }
            rows.append(current)
        }
        return rows[left.count][right.count]
    }
}
