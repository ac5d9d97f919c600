/// The known word that a mistyped one was most likely meant to be.
enum NearestWord {
    /// nil where none is near enough: more than a third of it would have to be typed anew.
    static func to(_ word: String, among candidates: [String]) -> String? {
        let limit = max(1, min(3, word.utf8.count / 3))
        let ranked = candidates.map { (word: $0, distance: Self.distance(Array(word.utf8), Array($0.utf8))) }
            .filter { $0.distance <= limit || (word.utf8.count >= 3 && $0.word.hasPrefix(word)) }
            .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
        return ranked.first?.word
    }

    /// How many bytes must be put in, taken out or changed.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (place, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = place + 1
            for column in right.indices {
                let replaced = diagonal + (byte == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
