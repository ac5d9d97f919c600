import CoreMetrics
import Errors
import Logging
import Messages
import Options
import Strategy

/// A batch at work: workers that compute, and one scribe that records what they hand in and then tells of it.
///
/// Each slice waits its turn in the engine's queue like a run, so that single runs come between the slices of a batch and
/// several batches share the machine. What is told has been recorded.
struct BatchRun: Sendable {
    let plan: BatchPlan
    let market: Market
    let batchID: String
    let withDailyReturns: Bool
    let ledger: any TrialLedger
    let queue: RunQueue
    let compute: ComputeExecutor
    let workers: Int
    /// How long a registry that is away is waited for.
    let patience: Duration
    let metrics: BacktestEngineMetrics
    let tell: @Sendable (BatchEvent) async throws -> Void

    /// The bytes of a table, about; half of what a message may have.
    private static let tableBytes = 2 << 20
    private static let recordPause = Duration.milliseconds(250)

    /// Tells of the trials in `recorded` and computes the others.
    func run(recorded: [ClosedRange<UInt32>]) async throws -> BatchOutcome {
        var outcome = BatchOutcome()
        for numbers in recorded { try await self.retell(numbers, &outcome) }
        let known = Set(recorded.joined())
        let indices = self.plan.definitions.indices.filter {
            !known.contains(self.plan.firstNumber + UInt32($0))
        }
        guard !indices.isEmpty else { return outcome }
        let desk = BatchDesk(
            indices,
            workers: min(self.workers, indices.count),
            tableLimit: self.tableLimit
        )
        let retold = outcome.alreadyRecorded
        let (computed, failed) = try await withTaskCancellationHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<min(self.workers, indices.count) {
                    group.addTask(executorPreference: self.compute) { try await self.work(desk) }
                }
                do {
                    let result = try await self.record(from: desk, beforeThese: retold, &group)
                    try await group.waitForAll()
                    return result
                } catch {
                    await desk.close()
                    throw error
                }
            }
        } onCancel: {
            Task { await desk.close() }
        }
        // Workers and scribe are let go without an error where the desk was closed while they waited at it.
        guard computed == indices.count else { throw CancellationError() }
        outcome.computed = computed
        outcome.failed += failed
        return outcome
    }

    /// Computes until there is nothing left; one of several.
    private func work(_ desk: BatchDesk) async throws {
        var scratch = RunScratch()
        do {
            while let slice = await desk.next() {
                let ticket = try await self.queue.enterAdmitted()
                let began = ContinuousClock.now
                var trials: [Trial] = []
                trials.reserveCapacity(slice.count)
                do {
                    for index in slice { trials.append(try self.trial(at: index, &scratch)) }
                } catch {
                    await self.queue.leave(ticket)
                    throw error
                }
                await self.queue.leave(ticket)
                await desk.handIn(trials, seconds: began.duration(to: .now) / .seconds(1))
            }
        } catch {
            // The scribe would wait for what this worker was to hand in.
            await desk.close()
            throw error
        }
    }

    private func trial(at index: Int, _ scratch: inout RunScratch) throws -> Trial {
        let figures = try self.plan.backtest(at: index).figures(on: self.market, scratch: &scratch)
        if figures.status == .cancelled { throw CancellationError() }
        return Trial(
            number: self.plan.firstNumber + UInt32(index),
            parameters: self.plan.parameters(at: index),
            figures: figures
        )
    }

    private func record(
        from desk: BatchDesk,
        beforeThese told: Int,
        _ group: inout ThrowingTaskGroup<Void, any Error>
    ) async throws -> (computed: Int, failed: Int) {
        var computed = 0
        var failed = 0
        var last = 0
        while let trials = await desk.take(recorded: last) {
            let table = BacktestV1.TrialTable(trials)
            try await self.record(table)
            last = trials.count
            computed += last
            failed += table.status.count { $0 == .failed }
            self.metrics.trials.increment(by: last)
            try await self.tell(.trials(table.answered(withDailyReturns: self.withDailyReturns)))
            try await self.tell(.progress(.running(done: told + computed, total: self.plan.definitions.count)))
        }
        return (computed, failed)
    }

    /// A registry that is away is waited for: to record is idempotent, and to compute again costs more.
    private func record(_ table: BacktestV1.TrialTable) async throws {
        let deadline = ContinuousClock.now + self.patience
        while true {
            do {
                return try await self.ledger.record(table, of: self.batchID)
            } catch let error as LabError where error.code == .unavailable && ContinuousClock.now < deadline {
                Logger.current.warning("could not record trials yet", metadata: ["error": "\(error.message)"])
                try await Task.sleep(for: Self.recordPause)
            }
        }
    }

    /// Tells of trials that an earlier call recorded.
    ///
    /// - Throws: `alreadyExists` where one was of other parameters.
    private func retell(_ numbers: ClosedRange<UInt32>, _ outcome: inout BatchOutcome) async throws {
        var next = numbers.lowerBound
        while next <= numbers.upperBound {
            let table = try await self.ledger.trials(of: self.batchID, numbers: next...numbers.upperBound)
            guard let last = table.number.last, table.number.first == next, numbers.contains(last),
                table.parameters.count == table.number.count
            else {
                throw LabError(.internalError, "the registry answered with other trials than were asked for")
            }
            for (number, parameters) in zip(table.number, table.parameters) {
                guard number >= next, number <= last,
                    parameters == self.plan.parameters(at: Int(number - self.plan.firstNumber))
                else { throw self.otherParameters(number, parameters) }
            }
            outcome.alreadyRecorded += table.number.count
            outcome.failed += table.status.count { $0 == .failed }
            try await self.tell(.trials(table.answered(withDailyReturns: self.withDailyReturns)))
            next = last + 1
        }
        try await self.tell(
            .progress(.running(done: outcome.alreadyRecorded, total: self.plan.definitions.count))
        )
    }

    private func otherParameters(_ number: UInt32, _ recorded: String) -> LabError {
        LabError(
            .alreadyExists,
            "definition \(number) of batch \(self.batchID) was recorded with other parameters: \(recorded.prefix(400))",
            field: "definitions[\(number)]",
            remedy: "take a fresh batch id, or numbers that are not used"
        )
    }

    /// As many trials as fill a table, with a daily return for each day of the period.
    private var tableLimit: Int {
        let days = (self.plan.settings.end - self.plan.settings.start) / Milliseconds.day + 2
        let row = 256 + 8 * TrialFigure.columns.count + 8 * Int(clamping: days)
        return max(1, min(2_000, Self.tableBytes / row))
    }
}
