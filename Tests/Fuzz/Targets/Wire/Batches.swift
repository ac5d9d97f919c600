import Errors
import Messages
import Strategy

@testable import BacktestEngine

extension FuzzTarget {
    /// Backtests as they are asked for, one or a batch: a refusal names a field, and what a trial is recorded to have
    /// changed makes its definition of the batch's again.
    ///
    /// The first byte chooses, the rest is the message.
    static let batches = FuzzTarget("batches") { input in
        var source = ByteSource(input)
        switch source.choice(2) {
        case 0: batch(source.rest())
        default: run(source.rest())
        }
    }

    private static func run(_ bytes: [UInt8]) {
        guard let wire = try? BacktestV1.RunBacktestRequest(serialized: bytes) else { return }
        guard let demanded = accepted({ () throws(LabError) in try RunDemand(wire, requestedBy: "fuzz") }),
            case .definition(let definition) = demanded.subject
        else { return }
        let request = RunRequest(definition, demanded.settings)
        guard accepted({ () throws(LabError) in try request.validate() }) != nil else { return }
        expect(data: DatasetDemand(request, from: demanded.source), demanded.settings)
    }

    private static func batch(_ bytes: [UInt8]) {
        guard let wire = try? BacktestV1.RunBatchRequest(serialized: bytes) else { return }
        guard var demanded = accepted({ () throws(LabError) in try BatchDemand(wire, requestedBy: "fuzz") }),
            case .definition(let base) = demanded.subject
        else { return }
        // Without a column they are all the same.
        if demanded.columns.isEmpty { demanded.count = min(demanded.count, 4) }
        guard let plan = accepted({ [demanded] () throws(LabError) in try BatchPlan(base, demanded) }) else { return }
        demand(plan.definitions.count == demanded.count, "a plan with other definitions than were asked for")
        demand(plan.numbers.count == demanded.count, "a plan with other numbers than were asked for")
        expect(data: plan.dataset(from: demanded.source), demanded.settings)
        for index in plan.definitions.indices { expect(plan, index, of: base) }
    }

    /// Applies to `base` what the trial at `index` is recorded to have changed.
    private static func expect(_ plan: BatchPlan, _ index: Int, of base: Definition) {
        let changes = must("what a trial changed is JSON") { try JSONValue(parsing: plan.parameters(at: index)) }
        var definition = base
        for change in must("what a trial changed is an object", changes.members) {
            demand(BatchPlan.variable.contains(change.key), "a trial changed \(change.key)")
            let parameter = must("a parameter", Definition.parameters.first { $0.key == change.key })
            must("what a trial changed is accepted") { try parameter.set(change.value, in: &definition) }
        }
        demand(definition == plan.definitions[index], "a trial's definition is not what it is recorded to have changed")
        demand((try? definition.validate()) != nil, "a trial that is not valid")
    }

    private static func expect(data: DatasetDemand, _ settings: RunSettings) {
        demand(!data.range.isEmpty, "a run without data")
        demand(data.range.contains(settings.start), "a run without the data of its start")
    }

    /// The value of `body`; nil where it refuses, which it does with a reason and a field.
    private static func accepted<Value>(_ body: () throws(LabError) -> Value) -> Value? {
        do throws(LabError) {
            return try body()
        } catch {
            demand(error.code == .invalidArgument || error.code == .unimplemented, "refused as \(error)")
            demand(error.field?.isEmpty == false && !error.message.isEmpty, "refused without a field: \(error)")
            return nil
        }
    }
}
