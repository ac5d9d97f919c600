import Conversions
import Errors
import Messages
import Strategy

extension BatchDemand {
    /// - Throws: `invalidArgument`, naming the field; `unimplemented` for a study's segment.
    init(_ wire: BacktestV1.RunBatchRequest, requestedBy: String) throws(LabError) {
        guard let settings = wire.settings else {
            throw LabError(.invalidArgument, "settings are missing", field: "settings")
        }
        guard (1...Self.countLimit).contains(Int(wire.count)) else {
            throw LabError(
                .invalidArgument,
                "count must lie in 1…\(Self.countLimit), was \(wire.count)",
                field: "count",
                remedy: "send more definitions in several calls of the same batch"
            )
        }
        guard wire.firstNumber <= UInt32.max - wire.count else {
            throw LabError(
                .invalidArgument,
                "first_number must lie in 0…\(UInt32.max - wire.count), was \(wire.firstNumber)",
                field: "first_number"
            )
        }
        var columns: [ParameterColumn] = []
        for column in wire.columns { columns.append(try ParameterColumn(column)) }
        self.init(
            batchID: try RunDemand.identifier(wire.batchID, field: "batch_id"),
            subject: try Self.subject(wire.subject),
            settings: try RunSettings(settings),
            source: try Self.source(wire.data),
            firstNumber: wire.firstNumber,
            count: Int(wire.count),
            columns: columns,
            withDailyReturns: wire.withDailyReturns,
            requestedBy: requestedBy
        )
    }

    private static func subject(
        _ wire: BacktestV1.RunBatchRequest.OneOf_Subject?
    ) throws(LabError) -> RunDemand.Subject {
        switch wire {
        case .strategy(let reference): return .stored(nameOrID: reference.nameOrID, version: Int(reference.version))
        case .definition(let definition): return .definition(try Definition(definition))
        case nil: throw RunDemand.noSubject
        }
    }

    private static func source(_ wire: BacktestV1.RunBatchRequest.OneOf_Data?) throws(LabError) -> SourceDemand {
        switch wire {
        case .dataset(let request): return SourceDemand(request)
        case .studySegment: throw RunDemand.noSegments
        case nil: throw LabError(.invalidArgument, "dataset is missing", field: "dataset")
        }
    }
}

extension ParameterColumn {
    /// - Throws: `invalidArgument` for a column that is of no kind, or of several.
    fileprivate init(_ wire: BacktestV1.ParameterColumn) throws(LabError) {
        switch (wire.numbers.isEmpty, wire.highs.isEmpty, wire.texts.isEmpty) {
        case (false, true, true): self.init(wire.key, .numbers(wire.numbers))
        case (false, false, true): self.init(wire.key, .bands(lows: wire.numbers, highs: wire.highs))
        case (true, true, false): self.init(wire.key, .texts(wire.texts))
        default:
            throw LabError(
                .invalidArgument,
                "the column \"\(wire.key.prefix(64))\" must have numbers, numbers and highs, or texts",
                field: "columns"
            )
        }
    }
}
