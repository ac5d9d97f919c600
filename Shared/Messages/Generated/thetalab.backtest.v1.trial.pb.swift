// Generated from thetalab/backtest/v1/trial.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension BacktestV1 {
    /// Trials, one definition's run over the batch's dataset each, column by column and in ascending order of their numbers.
    /// Every column has one value a trial.
    public struct TrialTable: LabMessage {
        public static let fullName = "thetalab.backtest.v1.TrialTable"

        public var number: [UInt32]
        public var status: [BacktestV1.Result.Status]
        /// The equity reached 0 and the run ended there.
        public var ruined: [Bool]
        /// Of the trials that failed.
        public var failures: [BacktestV1.TrialFailure]
        public var figures: [BacktestV1.FigureColumn]
        /// What was set on the batch's definition: a JSON object of the varied keys, in the order of the table of parameters.
        public var parameters: [String]
        /// Daily returns in the batch's numeraire, one trial after the other; the days are those of hold, from the first.
        public var returnCount: [UInt32]
        public var returns: [Double]
        /// Absent where no trial of the table ran to the end of the period.
        public var hold: BacktestV1.HoldBenchmark?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            number: [UInt32] = [],
            status: [BacktestV1.Result.Status] = [],
            ruined: [Bool] = [],
            failures: [BacktestV1.TrialFailure] = [],
            figures: [BacktestV1.FigureColumn] = [],
            parameters: [String] = [],
            returnCount: [UInt32] = [],
            returns: [Double] = [],
            hold: BacktestV1.HoldBenchmark? = nil
        ) {
            self.number = number
            self.status = status
            self.ruined = ruined
            self.failures = failures
            self.figures = figures
            self.parameters = parameters
            self.returnCount = returnCount
            self.returns = returns
            self.hold = hold
        }
    }

    public struct TrialFailure: LabMessage {
        public static let fullName = "thetalab.backtest.v1.TrialFailure"

        public var number: UInt32
        public var error: BacktestV1.Failure?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            number: UInt32 = 0,
            error: BacktestV1.Failure? = nil
        ) {
            self.number = number
            self.error = error
        }
    }

    /// One figure of every trial; NaN is an absent value. Times are milliseconds.
    public struct FigureColumn: LabMessage {
        public static let fullName = "thetalab.backtest.v1.FigureColumn"

        /// counters.entries, totals.premium_usd, usd.sharpe, coin.sharpe, …: the result's keys.
        public var name: String
        public var values: [Double]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            name: String = "",
            values: [Double] = []
        ) {
            self.name = name
            self.values = values
        }
    }

    /// Holding over the whole period: the same for every trial of a batch.
    public struct HoldBenchmark: LabMessage {
        public static let fullName = "thetalab.backtest.v1.HoldBenchmark"

        public var usd: BacktestV1.Metrics?
        public var coin: BacktestV1.Metrics?
        /// 00:00 UTC of each day that has a return, and holding's in the batch's numeraire.
        public var day: [Int64]
        public var returns: [Double]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            usd: BacktestV1.Metrics? = nil,
            coin: BacktestV1.Metrics? = nil,
            day: [Int64] = [],
            returns: [Double] = []
        ) {
            self.usd = usd
            self.coin = coin
            self.day = day
            self.returns = returns
        }
    }
}

