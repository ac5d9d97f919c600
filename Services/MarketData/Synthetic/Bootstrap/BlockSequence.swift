import Elementary

/// Which recorded hour each hour of a world repeats: the stationary bootstrap of Politis and Romano (1994), kept in step
/// with the week.
///
/// A block goes on hour by hour and ends with the same chance each hour, so that its length is geometric; the next
/// begins at a recorded hour of the same hour of the week, each as likely as another, so that weekends stay weekends.
/// Recordings have an end, at which a block ends too.
struct BlockSequence: Sendable {
    private static let hoursOfWeek = 168

    /// By hour of the week, the recorded hours.
    private let places: [[Int32]]
    private let count: Int
    private let hourOfFirst: Int
    private let ending: Double
    private let stream: RandomStream

    /// - Parameters:
    ///   - count: recorded hours, a week's at least.
    ///   - hourOfFirst: the hour of the week of the first.
    ///   - meanLength: of a block, in hours, 1 at least.
    init(count: Int, hourOfFirst: Int, meanLength: Double, seed: UInt64, stream: UInt32) {
        precondition(count >= Self.hoursOfWeek, "every hour of the week is recorded once")
        var places = [[Int32]](repeating: [], count: Self.hoursOfWeek)
        for hour in 0..<count { places[(hourOfFirst + hour) % Self.hoursOfWeek].append(Int32(hour)) }
        self.places = places
        self.count = count
        self.hourOfFirst = hourOfFirst
        self.ending = 1 / max(1, meanLength)
        self.stream = RandomStream(seed: seed, stream: stream)
    }

    /// The recorded hour of `step`.
    ///
    /// - Parameters:
    ///   - before: that of the step before; nil at the first.
    ///   - hourOfWeek: the step's.
    func place(at step: Int, after before: Int?, hourOfWeek: Int) -> Int {
        let (ends, which) = self.stream.uniforms(at: UInt64(step))
        if let before, before + 1 < self.count, ends >= self.ending { return before + 1 }
        let candidates = self.places[hourOfWeek]
        return Int(candidates[min(candidates.count - 1, Int(which * Double(candidates.count)))])
    }
}
