import Conversions
import Errors
import Messages
import Strategy

extension TrialBlock {
    static let trialsMax = 20_000
    private static let figuresMax = 256
    private static let figureNameLengthMax = 128
    private static let parametersLengthMax = 8_000

    /// Reads a table, and proves that every column has a value for each trial.
    ///
    /// - Throws: `invalidArgument`, naming the column.
    init(_ table: BacktestV1.TrialTable) throws(LabError) {
        let count = table.number.count
        guard (1...Self.trialsMax).contains(count) else {
            throw Self.refusal("number", "must have 1…\(Self.trialsMax) values, has \(count)")
        }
        guard zip(table.number, table.number.dropFirst()).allSatisfy(<) else {
            throw Self.refusal("number", "must be in ascending order, each once")
        }
        try Self.check("status", table.status.count, count)
        try Self.check("ruined", table.ruined.count, count)
        try Self.check("parameters", table.parameters.count, count)
        try Self.check("return_count", table.returnCount.count, count)
        guard (1...Self.figuresMax).contains(table.figures.count),
            Set(table.figures.map(\.name)).count == table.figures.count
        else { throw Self.refusal("figures", "must be 1…\(Self.figuresMax) columns of different names") }
        for column in table.figures {
            try TextLimits.check(column.name, "trials.figures", Self.figureNameLengthMax, isRequired: true)
            try Self.check("figures.\(column.name.prefix(64))", column.values.count, count)
        }
        guard table.returnCount.reduce(0, { $0 + Int($1) }) == table.returns.count else {
            throw Self.refusal("returns", "must have as many values as return_count says, has \(table.returns.count)")
        }
        let statuses = try table.status.map { wire throws(LabError) in try Self.status(wire) }
        let failures = try Self.failures(table)
        var rows: [TrialRow] = []
        rows.reserveCapacity(count)
        var begin = 0
        for index in 0..<count {
            let end = begin + Int(table.returnCount[index])
            rows.append(
                TrialRow(
                    number: table.number[index],
                    status: statuses[index],
                    isRuined: table.ruined[index],
                    failure: try failures[table.number[index]].map { failure throws(LabError) in
                        try failure.serialized()
                    },
                    parameters: try Self.parameters(table.parameters[index]),
                    figures: try table.figures.map { column throws(LabError) in
                        try Self.figure(column.values[index], column.name)
                    },
                    returns: Array(table.returns[begin..<end])
                )
            )
            begin = end
        }
        self.init(
            figureNames: table.figures.map(\.name),
            rows: rows,
            hold: try table.hold.map { hold throws(LabError) in try hold.serialized() }
        )
    }

    /// What went wrong, by the number of the trial; none is left out, since a trial is recorded for good.
    private static func failures(_ table: BacktestV1.TrialTable) throws(LabError) -> [UInt32: BacktestV1.Failure] {
        let failed = Set(zip(table.number, table.status).lazy.filter { $0.1 == .failed }.map(\.0))
        var failures: [UInt32: BacktestV1.Failure] = [:]
        for failure in table.failures {
            guard let error = failure.error, failed.contains(failure.number),
                failures.updateValue(error, forKey: failure.number) == nil
            else {
                throw Self.refusal("failures", "must be errors of failed trials of the table, was \(failure.number)")
            }
        }
        return failures
    }

    private static func status(_ wire: BacktestV1.Result.Status) throws(LabError) -> BacktestResult.Status {
        let status = try BacktestResult.Status(wire)
        guard status != .cancelled else { throw Self.refusal("status", "must be ok or failed, was cancelled") }
        return status
    }

    private static func parameters(_ text: String) throws(LabError) -> String {
        try TextLimits.check(text, "trials.parameters", Self.parametersLengthMax)
        return text
    }

    private static func figure(_ value: Double, _ name: String) throws(LabError) -> Double? {
        if value.isNaN { return nil }
        guard value.isFinite else { throw Self.refusal("figures.\(name.prefix(64))", "must be finite, was \(value)") }
        return value
    }

    private static func check(_ column: String, _ values: Int, _ count: Int) throws(LabError) {
        guard values == count else {
            throw Self.refusal(column, "must have a value for each of the \(count) trials, has \(values)")
        }
    }

    private static func refusal(_ column: String, _ rule: String) -> LabError {
        LabError(.invalidArgument, "trials.\(column) \(rule)", field: "trials.\(column)")
    }
}

extension BacktestV1.TrialTable {
    /// Recorded trials, in the order of `rows`.
    init(_ rows: [TrialRow], of batch: StoredBatch, withReturns: Bool) throws(LabError) {
        self.init()
        self.number = rows.map(\.number)
        self.status = rows.map { BacktestV1.Result.Status($0.status) }
        self.ruined = rows.map(\.isRuined)
        self.parameters = rows.map(\.parameters)
        for row in rows {
            guard let failure = row.failure else { continue }
            self.failures.append(
                BacktestV1.TrialFailure(number: row.number, error: try BacktestV1.Failure(serialized: failure))
            )
        }
        self.figures = batch.figureNames.enumerated().map { place, name in
            BacktestV1.FigureColumn(
                name: name,
                values: rows.map { place < $0.figures.count ? $0.figures[place] ?? .nan : .nan }
            )
        }
        guard withReturns else { return }
        self.returnCount = rows.map { UInt32(clamping: $0.returns.count) }
        self.returns = rows.flatMap(\.returns)
        self.hold = try batch.hold.map { bytes throws(LabError) in
            try BacktestV1.HoldBenchmark(serialized: bytes)
        }
    }
}
