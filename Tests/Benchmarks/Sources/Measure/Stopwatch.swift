/// Times what is run.
enum Stopwatch {
    static func seconds(_ body: () async throws -> Void) async rethrows -> Double {
        let start = ContinuousClock.now
        try await body()
        return (ContinuousClock.now - start) / .seconds(1)
    }

    /// The shortest time of the repeats that fit into `duration` seconds; at least three.
    static func best(for duration: Double, _ body: () async throws -> Void) async rethrows -> Double {
        var shortest = Double.infinity
        var total = 0.0
        var repeats = 0
        while repeats < 3 || total < duration {
            let seconds = try await Self.seconds(body)
            shortest = min(shortest, seconds)
            total += seconds
            repeats += 1
        }
        return shortest
    }
}
