// Generated from thetalab/registry/v1/trial.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension RegistryV1 {
    public struct BeginBatchRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.BeginBatchRequest"

        /// With a dataset digest: the data have been read.
        public var batch: BacktestV1.Batch?
        public var firstNumber: UInt32
        public var count: UInt32
        public private(set) var unknownFields: [UInt8] = []

        public init(
            batch: BacktestV1.Batch? = nil,
            firstNumber: UInt32 = 0,
            count: UInt32 = 0
        ) {
            self.batch = batch
            self.firstNumber = firstNumber
            self.count = count
        }
    }

    public struct BeginBatchResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.BeginBatchResponse"

        /// Of the numbers asked for, in ascending order.
        public var recorded: [RegistryV1.NumberRange]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            recorded: [RegistryV1.NumberRange] = []
        ) {
            self.recorded = recorded
        }
    }

    /// From first to last, both included.
    public struct NumberRange: LabMessage {
        public static let fullName = "thetalab.registry.v1.NumberRange"

        public var first: UInt32
        public var last: UInt32
        public private(set) var unknownFields: [UInt8] = []

        public init(
            first: UInt32 = 0,
            last: UInt32 = 0
        ) {
            self.first = first
            self.last = last
        }
    }

    public struct RecordTrialsRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.RecordTrialsRequest"

        public var batchID: String
        public var trials: BacktestV1.TrialTable?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            batchID: String = "",
            trials: BacktestV1.TrialTable? = nil
        ) {
            self.batchID = batchID
            self.trials = trials
        }
    }

    public struct RecordTrialsResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.RecordTrialsResponse"

        public var recorded: Int64
        /// Recorded before, with the same parameters and figures.
        public var alreadyRecorded: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            recorded: Int64 = 0,
            alreadyRecorded: Int64 = 0
        ) {
            self.recorded = recorded
            self.alreadyRecorded = alreadyRecorded
        }
    }

    public struct GetBatchRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.GetBatchRequest"

        public var batchID: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            batchID: String = ""
        ) {
            self.batchID = batchID
        }
    }

    public struct GetBatchResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.GetBatchResponse"

        public var batch: BacktestV1.Batch?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            batch: BacktestV1.Batch? = nil
        ) {
            self.batch = batch
        }
    }

    public struct ListBatchesRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListBatchesRequest"

        public var pageSize: Int32
        public var pageToken: String
        /// A name or an id; empty: all.
        public var strategy: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            pageSize: Int32 = 0,
            pageToken: String = "",
            strategy: String = ""
        ) {
            self.pageSize = pageSize
            self.pageToken = pageToken
            self.strategy = strategy
        }
    }

    public struct ListBatchesResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListBatchesResponse"

        /// Without their benchmarks.
        public var batches: [BacktestV1.Batch]
        public var nextPageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            batches: [BacktestV1.Batch] = [],
            nextPageToken: String = ""
        ) {
            self.batches = batches
            self.nextPageToken = nextPageToken
        }
    }

    public struct ListTrialsRequest: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListTrialsRequest"

        public var batchID: String
        /// At most 1000; 0 is 500.
        public var pageSize: Int32
        public var pageToken: String
        /// number, or the name of a metric (of the batch's numeraire), with - before it for descending.
        public var orderBy: String
        public var status: BacktestV1.Result.Status
        /// Numbers from this on, and before that; 0 for the second: no limit.
        public var firstNumber: UInt32
        public var endNumber: UInt32
        public var withDailyReturns: Bool
        public private(set) var unknownFields: [UInt8] = []

        public init(
            batchID: String = "",
            pageSize: Int32 = 0,
            pageToken: String = "",
            orderBy: String = "",
            status: BacktestV1.Result.Status = .unspecified,
            firstNumber: UInt32 = 0,
            endNumber: UInt32 = 0,
            withDailyReturns: Bool = false
        ) {
            self.batchID = batchID
            self.pageSize = pageSize
            self.pageToken = pageToken
            self.orderBy = orderBy
            self.status = status
            self.firstNumber = firstNumber
            self.endNumber = endNumber
            self.withDailyReturns = withDailyReturns
        }
    }

    public struct ListTrialsResponse: LabMessage {
        public static let fullName = "thetalab.registry.v1.ListTrialsResponse"

        /// In the order asked for, not that of the numbers.
        public var trials: BacktestV1.TrialTable?
        public var nextPageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            trials: BacktestV1.TrialTable? = nil,
            nextPageToken: String = ""
        ) {
            self.trials = trials
            self.nextPageToken = nextPageToken
        }
    }
}

