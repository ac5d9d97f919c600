/// The deepest fall of a curve below its own peak.
public struct Drawdown: Sendable, Hashable {
    /// A positive fraction of the peak; 0 for a curve that never falls, above 1 below zero.
    public var depth: Double
    /// Positions on the curve; all nil where the depth is 0.
    ///
    /// The first point of the peak, and the first point of the greatest depth.
    public var peak: Int?
    public var trough: Int?
    /// The first point at or above the peak again; nil where there is none yet.
    public var recovery: Int?

    /// - Parameter tolerance: how far below the peak counts as recovered.
    /// - Returns: nil for a curve without points, or one that does not begin above 0.
    public init?(_ equity: [Double], tolerance: Double = 0) {
        guard let drawdown = equity.withUnsafeBufferPointer({ Drawdown($0, tolerance: tolerance) }) else { return nil }
        self = drawdown
    }

    /// The same of a curve that is in memory of somebody else's.
    public init?(_ equity: UnsafeBufferPointer<Double>, tolerance: Double = 0) {
        guard let first = equity.first, first > 0 else { return nil }
        self.depth = 0
        self.search(equity, first)
        guard let start = self.peak, let trough = self.trough else { return }
        let level = equity[start] - tolerance
        self.recovery = equity[trough...].firstIndex { $0 >= level }
    }

    /// Finds the depth, the peak and the trough.
    ///
    /// Only a new peak, or a new low below the same one, can change anything: the others need no division, and a block
    /// of points in which there is neither is passed over as one.
    private mutating func search(_ equity: UnsafeBufferPointer<Double>, _ first: Double) {
        var peak = 0
        var highest = first
        var lowest = first
        var position = 0
        while position < equity.count {
            let end = min(position + Self.block, equity.count)
            let block = UnsafeBufferPointer(rebasing: equity[position..<end])
            guard !Bounds.contain(block, low: lowest, high: highest) else {
                position = end
                continue
            }
            for place in position..<end {
                let value = equity[place]
                if value > highest {
                    highest = value
                    lowest = value
                    peak = place
                } else if value < lowest {
                    lowest = value
                    let depth = 1 - value / highest
                    if depth > self.depth {
                        self.depth = depth
                        self.peak = peak
                        self.trough = place
                    }
                }
            }
            position = end
        }
    }

    private static let block = 16

    /// The stretches below a running peak, from the peak to the recovery; the last may be open to the end.
    public static func stretches(_ equity: [Double], tolerance: Double = 0) -> [Range<Int>] {
        guard var highest = equity.first else { return [] }
        var stretches: [Range<Int>] = []
        var peak = 0
        for (position, value) in equity.enumerated().dropFirst() where value >= highest - tolerance {
            if position > peak + 1 { stretches.append(peak..<position) }
            if value > highest { highest = value }
            peak = position
        }
        if peak + 1 < equity.count { stretches.append(peak..<(equity.count - 1)) }
        return stretches
    }
}
