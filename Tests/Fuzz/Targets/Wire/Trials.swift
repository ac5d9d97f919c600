import Errors
import Foundation
import Messages
import Strategy

@testable import Registry

extension FuzzTarget {
    /// Tables of trials on their way into the record: what is accepted is given back whole, and a refusal names the
    /// column.
    static let trials = FuzzTarget("trials") { input in
        guard let table = try? BacktestV1.TrialTable(serialized: input) else { return }
        let block: TrialBlock
        do throws(LabError) {
            block = try TrialBlock(table)
        } catch {
            demand(error.code == .invalidArgument, "refused as \(error)")
            demand(error.field?.isEmpty == false, "refused without a field: \(error)")
            return
        }
        demand(block.figureNames.allSatisfy { !$0.isEmpty && !$0.utf8.contains(0) }, "a figure without a name")
        let listed = must("recorded trials are a table") {
            try BacktestV1.TrialTable(block.rows, of: StoredBatch(of: block), withReturns: true)
        }
        demand(content(listed) == content(table), "a table changed in the record")
        let again = must("a table of ours") { try TrialBlock(listed) }
        demand(again.figureNames == block.figureNames && again.hold == block.hold, "a batch changed in the record")
        demand(zip(again.rows, block.rows).allSatisfy { $0.isIdentical(to: $1) }, "a trial changed in the record")
        for row in block.rows {
            let kept = DoubleBytes.values(of: DoubleBytes.bytes(of: row.returns))
            demand(kept.map(\.bitPattern) == row.returns.map(\.bitPattern), "a return changed in its column")
        }
        let bare = must("trials without returns") {
            try BacktestV1.TrialTable(block.rows, of: StoredBatch(of: block), withReturns: false)
        }
        demand(bare.returns.isEmpty && bare.number == table.number, "trials that came with what was not asked for")
    }

    /// The bytes of a table, its failures by number and every NaN the same; not what a newer contract added to it.
    private static func content(_ table: BacktestV1.TrialTable) -> [UInt8] {
        let plain = BacktestV1.TrialTable(
            number: table.number,
            status: table.status,
            ruined: table.ruined,
            failures: table.failures.sorted { $0.number < $1.number }.map { .init(number: $0.number, error: $0.error) },
            figures: table.figures.map { column in
                .init(name: column.name, values: column.values.map { $0.isNaN ? .nan : $0 })
            },
            parameters: table.parameters,
            returnCount: table.returnCount,
            returns: table.returns,
            hold: table.hold
        )
        return must("writing a table") { try plain.serialized() }
    }
}

extension StoredBatch {
    /// The batch that has only `block`.
    fileprivate init(of block: TrialBlock) {
        self.init(
            id: RecordID(UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))),
            createdAtMs: 0,
            strategyName: "",
            numeraire: .usd,
            digest: [],
            document: [],
            figureNames: block.figureNames,
            hold: block.hold,
            trialCount: Int64(block.rows.count)
        )
    }
}
