/// A curve in one line of text: `▁▂▃▅▇█`.
enum Sparkline {
    private static let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// The curve of `values` in at most `width` characters, each the last finite value of its stretch; nil where there
    /// is nothing to draw. A level curve is drawn at half height.
    static func draw(_ values: [Double], width: Int) -> String? {
        let finite = values.filter(\.isFinite)
        guard width > 0, finite.count >= 2, let low = finite.min(), let high = finite.max() else { return nil }
        let count = min(width, finite.count)
        let characters = (0..<count).map { position -> Character in
            let value = finite[(position + 1) * finite.count / count - 1]
            guard high > low else { return Self.levels[3] }
            let level = Int(((value - low) / (high - low) * Double(Self.levels.count - 1)).rounded())
            return Self.levels[min(max(level, 0), Self.levels.count - 1)]
        }
        return String(characters)
    }
}
