import Errors
import Messages
import Strategy

@testable import BacktestEngine

/// A ledger in memory, for the engine's own logic; the registry's is tested where it lives.
actor MemoryTrials: TrialLedger {
    private(set) var batches: [String: BatchReport] = [:]
    /// One-row tables by batch and number.
    private(set) var rows: [String: [UInt32: BacktestV1.TrialTable]] = [:]
    /// How many tables were handed in.
    private(set) var tables = 0
    /// How many records were given up by their callers while they were held.
    private(set) var abandoned = 0
    private var failures: [LabError] = []
    private var isHeld = false

    /// Fails the next attempts to record.
    func fail(_ errors: [LabError]) { self.failures = errors }

    /// Whether records wait until this is false again, or the call is cancelled.
    func hold(_ isHeld: Bool) { self.isHeld = isHeld }

    func begin(_ batch: BatchReport, numbers: ClosedRange<UInt32>) throws -> [ClosedRange<UInt32>] {
        if let known = self.batches[batch.batchID], known.identity != batch.identity {
            throw LabError(.alreadyExists, "the batch is another one")
        }
        self.batches[batch.batchID] = batch
        return (self.rows[batch.batchID] ?? [:]).keys.filter(numbers.contains).sorted().map { $0...$0 }
    }

    func record(_ trials: BacktestV1.TrialTable, of batchID: String) async throws {
        self.tables += 1
        while self.isHeld {
            do {
                try await Task.sleep(for: .milliseconds(1))
            } catch {
                self.abandoned += 1
                throw error
            }
        }
        if !self.failures.isEmpty { throw self.failures.removeFirst() }
        for index in trials.number.indices {
            let row = trials.row(index)
            if self.rows[batchID]?[row.number[0]] != nil {
                throw LabError(.internalError, "trial \(row.number[0]) came twice")
            }
            self.rows[batchID, default: [:]][row.number[0]] = row
        }
    }

    func trials(of batchID: String, numbers: ClosedRange<UInt32>) throws -> BacktestV1.TrialTable {
        guard let first = (self.rows[batchID] ?? [:]).keys.filter(numbers.contains).min(),
            let row = self.rows[batchID]?[first]
        else { throw LabError(.notFound, "there is no such trial") }
        return row
    }
}

extension BacktestV1.TrialTable {
    /// The trial at `index` as a table of its own, without the benchmark.
    func row(_ index: Int) -> BacktestV1.TrialTable {
        let begin = self.returnCount.prefix(index).reduce(0) { $0 + Int($1) }
        let count = self.returnCount.isEmpty ? 0 : Int(self.returnCount[index])
        return BacktestV1.TrialTable(
            number: [self.number[index]],
            status: [self.status[index]],
            ruined: [self.ruined[index]],
            failures: self.failures.filter { $0.number == self.number[index] },
            figures: self.figures.map { BacktestV1.FigureColumn(name: $0.name, values: [$0.values[index]]) },
            parameters: self.parameters.isEmpty ? [] : [self.parameters[index]],
            returnCount: self.returnCount.isEmpty ? [] : [self.returnCount[index]],
            returns: Array(self.returns[begin..<begin + count])
        )
    }

    /// The value of a figure of the trial at `index`; nil where it is absent.
    func figure(_ name: String, _ index: Int) -> Double? {
        self.figures.first { $0.name == name }.flatMap { $0.values[index].isNaN ? nil : $0.values[index] }
    }
}