extension RegistryV1.BeginBatchRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.Batch.wire.schema), slot: 0),
            .one(2, .varint),
            .one(3, .varint),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__BeginBatchRequest>.size
    ) { raw in
        thetalab__registry__v1__begin_batch_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__BeginBatchRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__BeginBatchRequest.self)
        self.init()
        self.batch = try WireReader.message(c.pointee.batch)
        self.firstNumber = c.pointee.first_number
        self.count = c.pointee.count
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__BeginBatchRequest.self)
        if let value = self.batch {
            c.pointee.batch = arena.message(value)
        }
        if self.firstNumber != 0 {
            c.pointee.first_number = self.firstNumber
            c.pointee.has_first_number = 1
        }
        if self.count != 0 {
            c.pointee.count = self.count
            c.pointee.has_count = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.BeginBatchResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(RegistryV1.NumberRange.wire.schema)),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__BeginBatchResponse>.size
    ) { raw in
        thetalab__registry__v1__begin_batch_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__BeginBatchResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__BeginBatchResponse.self)
        self.init()
        self.recorded = try WireReader.messages(c.pointee.recorded, c.pointee.n_recorded)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__BeginBatchResponse.self)
        c.pointee.recorded = arena.messages(self.recorded)
        c.pointee.n_recorded = self.recorded.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.NumberRange: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__NumberRange>.size
    ) { raw in
        thetalab__registry__v1__number_range__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__NumberRange.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__NumberRange.self)
        self.init()
        self.first = c.pointee.first
        self.last = c.pointee.last
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__NumberRange.self)
        if self.first != 0 {
            c.pointee.first = self.first
            c.pointee.has_first = 1
        }
        if self.last != 0 {
            c.pointee.last = self.last
            c.pointee.has_last = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.RecordTrialsRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .message(BacktestV1.TrialTable.wire.schema), slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__RecordTrialsRequest>.size
    ) { raw in
        thetalab__registry__v1__record_trials_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordTrialsRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordTrialsRequest.self)
        self.init()
        self.batchID = try WireReader.string(&c.pointee.batch_id, "RecordTrialsRequest.batch_id")
        self.trials = try WireReader.message(c.pointee.trials)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordTrialsRequest.self)
        if !self.batchID.isEmpty {
            arena.store(self.batchID, at: &c.pointee.batch_id)
            c.pointee.has_batch_id = 1
        }
        if let value = self.trials {
            c.pointee.trials = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.RecordTrialsResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__RecordTrialsResponse>.size
    ) { raw in
        thetalab__registry__v1__record_trials_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordTrialsResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordTrialsResponse.self)
        self.init()
        self.recorded = c.pointee.recorded
        self.alreadyRecorded = c.pointee.already_recorded
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__RecordTrialsResponse.self)
        if self.recorded != 0 {
            c.pointee.recorded = self.recorded
            c.pointee.has_recorded = 1
        }
        if self.alreadyRecorded != 0 {
            c.pointee.already_recorded = self.alreadyRecorded
            c.pointee.has_already_recorded = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.GetBatchRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__GetBatchRequest>.size
    ) { raw in
        thetalab__registry__v1__get_batch_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetBatchRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetBatchRequest.self)
        self.init()
        self.batchID = try WireReader.string(&c.pointee.batch_id, "GetBatchRequest.batch_id")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetBatchRequest.self)
        if !self.batchID.isEmpty {
            arena.store(self.batchID, at: &c.pointee.batch_id)
            c.pointee.has_batch_id = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.GetBatchResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.Batch.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__GetBatchResponse>.size
    ) { raw in
        thetalab__registry__v1__get_batch_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetBatchResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetBatchResponse.self)
        self.init()
        self.batch = try WireReader.message(c.pointee.batch)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__GetBatchResponse.self)
        if let value = self.batch {
            c.pointee.batch = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.ListBatchesRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
            .one(3, .text, slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListBatchesRequest>.size
    ) { raw in
        thetalab__registry__v1__list_batches_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListBatchesRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListBatchesRequest.self)
        self.init()
        self.pageSize = c.pointee.page_size
        self.pageToken = try WireReader.string(&c.pointee.page_token, "ListBatchesRequest.page_token")
        self.strategy = try WireReader.string(&c.pointee.strategy, "ListBatchesRequest.strategy")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListBatchesRequest.self)
        if self.pageSize != 0 {
            c.pointee.page_size = self.pageSize
            c.pointee.has_page_size = 1
        }
        if !self.pageToken.isEmpty {
            arena.store(self.pageToken, at: &c.pointee.page_token)
            c.pointee.has_page_token = 1
        }
        if !self.strategy.isEmpty {
            arena.store(self.strategy, at: &c.pointee.strategy)
            c.pointee.has_strategy = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.ListBatchesResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(BacktestV1.Batch.wire.schema)),
            .one(2, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListBatchesResponse>.size
    ) { raw in
        thetalab__registry__v1__list_batches_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListBatchesResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListBatchesResponse.self)
        self.init()
        self.batches = try WireReader.messages(c.pointee.batches, c.pointee.n_batches)
        self.nextPageToken = try WireReader.string(&c.pointee.next_page_token, "ListBatchesResponse.next_page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListBatchesResponse.self)
        c.pointee.batches = arena.messages(self.batches)
        c.pointee.n_batches = self.batches.count
        if !self.nextPageToken.isEmpty {
            arena.store(self.nextPageToken, at: &c.pointee.next_page_token)
            c.pointee.has_next_page_token = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.ListTrialsRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .text, slot: 1),
            .one(4, .text, slot: 2),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .varint),
            .one(8, .varint),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListTrialsRequest>.size
    ) { raw in
        thetalab__registry__v1__list_trials_request__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListTrialsRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListTrialsRequest.self)
        self.init()
        self.batchID = try WireReader.string(&c.pointee.batch_id, "ListTrialsRequest.batch_id")
        self.pageSize = c.pointee.page_size
        self.pageToken = try WireReader.string(&c.pointee.page_token, "ListTrialsRequest.page_token")
        self.orderBy = try WireReader.string(&c.pointee.order_by, "ListTrialsRequest.order_by")
        self.status = BacktestV1.Result.Status(rawValue: c.pointee.status)
        self.firstNumber = c.pointee.first_number
        self.endNumber = c.pointee.end_number
        self.withDailyReturns = c.pointee.with_daily_returns != 0
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListTrialsRequest.self)
        if !self.batchID.isEmpty {
            arena.store(self.batchID, at: &c.pointee.batch_id)
            c.pointee.has_batch_id = 1
        }
        if self.pageSize != 0 {
            c.pointee.page_size = self.pageSize
            c.pointee.has_page_size = 1
        }
        if !self.pageToken.isEmpty {
            arena.store(self.pageToken, at: &c.pointee.page_token)
            c.pointee.has_page_token = 1
        }
        if !self.orderBy.isEmpty {
            arena.store(self.orderBy, at: &c.pointee.order_by)
            c.pointee.has_order_by = 1
        }
        if self.status.rawValue != 0 {
            c.pointee.status = self.status.rawValue
            c.pointee.has_status = 1
        }
        if self.firstNumber != 0 {
            c.pointee.first_number = self.firstNumber
            c.pointee.has_first_number = 1
        }
        if self.endNumber != 0 {
            c.pointee.end_number = self.endNumber
            c.pointee.has_end_number = 1
        }
        if self.withDailyReturns {
            c.pointee.with_daily_returns = self.withDailyReturns ? 1 : 0
            c.pointee.has_with_daily_returns = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension RegistryV1.ListTrialsResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(BacktestV1.TrialTable.wire.schema), slot: 0),
            .one(2, .text, slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Registry__V1__ListTrialsResponse>.size
    ) { raw in
        thetalab__registry__v1__list_trials_response__init(raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListTrialsResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListTrialsResponse.self)
        self.init()
        self.trials = try WireReader.message(c.pointee.trials)
        self.nextPageToken = try WireReader.string(&c.pointee.next_page_token, "ListTrialsResponse.next_page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Registry__V1__ListTrialsResponse.self)
        if let value = self.trials {
            c.pointee.trials = arena.message(value)
        }
        if !self.nextPageToken.isEmpty {
            arena.store(self.nextPageToken, at: &c.pointee.next_page_token)
            c.pointee.has_next_page_token = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
