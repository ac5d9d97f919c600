import Options

@testable import Synthetic

/// Worlds that tests share: two years from the usual epoch, made once.
enum Worlds {
    static let grid = TimeGrid(start: TimeGrid.worlds.start, spacing: TimeGrid.worlds.spacing, count: 2 * 8_760)
    /// The steps of the second year.
    static let secondYear = 8_760..<17_520

    static let btc = Self.make(.btc, .inverse, seed: 1)
    static let eth = Self.make(.eth, .inverse, seed: 2)
    static let linear = Self.make(.btc, .linear, seed: 3)
    static let all = [Self.btc, Self.eth, Self.linear]

    static func make(
        _ underlying: Underlying,
        _ settlement: Settlement,
        seed: UInt64,
        grid: TimeGrid = Self.grid
    ) -> ModelWorld {
        ModelWorld(.version1(underlying), underlying: underlying, settlement: settlement, seed: seed, grid: grid)
    }
}

extension World {
    /// The chain of one step, each row as its contract's name and the bits of its numbers.
    func rows(at step: Int, _ universe: Universe = .everything) -> [Row] {
        var columns = Dataset.Columns()
        self.appendChain(at: step, universe, to: &columns)
        return columns.instrument.indices.map { row in
            Row(
                name: self.instrument(columns.instrument[row]).name,
                bits: [
                    columns.bid[row], columns.ask[row], columns.mark[row], columns.markIV[row], columns.forward[row],
                    columns.delta[row],
                ].map(\.bitPattern),
                isModelled: columns.isModelled[row]
            )
        }
    }
}

struct Row: Hashable {
    var name: String
    var bits: [UInt64]
    var isModelled: Bool
}
