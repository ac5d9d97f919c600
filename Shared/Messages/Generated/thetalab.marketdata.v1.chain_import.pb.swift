// Generated from thetalab/marketdata/v1/chain_import.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension MarketDataV1 {
    public struct ImportRequest: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ImportRequest"

        public var step: OneOf_Step?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            step: OneOf_Step? = nil
        ) {
            self.step = step
        }

        public enum OneOf_Step: Hashable, Sendable {
            /// First, once.
            case start(MarketDataV1.ImportStart)
            /// The next file of the import.
            case file(MarketDataV1.ImportFile)
            /// The bytes of the current file, in order.
            case content([UInt8])
            /// The current file is whole.
            case end(MarketDataV1.ImportFileEnd)
        }
    }

    public struct ImportStart: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ImportStart"

        public var underlying: String
        public var settlement: StrategyV1.Settlement
        /// The files make one private dataset, named by its digest, apart from the source real_scraper.
        public var `private`: Bool
        /// tardis files: the spacing of the snapshots that are formed.
        public var sampleMs: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            underlying: String = "",
            settlement: StrategyV1.Settlement = .unspecified,
            `private`: Bool = false,
            sampleMs: Int64 = 0
        ) {
            self.underlying = underlying
            self.settlement = settlement
            self.`private` = `private`
            self.sampleMs = sampleMs
        }
    }

    public struct ImportFile: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ImportFile"

        public var name: String
        public var kind: MarketDataV1.FileKind
        public var format: MarketDataV1.FileFormat
        /// In bytes, where it is known: for progress.
        public var size: Int64?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            name: String = "",
            kind: MarketDataV1.FileKind = .unspecified,
            format: MarketDataV1.FileFormat = .unspecified,
            size: Int64? = nil
        ) {
            self.name = name
            self.kind = kind
            self.format = format
            self.size = size
        }
    }

    public struct ImportFileEnd: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ImportFileEnd"

        public private(set) var unknownFields: [UInt8] = []

        public init() {}
    }

    public struct ImportResponse: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ImportResponse"

        public var event: OneOf_Event?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            event: OneOf_Event? = nil
        ) {
            self.event = event
        }

        public enum OneOf_Event: Hashable, Sendable {
            case progress(MarketDataV1.ImportProgress)
            /// One a file.
            case report(MarketDataV1.ImportReport)
            /// Last.
            case done(MarketDataV1.ImportDone)
        }
    }

    public struct ImportProgress: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ImportProgress"

        public var file: String
        public var bytes: Int64
        public var rows: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            file: String = "",
            bytes: Int64 = 0,
            rows: Int64 = 0
        ) {
            self.file = file
            self.bytes = bytes
            self.rows = rows
        }
    }

    public struct ImportReport: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ImportReport"

        public var file: String
        public var kind: MarketDataV1.FileKind
        public var format: MarketDataV1.FileFormat
        /// SHA-256 of the bytes as they came, in hex.
        public var digest: String
        /// The file was imported before: nothing was added.
        public var alreadyImported: Bool
        public var rows: Int64
        public var rowsRejected: Int64
        public var snapshots: Int64
        public var quotes: Int64
        public var firstMs: Int64
        public var lastMs: Int64
        public var defects: [MarketDataV1.DefectCount]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            file: String = "",
            kind: MarketDataV1.FileKind = .unspecified,
            format: MarketDataV1.FileFormat = .unspecified,
            digest: String = "",
            alreadyImported: Bool = false,
            rows: Int64 = 0,
            rowsRejected: Int64 = 0,
            snapshots: Int64 = 0,
            quotes: Int64 = 0,
            firstMs: Int64 = 0,
            lastMs: Int64 = 0,
            defects: [MarketDataV1.DefectCount] = []
        ) {
            self.file = file
            self.kind = kind
            self.format = format
            self.digest = digest
            self.alreadyImported = alreadyImported
            self.rows = rows
            self.rowsRejected = rowsRejected
            self.snapshots = snapshots
            self.quotes = quotes
            self.firstMs = firstMs
            self.lastMs = lastMs
            self.defects = defects
        }
    }

    public struct ImportDone: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ImportDone"

        /// What the source covers now; absent for a private dataset.
        public var coverage: MarketDataV1.Coverage?
        /// The private dataset's digest, in hex.
        public var privateDataset: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            coverage: MarketDataV1.Coverage? = nil,
            privateDataset: String = ""
        ) {
            self.coverage = coverage
            self.privateDataset = privateDataset
        }
    }

    public struct ListImportsRequest: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ListImportsRequest"

        public var underlying: String
        public var pageSize: Int32
        public var pageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            underlying: String = "",
            pageSize: Int32 = 0,
            pageToken: String = ""
        ) {
            self.underlying = underlying
            self.pageSize = pageSize
            self.pageToken = pageToken
        }
    }

    public struct ListImportsResponse: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ListImportsResponse"

        public var imports: [MarketDataV1.ImportRecord]
        public var nextPageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            imports: [MarketDataV1.ImportRecord] = [],
            nextPageToken: String = ""
        ) {
            self.imports = imports
            self.nextPageToken = nextPageToken
        }
    }

    public struct ImportRecord: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ImportRecord"

        public var report: MarketDataV1.ImportReport?
        public var importedAtMs: Int64
        public var importedBy: String
        public var settlement: StrategyV1.Settlement
        public var underlying: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            report: MarketDataV1.ImportReport? = nil,
            importedAtMs: Int64 = 0,
            importedBy: String = "",
            settlement: StrategyV1.Settlement = .unspecified,
            underlying: String = ""
        ) {
            self.report = report
            self.importedAtMs = importedAtMs
            self.importedBy = importedBy
            self.settlement = settlement
            self.underlying = underlying
        }
    }

    public enum FileFormat: RawRepresentable, Hashable, Sendable {
        case unspecified
        /// By the header of the file.
        case auto
        /// The lab's own CSV.
        case lab
        /// Snapshot files, both layouts.
        case snapshots
        /// tardis.dev options_chain.
        case tardis
        /// A value that the contract of this build does not have.
        case unrecognized(Int32)

        /// Every value of the contract, in its order.
        public static let known: [Self] = [
            .unspecified, .auto, .lab, .snapshots, .tardis,
        ]

        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .auto
            case 2: self = .lab
            case 3: self = .snapshots
            case 4: self = .tardis
            default: self = .unrecognized(rawValue)
            }
        }

        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .auto: 1
            case .lab: 2
            case .snapshots: 3
            case .tardis: 4
            case .unrecognized(let number): number
            }
        }
    }

    public enum FileKind: RawRepresentable, Hashable, Sendable {
        case unspecified
        case chain
        case index
        case delivery
        /// A volatility index such as DVOL. A file of unknown kind that is sent as a chain with FILE_FORMAT_AUTO counts as one
        /// where its header is that of bars without a volume.
        case volatility
        /// A value that the contract of this build does not have.
        case unrecognized(Int32)

        /// Every value of the contract, in its order.
        public static let known: [Self] = [
            .unspecified, .chain, .index, .delivery, .volatility,
        ]

        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .chain
            case 2: self = .index
            case 3: self = .delivery
            case 4: self = .volatility
            default: self = .unrecognized(rawValue)
            }
        }

        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .chain: 1
            case .index: 2
            case .delivery: 3
            case .volatility: 4
            case .unrecognized(let number): number
            }
        }
    }
}

