import Options

/// The cells of a table of spreads: days to expiry by |delta|, out of the money.
enum SpreadBuckets {
    static let days = [1.0..<3, 3.0..<8, 8.0..<15, 15.0..<30, 30.0..<60]
    static let deltas = [0.05..<0.1, 0.1..<0.15, 0.15..<0.25, 0.25..<0.35, 0.35..<0.5]

    static var count: Int { self.days.count * self.deltas.count }

    /// The number of the cell that holds a quote; nil outside the table.
    static func cell(days: Double, absoluteDelta: Double) -> Int? {
        guard let row = self.days.firstIndex(where: { $0.contains(days) }),
            let column = self.deltas.firstIndex(where: { $0.contains(absoluteDelta) })
        else { return nil }
        return row * self.deltas.count + column
    }

    static func key(of cell: Int) -> String {
        let days = self.days[cell / self.deltas.count]
        let delta = self.deltas[cell % self.deltas.count]
        return "spread_\(Int(days.lowerBound))_\(Int(days.upperBound))d_"
            + "\(Int((delta.lowerBound * 100).rounded()))_\(Int((delta.upperBound * 100).rounded()))"
    }

    /// Recorded medians in volatility points, row by row: 931 snapshots of Deribit's chains, Dec 2025 to Aug 2026.
    static func recorded(_ underlying: Underlying) -> [Double] {
        underlying == .eth
            ? [
                2.91, 2.53, 2.48, 3.34, 3.3,
                2.35, 2.1, 2.58, 2.72, 2.56,
                1.74, 2.23, 1.92, 1.6, 1.5,
                1.54, 1.93, 1.5, 1.27, 1.18,
                1.75, 1.39, 1.08, 0.923, 0.978,
            ]
            : [
                2.45, 2.13, 1.95, 2.19, 2.99,
                1.88, 1.69, 1.66, 2.24, 2.43,
                1.3, 1.24, 1.6, 1.48, 1.37,
                1.11, 1.12, 1.34, 1.17, 1.08,
                0.955, 1.12, 0.924, 0.781, 0.722,
            ]
    }
}