extension BacktestV1.TrialTable: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .fixed32),
            .many(2, .varint),
            .many(3, .varint),
            .many(4, .message(BacktestV1.TrialFailure.wire.schema)),
            .many(5, .message(BacktestV1.FigureColumn.wire.schema)),
            .many(6, .text),
            .many(7, .varint),
            .many(8, .fixed64),
            .one(9, .message(BacktestV1.HoldBenchmark.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__TrialTable>.size
    ) { raw in
        thetalab__backtest__v1__trial_table__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TrialTable.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TrialTable.self)
        self.init()
        self.number = WireReader.array(c.pointee.number, c.pointee.n_number)
        self.status = WireReader.array(c.pointee.status, c.pointee.n_status).map { BacktestV1.Result.Status(rawValue: $0) }
        self.ruined = WireReader.array(c.pointee.ruined, c.pointee.n_ruined).map { $0 != 0 }
        self.failures = try WireReader.messages(c.pointee.failures, c.pointee.n_failures)
        self.figures = try WireReader.messages(c.pointee.figures, c.pointee.n_figures)
        self.parameters = try WireReader.strings(c.pointee.parameters, c.pointee.n_parameters, "TrialTable.parameters")
        self.returnCount = WireReader.array(c.pointee.return_count, c.pointee.n_return_count)
        self.returns = WireReader.array(c.pointee.returns, c.pointee.n_returns)
        self.hold = try WireReader.message(c.pointee.hold)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TrialTable.self)
        c.pointee.number = arena.array(self.number)
        c.pointee.n_number = self.number.count
        c.pointee.status = arena.array(self.status.map(\.rawValue))
        c.pointee.n_status = self.status.count
        c.pointee.ruined = arena.array(self.ruined.map { $0 ? 1 : 0 })
        c.pointee.n_ruined = self.ruined.count
        c.pointee.failures = arena.messages(self.failures)
        c.pointee.n_failures = self.failures.count
        c.pointee.figures = arena.messages(self.figures)
        c.pointee.n_figures = self.figures.count
        c.pointee.parameters = arena.strings(self.parameters)
        c.pointee.n_parameters = self.parameters.count
        c.pointee.return_count = arena.array(self.returnCount)
        c.pointee.n_return_count = self.returnCount.count
        c.pointee.returns = arena.array(self.returns)
        c.pointee.n_returns = self.returns.count
        if let value = self.hold {
            c.pointee.hold = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.TrialFailure: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .fixed32),
            .one(2, .message(BacktestV1.Failure.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__TrialFailure>.size
    ) { raw in
        thetalab__backtest__v1__trial_failure__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TrialFailure.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TrialFailure.self)
        self.init()
        self.number = c.pointee.number
        self.error = try WireReader.message(c.pointee.error)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__TrialFailure.self)
        if self.number != 0 {
            c.pointee.number = self.number
            c.pointee.has_number = 1
        }
        if let value = self.error {
            c.pointee.error = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.FigureColumn: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .many(2, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__FigureColumn>.size
    ) { raw in
        thetalab__backtest__v1__figure_column__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__FigureColumn.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__FigureColumn.self)
        self.init()
        self.name = try WireReader.string(&c.pointee.name, "FigureColumn.name")
        self.values = WireReader.array(c.pointee.values, c.pointee.n_values)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__FigureColumn.self)
        if !self.name.isEmpty {
            arena.store(self.name, at: &c.pointee.name)
            c.pointee.has_name = 1
        }
        c.pointee.values = arena.array(self.values)
        c.pointee.n_values = self.values.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension BacktestV1.HoldBenchmark: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.Metrics.wire.schema), slot: 0),
            .one(2, .message(BacktestV1.Metrics.wire.schema), slot: 1),
            .many(3, .fixed64),
            .many(4, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Backtest__V1__HoldBenchmark>.size
    ) { raw in
        thetalab__backtest__v1__hold_benchmark__init(raw.assumingMemoryBound(to: Thetalab__Backtest__V1__HoldBenchmark.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__HoldBenchmark.self)
        self.init()
        self.usd = try WireReader.message(c.pointee.usd)
        self.coin = try WireReader.message(c.pointee.coin)
        self.day = WireReader.array(c.pointee.day, c.pointee.n_day)
        self.returns = WireReader.array(c.pointee.returns, c.pointee.n_returns)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Backtest__V1__HoldBenchmark.self)
        if let value = self.usd {
            c.pointee.usd = arena.message(value)
        }
        if let value = self.coin {
            c.pointee.coin = arena.message(value)
        }
        c.pointee.day = arena.array(self.day)
        c.pointee.n_day = self.day.count
        c.pointee.returns = arena.array(self.returns)
        c.pointee.n_returns = self.returns.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
