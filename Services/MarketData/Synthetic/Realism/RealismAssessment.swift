import Errors
import Options

/// Measures the stylised facts of a kind of world over some seeds.
struct RealismAssessment: Sendable {
    static let yearsRange = 1...9
    static let seedsRange = 1...256
    static let usualYears = 4
    static let usualSeeds = 8
    /// Days whose snapshots one task reads.
    private static let daysAtOnce = 20

    var resolved: ResolvedWorld
    var underlying: Underlying
    var firstSeed: UInt64
    var years: Int
    var seeds: Int

    /// The facts with what was measured.
    struct Outcome: Sendable {
        struct Finding: Sendable {
            var fact: StylisedFact
            /// Over the seeds; nil where none had a figure.
            var median: Double?
            var low: Double?
            var high: Double?
            /// Why the fact may be missed.
            var knownGap: String?

            var isInside: Bool { self.median.map { self.fact.target.contains($0) } ?? false }
        }

        var assessment: RealismAssessment
        var span: Range<Int64>
        var findings: [Finding]

        /// Whether every fact that may not be missed is met.
        var isPassed: Bool { self.findings.allSatisfy { $0.isInside || $0.knownGap != nil } }
    }

    /// Runs it; `progress` is told of days done and of all.
    ///
    /// - Throws: what making a world throws, what `progress` throws, `CancellationError`.
    func run(
        on synthetic: Synthetic,
        progress: (_ done: Int, _ total: Int) async throws -> Void
    ) async throws -> Outcome {
        var measurements: [WorldMeasurement] = []
        var span: Range<Int64> = 0..<0
        for number in 0..<self.seeds {
            let setting = WorldKind.Setting(
                underlying: self.underlying,
                settlement: .inverse,
                seed: self.firstSeed &+ UInt64(number)
            )
            let world = try await self.resolved.kind.make(self.resolved, setting)
            let days = try self.days(of: world.grid)
            span = days.lowerBound * Milliseconds.day..<days.upperBound * Milliseconds.day
            let total = days.count * self.seeds
            let readings = try await Self.readings(of: world, days, on: synthetic) { done in
                try await progress(number * days.count + done, total)
            }
            let first = Int((span.lowerBound - world.grid.start) / world.grid.spacing)
            let hourly = (first..<first + days.count * 24).map { world.index(at: $0) }
            measurements.append(
                WorldMeasurement(hourly: hourly, firstDay: days.lowerBound, readings: readings)
            )
        }
        return self.outcome(measurements, span)
    }

    /// The UTC days that are looked at: from 2021 on, where the world has them.
    private func days(of grid: TimeGrid) throws(LabError) -> Range<Int64> {
        guard grid.spacing == Milliseconds.hour else {
            throw LabError(.unimplemented, "realism is measured on hourly worlds only", field: "world")
        }
        let first = Milliseconds.utcDay(of: grid.start + Milliseconds.day - 1)
        let end = Milliseconds.utcDay(of: grid.end)
        let count = Int64(self.years) * 365
        guard end - first >= count else {
            throw LabError(
                .outOfRange,
                "this world lasts \(end - first) days, which is less than \(self.years) years",
                field: "years"
            )
        }
        // 2021-01-01, or as late as leaves room.
        let begin = max(first, min(18_628, end - count))
        return begin..<begin + count
    }

    private static func readings(
        of world: any World,
        _ days: Range<Int64>,
        on synthetic: Synthetic,
        progress: (Int) async throws -> Void
    ) async throws -> [SurfaceReading?] {
        let pieces = stride(from: days.lowerBound, to: days.upperBound, by: Self.daysAtOnce)
            .map { $0..<min($0 + Int64(Self.daysAtOnce), days.upperBound) }
        var parts: [Int: [SurfaceReading?]] = [:]
        try await withThrowingTaskGroup(of: (Int, [SurfaceReading?]).self) { group in
            var begun = 0
            var done = 0
            func begin() {
                guard begun < pieces.count else { return }
                let (number, piece) = (begun, pieces[begun])
                group.addTask(executorPreference: synthetic.executor) {
                    (number, try piece.map { try Self.reading(of: world, day: $0) })
                }
                begun += 1
            }
            for _ in 0..<synthetic.configuration.workers { begin() }
            while let (number, part) = try await group.next() {
                parts[number] = part
                done += part.count
                begin()
                try await progress(done)
            }
        }
        return pieces.indices.flatMap { parts[$0] ?? [] }
    }

    private static func reading(of world: any World, day: Int64) throws -> SurfaceReading? {
        try Task.checkCancellation()
        guard let step = world.grid.step(at: day * Milliseconds.day), world.hasSnapshot(at: step) else { return nil }
        var rows = Dataset.Columns()
        world.appendChain(at: step, .everything, to: &rows)
        return SurfaceReading(rows, at: day * Milliseconds.day) { world.instrument($0) }
    }

    private func outcome(_ measurements: [WorldMeasurement], _ span: Range<Int64>) -> Outcome {
        let findings = StylisedFact.all(self.underlying).map { fact in
            let figures = measurements.compactMap { $0.figures[fact.key] }
            return Outcome.Finding(
                fact: fact,
                median: SeriesFacts.median(figures),
                low: SeriesFacts.quantile(figures, 0.05),
                high: SeriesFacts.quantile(figures, 0.95),
                knownGap: fact.mayBeMissed ? self.resolved.kind.knownGaps[fact.key] : nil
            )
        }
        return Outcome(assessment: self, span: span, findings: findings)
    }
}
