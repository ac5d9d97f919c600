/// How many single edits (insert, delete, replace, swap of neighbours) lie between two words: the optimal string
/// alignment distance.
func editDistance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    var rows = [Array(0...right.count)]
    for row in 0..<left.count {
        var current = [row + 1]
        for column in 0..<right.count {
            let replace = rows[row][column] + (left[row] == right[column] ? 0 : 1)
            var best = min(rows[row][column + 1] + 1, current[column] + 1, replace)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                best = min(best, rows[row - 1][column - 1] + 1)
            }
            current.append(best)
        }
        rows.append(current)
    }
    return rows[left.count][right.count]
}

/// The candidate nearest to a mistyped word, where one is near enough to have been meant.
func nearestWord(to word: String, among candidates: [String]) -> String? {
    let limit = max(1, min(3, word.count / 2))
    let ranked = candidates.map { (word: $0, distance: editDistance(word, $0)) }
        .filter { $0.distance <= limit || (word.count >= 3 && $0.word.hasPrefix(word)) }
        .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
    return ranked.first?.word
}