extension MarketDataV1.ImportRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(MarketDataV1.ImportStart.wire.schema), slot: 0),
            .one(2, .message(MarketDataV1.ImportFile.wire.schema), slot: 0),
            .one(3, .bytes, slot: 0),
            .one(4, .message(MarketDataV1.ImportFileEnd.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ImportRequest>.size
    ) { raw in
        thetalab__marketdata__v1__import_request__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportRequest.self)
        self.init()
        if let value: MarketDataV1.ImportStart = try WireReader.message(c.pointee.start) {
            self.step = .start(value)
        }
        if let value: MarketDataV1.ImportFile = try WireReader.message(c.pointee.file) {
            self.step = .file(value)
        }
        if c.pointee.has_content != 0 {
            self.step = .content(WireReader.bytes(&c.pointee.content))
        }
        if let value: MarketDataV1.ImportFileEnd = try WireReader.message(c.pointee.end) {
            self.step = .end(value)
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportRequest.self)
        switch self.step {
        case .start(let value):
            c.pointee.start = arena.message(value)
        case .file(let value):
            c.pointee.file = arena.message(value)
        case .content(let value):
            arena.store(value, at: &c.pointee.content)
            c.pointee.has_content = 1
        case .end(let value):
            c.pointee.end = arena.message(value)
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ImportStart: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .varint),
            .one(4, .varint),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ImportStart>.size
    ) { raw in
        thetalab__marketdata__v1__import_start__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportStart.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportStart.self)
        self.init()
        self.underlying = try WireReader.string(&c.pointee.underlying, "ImportStart.underlying")
        self.settlement = StrategyV1.Settlement(rawValue: c.pointee.settlement)
        self.`private` = c.pointee.private_f3 != 0
        self.sampleMs = c.pointee.sample_ms
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportStart.self)
        if !self.underlying.isEmpty {
            arena.store(self.underlying, at: &c.pointee.underlying)
            c.pointee.has_underlying = 1
        }
        if self.settlement.rawValue != 0 {
            c.pointee.settlement = self.settlement.rawValue
            c.pointee.has_settlement = 1
        }
        if self.`private` {
            c.pointee.private_f3 = self.`private` ? 1 : 0
            c.pointee.has_private_f3 = 1
        }
        if self.sampleMs != 0 {
            c.pointee.sample_ms = self.sampleMs
            c.pointee.has_sample_ms = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ImportFile: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .varint),
            .one(4, .varint),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ImportFile>.size
    ) { raw in
        thetalab__marketdata__v1__import_file__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportFile.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportFile.self)
        self.init()
        self.name = try WireReader.string(&c.pointee.name, "ImportFile.name")
        self.kind = MarketDataV1.FileKind(rawValue: c.pointee.kind)
        self.format = MarketDataV1.FileFormat(rawValue: c.pointee.format)
        if c.pointee.has_size != 0 {
            self.size = c.pointee.size
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportFile.self)
        if !self.name.isEmpty {
            arena.store(self.name, at: &c.pointee.name)
            c.pointee.has_name = 1
        }
        if self.kind.rawValue != 0 {
            c.pointee.kind = self.kind.rawValue
            c.pointee.has_kind = 1
        }
        if self.format.rawValue != 0 {
            c.pointee.format = self.format.rawValue
            c.pointee.has_format = 1
        }
        if let value = self.size {
            c.pointee.size = value
            c.pointee.has_size = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ImportFileEnd: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ImportFileEnd>.size
    ) { raw in
        thetalab__marketdata__v1__import_file_end__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportFileEnd.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ImportResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(MarketDataV1.ImportProgress.wire.schema), slot: 0),
            .one(2, .message(MarketDataV1.ImportReport.wire.schema), slot: 0),
            .one(3, .message(MarketDataV1.ImportDone.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ImportResponse>.size
    ) { raw in
        thetalab__marketdata__v1__import_response__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportResponse.self)
        self.init()
        if let value: MarketDataV1.ImportProgress = try WireReader.message(c.pointee.progress) {
            self.event = .progress(value)
        }
        if let value: MarketDataV1.ImportReport = try WireReader.message(c.pointee.report) {
            self.event = .report(value)
        }
        if let value: MarketDataV1.ImportDone = try WireReader.message(c.pointee.done) {
            self.event = .done(value)
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportResponse.self)
        switch self.event {
        case .progress(let value):
            c.pointee.progress = arena.message(value)
        case .report(let value):
            c.pointee.report = arena.message(value)
        case .done(let value):
            c.pointee.done = arena.message(value)
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ImportProgress: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .varint),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ImportProgress>.size
    ) { raw in
        thetalab__marketdata__v1__import_progress__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportProgress.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportProgress.self)
        self.init()
        self.file = try WireReader.string(&c.pointee.file, "ImportProgress.file")
        self.bytes = c.pointee.bytes
        self.rows = c.pointee.rows
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportProgress.self)
        if !self.file.isEmpty {
            arena.store(self.file, at: &c.pointee.file)
            c.pointee.has_file = 1
        }
        if self.bytes != 0 {
            c.pointee.bytes = self.bytes
            c.pointee.has_bytes = 1
        }
        if self.rows != 0 {
            c.pointee.rows = self.rows
            c.pointee.has_rows = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ImportReport: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .varint),
            .one(4, .text, slot: 1),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .varint),
            .one(8, .varint),
            .one(9, .varint),
            .one(10, .varint),
            .one(11, .varint),
            .many(12, .message(MarketDataV1.DefectCount.wire.schema)),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ImportReport>.size
    ) { raw in
        thetalab__marketdata__v1__import_report__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportReport.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportReport.self)
        self.init()
        self.file = try WireReader.string(&c.pointee.file, "ImportReport.file")
        self.kind = MarketDataV1.FileKind(rawValue: c.pointee.kind)
        self.format = MarketDataV1.FileFormat(rawValue: c.pointee.format)
        self.digest = try WireReader.string(&c.pointee.digest, "ImportReport.digest")
        self.alreadyImported = c.pointee.already_imported != 0
        self.rows = c.pointee.rows
        self.rowsRejected = c.pointee.rows_rejected
        self.snapshots = c.pointee.snapshots
        self.quotes = c.pointee.quotes
        self.firstMs = c.pointee.first_ms
        self.lastMs = c.pointee.last_ms
        self.defects = try WireReader.messages(c.pointee.defects, c.pointee.n_defects)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportReport.self)
        if !self.file.isEmpty {
            arena.store(self.file, at: &c.pointee.file)
            c.pointee.has_file = 1
        }
        if self.kind.rawValue != 0 {
            c.pointee.kind = self.kind.rawValue
            c.pointee.has_kind = 1
        }
        if self.format.rawValue != 0 {
            c.pointee.format = self.format.rawValue
            c.pointee.has_format = 1
        }
        if !self.digest.isEmpty {
            arena.store(self.digest, at: &c.pointee.digest)
            c.pointee.has_digest = 1
        }
        if self.alreadyImported {
            c.pointee.already_imported = self.alreadyImported ? 1 : 0
            c.pointee.has_already_imported = 1
        }
        if self.rows != 0 {
            c.pointee.rows = self.rows
            c.pointee.has_rows = 1
        }
        if self.rowsRejected != 0 {
            c.pointee.rows_rejected = self.rowsRejected
            c.pointee.has_rows_rejected = 1
        }
        if self.snapshots != 0 {
            c.pointee.snapshots = self.snapshots
            c.pointee.has_snapshots = 1
        }
        if self.quotes != 0 {
            c.pointee.quotes = self.quotes
            c.pointee.has_quotes = 1
        }
        if self.firstMs != 0 {
            c.pointee.first_ms = self.firstMs
            c.pointee.has_first_ms = 1
        }
        if self.lastMs != 0 {
            c.pointee.last_ms = self.lastMs
            c.pointee.has_last_ms = 1
        }
        c.pointee.defects = arena.messages(self.defects)
        c.pointee.n_defects = self.defects.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ImportDone: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(MarketDataV1.Coverage.wire.schema), slot: 0),
            .one(2, .text, slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ImportDone>.size
    ) { raw in
        thetalab__marketdata__v1__import_done__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportDone.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportDone.self)
        self.init()
        self.coverage = try WireReader.message(c.pointee.coverage)
        self.privateDataset = try WireReader.string(&c.pointee.private_dataset, "ImportDone.private_dataset")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportDone.self)
        if let value = self.coverage {
            c.pointee.coverage = arena.message(value)
        }
        if !self.privateDataset.isEmpty {
            arena.store(self.privateDataset, at: &c.pointee.private_dataset)
            c.pointee.has_private_dataset = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ListImportsRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .text, slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ListImportsRequest>.size
    ) { raw in
        thetalab__marketdata__v1__list_imports_request__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListImportsRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListImportsRequest.self)
        self.init()
        self.underlying = try WireReader.string(&c.pointee.underlying, "ListImportsRequest.underlying")
        self.pageSize = c.pointee.page_size
        self.pageToken = try WireReader.string(&c.pointee.page_token, "ListImportsRequest.page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListImportsRequest.self)
        if !self.underlying.isEmpty {
            arena.store(self.underlying, at: &c.pointee.underlying)
            c.pointee.has_underlying = 1
        }
        if self.pageSize != 0 {
            c.pointee.page_size = self.pageSize
            c.pointee.has_page_size = 1
        }
        if !self.pageToken.isEmpty {
            arena.store(self.pageToken, at: &c.pointee.page_token)
            c.pointee.has_page_token = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ListImportsResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(MarketDataV1.ImportRecord.wire.schema)),
            .one(2, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ListImportsResponse>.size
    ) { raw in
        thetalab__marketdata__v1__list_imports_response__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListImportsResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListImportsResponse.self)
        self.init()
        self.imports = try WireReader.messages(c.pointee.imports, c.pointee.n_imports)
        self.nextPageToken = try WireReader.string(&c.pointee.next_page_token, "ListImportsResponse.next_page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListImportsResponse.self)
        c.pointee.imports = arena.messages(self.imports)
        c.pointee.n_imports = self.imports.count
        if !self.nextPageToken.isEmpty {
            arena.store(self.nextPageToken, at: &c.pointee.next_page_token)
            c.pointee.has_next_page_token = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ImportRecord: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(MarketDataV1.ImportReport.wire.schema), slot: 0),
            .one(2, .varint),
            .one(3, .text, slot: 1),
            .one(4, .varint),
            .one(5, .text, slot: 2),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ImportRecord>.size
    ) { raw in
        thetalab__marketdata__v1__import_record__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportRecord.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportRecord.self)
        self.init()
        self.report = try WireReader.message(c.pointee.report)
        self.importedAtMs = c.pointee.imported_at_ms
        self.importedBy = try WireReader.string(&c.pointee.imported_by, "ImportRecord.imported_by")
        self.settlement = StrategyV1.Settlement(rawValue: c.pointee.settlement)
        self.underlying = try WireReader.string(&c.pointee.underlying, "ImportRecord.underlying")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ImportRecord.self)
        if let value = self.report {
            c.pointee.report = arena.message(value)
        }
        if self.importedAtMs != 0 {
            c.pointee.imported_at_ms = self.importedAtMs
            c.pointee.has_imported_at_ms = 1
        }
        if !self.importedBy.isEmpty {
            arena.store(self.importedBy, at: &c.pointee.imported_by)
            c.pointee.has_imported_by = 1
        }
        if self.settlement.rawValue != 0 {
            c.pointee.settlement = self.settlement.rawValue
            c.pointee.has_settlement = 1
        }
        if !self.underlying.isEmpty {
            arena.store(self.underlying, at: &c.pointee.underlying)
            c.pointee.has_underlying = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
