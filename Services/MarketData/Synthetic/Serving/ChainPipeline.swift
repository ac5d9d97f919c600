/// Makes a slice of a world part by part, several at a time, and hands the parts on in order.
///
/// Parts are made ahead of who takes them, but never more than a few: a caller that reads slowly is waited for, and
/// memory does not grow with the span.
struct ChainPipeline: Sendable {
    let world: any World
    let request: ChainRequest
    /// How many parts are being made or wait to be taken, at most.
    let partsAhead: Int
    let executor: GenerationExecutor

    /// Calls `take` with each part in time; the next ones are made meanwhile.
    ///
    /// - Throws: what `take` throws, and `CancellationError`; what is being made then is given up.
    func run(_ take: (ChainPart) async throws -> Void) async throws {
        let pieces = ChainPart.steps(of: self.request, on: self.world.grid)
        try await withThrowingTaskGroup(of: (Int, ChainPart).self) { group in
            var begun = 0
            var waiting: [Int: ChainPart] = [:]
            for turn in pieces.indices {
                while begun < pieces.count, begun < turn + max(1, self.partsAhead) {
                    let (number, world, request) = (begun, self.world, self.request)
                    group.addTask(executorPreference: self.executor) {
                        (number, try ChainPart(pieces[number], of: world, request))
                    }
                    begun += 1
                }
                while waiting[turn] == nil, let (number, part) = try await group.next() { waiting[number] = part }
                if let part = waiting.removeValue(forKey: turn) { try await take(part) }
            }
        }
    }
}
