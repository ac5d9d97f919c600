import BacktestEngine
import Errors
import Options
import Strategy
import Synchronization

/// Many backtests over one market in memory, on as many cores as are asked for, metrics included.
struct Sweep: Sendable {
    let backtests: [Backtest]
    let market: Market

    /// A bit pattern of every run's net PnL and Sharpe ratio, in the order of the definitions.
    typealias Fingerprint = [UInt64]

    /// Runs the first `count`.
    func run(_ count: Int, cores: Int) async throws -> Fingerprint {
        guard cores > 1, count > 1 else { return try self.lane(0..<count) }
        let blocks = Blocks(of: max(1, count / (cores * 16)), total: count)
        return try await withThrowingTaskGroup(of: [(Int, Fingerprint)].self) { group in
            for _ in 0..<cores {
                group.addTask {
                    var parts: [(Int, Fingerprint)] = []
                    while let block = blocks.next() { parts.append((block.lowerBound, try self.lane(block))) }
                    return parts
                }
            }
            let parts = try await group.reduce(into: []) { $0 += $1 }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    private func lane(_ numbers: Range<Int>) throws -> Fingerprint {
        var fingerprint: Fingerprint = []
        var scratch = RunScratch()
        fingerprint.reserveCapacity(numbers.count * 2)
        for backtest in self.backtests[numbers] {
            let figures = try backtest.figures(on: self.market, scratch: &scratch)
            guard figures.status == .ok, let strategy = figures.usd?.strategy else {
                throw LabError(.internalError, "a backtest ended with \(figures.status)")
            }
            fingerprint.append((strategy.netPnL ?? .nan).bitPattern)
            fingerprint.append((strategy.sharpe ?? .nan).bitPattern)
        }
        return fingerprint
    }
}

/// Ranges of definitions, handed to whichever core asks.
private final class Blocks: Sendable {
    private let size: Int
    private let total: Int
    private let begun = Atomic(0)

    init(of size: Int, total: Int) {
        self.size = size
        self.total = total
    }

    func next() -> Range<Int>? {
        let first = self.begun.add(self.size, ordering: .relaxed).oldValue
        return first < self.total ? first..<min(self.total, first + self.size) : nil
    }
}
