// Generated from thetalab/marketdata/v1/marketdata.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension MarketDataV1 {
    /// What is asked of a source. A dataset holds one kind and one underlying.
    public struct DatasetRequest: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.DatasetRequest"

        /// synthetic, live_deribit, real_scraper; file for a private dataset.
        public var source: String
        public var underlying: String
        public var settlement: StrategyV1.Settlement
        /// Snapshots with from_ms <= time < to_ms.
        public var fromMs: Int64
        public var toMs: Int64
        /// Snapshots before this time carry their index only (the warm-up of realised volatility and regimes).
        public var quotesFromMs: Int64
        public var universe: MarketDataV1.Universe?
        /// source = file: the digest that the import answered with.
        public var privateDataset: String
        /// source = synthetic.
        public var world: String
        public var worldSeed: UInt64?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            source: String = "",
            underlying: String = "",
            settlement: StrategyV1.Settlement = .unspecified,
            fromMs: Int64 = 0,
            toMs: Int64 = 0,
            quotesFromMs: Int64 = 0,
            universe: MarketDataV1.Universe? = nil,
            privateDataset: String = "",
            world: String = "",
            worldSeed: UInt64? = nil
        ) {
            self.source = source
            self.underlying = underlying
            self.settlement = settlement
            self.fromMs = fromMs
            self.toMs = toMs
            self.quotesFromMs = quotesFromMs
            self.universe = universe
            self.privateDataset = privateDataset
            self.world = world
            self.worldSeed = worldSeed
        }
    }

    /// Which quotes of a snapshot are wanted; absent fields do not filter.
    public struct Universe: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.Universe"

        public var right: MarketDataV1.Universe.Right
        public var dte: StrategyV1.Range?
        /// |delta|; quotes whose delta is absent pass.
        public var absoluteDelta: StrategyV1.Range?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            right: MarketDataV1.Universe.Right = .unspecified,
            dte: StrategyV1.Range? = nil,
            absoluteDelta: StrategyV1.Range? = nil
        ) {
            self.right = right
            self.dte = dte
            self.absoluteDelta = absoluteDelta
        }

        public enum Right: RawRepresentable, Hashable, Sendable {
            case unspecified
            case call
            case put
            /// A value that the contract of this build does not have.
            case unrecognized(Int32)

            /// Every value of the contract, in its order.
            public static let known: [Self] = [
                .unspecified, .call, .put,
            ]

            public init(rawValue: Int32) {
                switch rawValue {
                case 0: self = .unspecified
                case 1: self = .call
                case 2: self = .put
                default: self = .unrecognized(rawValue)
                }
            }

            public var rawValue: Int32 {
                switch self {
                case .unspecified: 0
                case .call: 1
                case .put: 2
                case .unrecognized(let number): number
                }
            }
        }
    }

    public struct ListSourcesRequest: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ListSourcesRequest"

        public var pageSize: Int32
        public var pageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            pageSize: Int32 = 0,
            pageToken: String = ""
        ) {
            self.pageSize = pageSize
            self.pageToken = pageToken
        }
    }

    public struct ListSourcesResponse: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ListSourcesResponse"

        public var sources: [MarketDataV1.Source]
        /// Empty: that was all. The set is small and fixed by the service, so that one page holds it.
        public var nextPageToken: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            sources: [MarketDataV1.Source] = [],
            nextPageToken: String = ""
        ) {
            self.sources = sources
            self.nextPageToken = nextPageToken
        }
    }

    public struct Source: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.Source"

        public var name: String
        public var description: String
        public var underlyings: [String]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            name: String = "",
            description: String = "",
            underlyings: [String] = []
        ) {
            self.name = name
            self.description = description
            self.underlyings = underlyings
        }
    }

    public struct DescribeRequest: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.DescribeRequest"

        public var source: String
        /// Empty: all.
        public var underlying: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            source: String = "",
            underlying: String = ""
        ) {
            self.source = source
            self.underlying = underlying
        }
    }

    public struct DescribeResponse: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.DescribeResponse"

        public var coverage: [MarketDataV1.Coverage]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            coverage: [MarketDataV1.Coverage] = []
        ) {
            self.coverage = coverage
        }
    }

    public struct Coverage: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.Coverage"

        public var source: String
        public var underlying: String
        public var settlement: StrategyV1.Settlement
        /// Changes with every import or harvested snapshot.
        public var revision: Int64
        public var fromMs: Int64
        /// Exclusive.
        public var toMs: Int64
        public var snapshots: Int64
        public var quotes: Int64
        public var medianSpacingMs: Int64
        /// Spans without a snapshot that are longer than three times the median spacing; the longest come first.
        public var gaps: [MarketDataV1.Gap]
        public var gapCount: Int64
        public var defects: [MarketDataV1.DefectCount]
        public var indexSamples: Int64
        public var deliveryPrices: Int64
        public var bytes: Int64
        /// SHA-256 over the digests of the chunks, in hex.
        public var digest: String
        /// Samples of the recorded volatility index.
        public var volatilitySamples: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            source: String = "",
            underlying: String = "",
            settlement: StrategyV1.Settlement = .unspecified,
            revision: Int64 = 0,
            fromMs: Int64 = 0,
            toMs: Int64 = 0,
            snapshots: Int64 = 0,
            quotes: Int64 = 0,
            medianSpacingMs: Int64 = 0,
            gaps: [MarketDataV1.Gap] = [],
            gapCount: Int64 = 0,
            defects: [MarketDataV1.DefectCount] = [],
            indexSamples: Int64 = 0,
            deliveryPrices: Int64 = 0,
            bytes: Int64 = 0,
            digest: String = "",
            volatilitySamples: Int64 = 0
        ) {
            self.source = source
            self.underlying = underlying
            self.settlement = settlement
            self.revision = revision
            self.fromMs = fromMs
            self.toMs = toMs
            self.snapshots = snapshots
            self.quotes = quotes
            self.medianSpacingMs = medianSpacingMs
            self.gaps = gaps
            self.gapCount = gapCount
            self.defects = defects
            self.indexSamples = indexSamples
            self.deliveryPrices = deliveryPrices
            self.bytes = bytes
            self.digest = digest
            self.volatilitySamples = volatilitySamples
        }
    }

    public struct Gap: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.Gap"

        public var fromMs: Int64
        public var toMs: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            fromMs: Int64 = 0,
            toMs: Int64 = 0
        ) {
            self.fromMs = fromMs
            self.toMs = toMs
        }
    }

    public struct DefectCount: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.DefectCount"

        /// crossed, absent_bid, absent_ask, zero_mark, bad_delta, duplicate, out_of_order, expired, name_mismatch, …
        public var kind: String
        public var count: Int64
        /// The share of the rows read.
        public var share: Double
        /// Whether such a row is left out, or counted only.
        public var rejected: Bool
        public var samples: [MarketDataV1.DefectSample]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            kind: String = "",
            count: Int64 = 0,
            share: Double = 0,
            rejected: Bool = false,
            samples: [MarketDataV1.DefectSample] = []
        ) {
            self.kind = kind
            self.count = count
            self.share = share
            self.rejected = rejected
            self.samples = samples
        }
    }

    public struct DefectSample: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.DefectSample"

        public var file: String
        public var line: Int64
        public var text: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            file: String = "",
            line: Int64 = 0,
            text: String = ""
        ) {
            self.file = file
            self.line = line
            self.text = text
        }
    }

    public struct ResolveDatasetRequest: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ResolveDatasetRequest"

        public var dataset: MarketDataV1.DatasetRequest?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            dataset: MarketDataV1.DatasetRequest? = nil
        ) {
            self.dataset = dataset
        }
    }

    public struct ResolveDatasetResponse: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ResolveDatasetResponse"

        public var key: MarketDataV1.DatasetKey?
        public var snapshots: Int64
        /// An upper bound where the universe filters.
        public var quotes: Int64
        public var firstSnapshotMs: Int64
        public var lastSnapshotMs: Int64
        public private(set) var unknownFields: [UInt8] = []

        public init(
            key: MarketDataV1.DatasetKey? = nil,
            snapshots: Int64 = 0,
            quotes: Int64 = 0,
            firstSnapshotMs: Int64 = 0,
            lastSnapshotMs: Int64 = 0
        ) {
            self.key = key
            self.snapshots = snapshots
            self.quotes = quotes
            self.firstSnapshotMs = firstSnapshotMs
            self.lastSnapshotMs = lastSnapshotMs
        }
    }

    /// By which a dataset is looked up and cached: the same key always means the same digest.
    public struct DatasetKey: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.DatasetKey"

        public var source: String
        public var revision: String
        /// The request in one canonical line.
        public var request: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            source: String = "",
            revision: String = "",
            request: String = ""
        ) {
            self.source = source
            self.revision = revision
            self.request = request
        }
    }

    public struct StreamChainRequest: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.StreamChainRequest"

        public var dataset: MarketDataV1.DatasetRequest?
        /// Empty: all.
        public var columns: [MarketDataV1.Column]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            dataset: MarketDataV1.DatasetRequest? = nil,
            columns: [MarketDataV1.Column] = []
        ) {
            self.dataset = dataset
            self.columns = columns
        }
    }

    public struct StreamChainResponse: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.StreamChainResponse"

        /// In the first message of the stream.
        public var key: MarketDataV1.DatasetKey?
        public var chunk: MarketDataV1.ChainChunk?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            key: MarketDataV1.DatasetKey? = nil,
            chunk: MarketDataV1.ChainChunk? = nil
        ) {
            self.key = key
            self.chunk = chunk
        }
    }

    /// Whole snapshots, column by column. Columns of one group have one length; NaN is an absent value.
    public struct ChainChunk: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.ChainChunk"

        /// Instruments not sent before on this stream; ids count up from 0 in the order of sending.
        public var instruments: [MarketDataV1.Instrument]
        public var snapshotTimeMs: [Int64]
        public var snapshotIndex: [Double]
        /// The number of quotes of each snapshot.
        public var snapshotQuotes: [UInt32]
        public var instrumentID: [UInt32]
        public var bid: [Double]
        public var ask: [Double]
        public var mark: [Double]
        public var markIv: [Double]
        public var forward: [Double]
        public var delta: [Double]
        /// One byte a quote, 1 where it is modelled; empty: all are recorded.
        public var modelled: [UInt8]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            instruments: [MarketDataV1.Instrument] = [],
            snapshotTimeMs: [Int64] = [],
            snapshotIndex: [Double] = [],
            snapshotQuotes: [UInt32] = [],
            instrumentID: [UInt32] = [],
            bid: [Double] = [],
            ask: [Double] = [],
            mark: [Double] = [],
            markIv: [Double] = [],
            forward: [Double] = [],
            delta: [Double] = [],
            modelled: [UInt8] = []
        ) {
            self.instruments = instruments
            self.snapshotTimeMs = snapshotTimeMs
            self.snapshotIndex = snapshotIndex
            self.snapshotQuotes = snapshotQuotes
            self.instrumentID = instrumentID
            self.bid = bid
            self.ask = ask
            self.mark = mark
            self.markIv = markIv
            self.forward = forward
            self.delta = delta
            self.modelled = modelled
        }
    }

    public struct Instrument: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.Instrument"

        public var name: String
        public var expiryMs: Int64
        public var strike: Double
        public var isPut: Bool
        /// When it was listed, where the source says.
        public var listedMs: Int64?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            name: String = "",
            expiryMs: Int64 = 0,
            strike: Double = 0,
            isPut: Bool = false,
            listedMs: Int64? = nil
        ) {
            self.name = name
            self.expiryMs = expiryMs
            self.strike = strike
            self.isPut = isPut
            self.listedMs = listedMs
        }
    }

    public struct StreamIndexRequest: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.StreamIndexRequest"

        public var dataset: MarketDataV1.DatasetRequest?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            dataset: MarketDataV1.DatasetRequest? = nil
        ) {
            self.dataset = dataset
        }
    }

    public struct StreamIndexResponse: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.StreamIndexResponse"

        public var timeMs: [Int64]
        public var price: [Double]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            timeMs: [Int64] = [],
            price: [Double] = []
        ) {
            self.timeMs = timeMs
            self.price = price
        }
    }

    public struct DeliveryPricesRequest: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.DeliveryPricesRequest"

        public var dataset: MarketDataV1.DatasetRequest?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            dataset: MarketDataV1.DatasetRequest? = nil
        ) {
            self.dataset = dataset
        }
    }

    public struct DeliveryPricesResponse: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.DeliveryPricesResponse"

        public var expiryMs: [Int64]
        public var price: [Double]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            expiryMs: [Int64] = [],
            price: [Double] = []
        ) {
            self.expiryMs = expiryMs
            self.price = price
        }
    }

    public enum Column: RawRepresentable, Hashable, Sendable {
        case unspecified
        case bid
        case ask
        case mark
        case markIv
        case forward
        case delta
        /// A value that the contract of this build does not have.
        case unrecognized(Int32)

        /// Every value of the contract, in its order.
        public static let known: [Self] = [
            .unspecified, .bid, .ask, .mark, .markIv, .forward, .delta,
        ]

        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .bid
            case 2: self = .ask
            case 3: self = .mark
            case 4: self = .markIv
            case 5: self = .forward
            case 6: self = .delta
            default: self = .unrecognized(rawValue)
            }
        }

        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .bid: 1
            case .ask: 2
            case .mark: 3
            case .markIv: 4
            case .forward: 5
            case .delta: 6
            case .unrecognized(let number): number
            }
        }
    }
}

extension MarketDataV1.DatasetRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .varint),
            .one(4, .varint),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .message(MarketDataV1.Universe.wire.schema), slot: 2),
            .one(8, .text, slot: 3),
            .one(9, .text, slot: 4),
            .one(10, .varint),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__DatasetRequest>.size
    ) { raw in
        thetalab__marketdata__v1__dataset_request__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DatasetRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DatasetRequest.self)
        self.init()
        self.source = try WireReader.string(&c.pointee.source, "DatasetRequest.source")
        self.underlying = try WireReader.string(&c.pointee.underlying, "DatasetRequest.underlying")
        self.settlement = StrategyV1.Settlement(rawValue: c.pointee.settlement)
        self.fromMs = c.pointee.from_ms
        self.toMs = c.pointee.to_ms
        self.quotesFromMs = c.pointee.quotes_from_ms
        self.universe = try WireReader.message(c.pointee.universe)
        self.privateDataset = try WireReader.string(&c.pointee.private_dataset, "DatasetRequest.private_dataset")
        self.world = try WireReader.string(&c.pointee.world, "DatasetRequest.world")
        if c.pointee.has_world_seed != 0 {
            self.worldSeed = c.pointee.world_seed
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DatasetRequest.self)
        if !self.source.isEmpty {
            arena.store(self.source, at: &c.pointee.source)
            c.pointee.has_source = 1
        }
        if !self.underlying.isEmpty {
            arena.store(self.underlying, at: &c.pointee.underlying)
            c.pointee.has_underlying = 1
        }
        if self.settlement.rawValue != 0 {
            c.pointee.settlement = self.settlement.rawValue
            c.pointee.has_settlement = 1
        }
        if self.fromMs != 0 {
            c.pointee.from_ms = self.fromMs
            c.pointee.has_from_ms = 1
        }
        if self.toMs != 0 {
            c.pointee.to_ms = self.toMs
            c.pointee.has_to_ms = 1
        }
        if self.quotesFromMs != 0 {
            c.pointee.quotes_from_ms = self.quotesFromMs
            c.pointee.has_quotes_from_ms = 1
        }
        if let value = self.universe {
            c.pointee.universe = arena.message(value)
        }
        if !self.privateDataset.isEmpty {
            arena.store(self.privateDataset, at: &c.pointee.private_dataset)
            c.pointee.has_private_dataset = 1
        }
        if !self.world.isEmpty {
            arena.store(self.world, at: &c.pointee.world)
            c.pointee.has_world = 1
        }
        if let value = self.worldSeed {
            c.pointee.world_seed = value
            c.pointee.has_world_seed = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.Universe: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .message(StrategyV1.Range.wire.schema), slot: 0),
            .one(3, .message(StrategyV1.Range.wire.schema), slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__Universe>.size
    ) { raw in
        thetalab__marketdata__v1__universe__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Universe.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Universe.self)
        self.init()
        self.right = MarketDataV1.Universe.Right(rawValue: c.pointee.right)
        self.dte = try WireReader.message(c.pointee.dte)
        self.absoluteDelta = try WireReader.message(c.pointee.absolute_delta)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Universe.self)
        if self.right.rawValue != 0 {
            c.pointee.right = self.right.rawValue
            c.pointee.has_right = 1
        }
        if let value = self.dte {
            c.pointee.dte = arena.message(value)
        }
        if let value = self.absoluteDelta {
            c.pointee.absolute_delta = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ListSourcesRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ListSourcesRequest>.size
    ) { raw in
        thetalab__marketdata__v1__list_sources_request__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListSourcesRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListSourcesRequest.self)
        self.init()
        self.pageSize = c.pointee.page_size
        self.pageToken = try WireReader.string(&c.pointee.page_token, "ListSourcesRequest.page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListSourcesRequest.self)
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

extension MarketDataV1.ListSourcesResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(MarketDataV1.Source.wire.schema)),
            .one(2, .text, slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ListSourcesResponse>.size
    ) { raw in
        thetalab__marketdata__v1__list_sources_response__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListSourcesResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListSourcesResponse.self)
        self.init()
        self.sources = try WireReader.messages(c.pointee.sources, c.pointee.n_sources)
        self.nextPageToken = try WireReader.string(&c.pointee.next_page_token, "ListSourcesResponse.next_page_token")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ListSourcesResponse.self)
        c.pointee.sources = arena.messages(self.sources)
        c.pointee.n_sources = self.sources.count
        if !self.nextPageToken.isEmpty {
            arena.store(self.nextPageToken, at: &c.pointee.next_page_token)
            c.pointee.has_next_page_token = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.Source: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .many(3, .text),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__Source>.size
    ) { raw in
        thetalab__marketdata__v1__source__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Source.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Source.self)
        self.init()
        self.name = try WireReader.string(&c.pointee.name, "Source.name")
        self.description = try WireReader.string(&c.pointee.description, "Source.description")
        self.underlyings = try WireReader.strings(c.pointee.underlyings, c.pointee.n_underlyings, "Source.underlyings")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Source.self)
        if !self.name.isEmpty {
            arena.store(self.name, at: &c.pointee.name)
            c.pointee.has_name = 1
        }
        if !self.description.isEmpty {
            arena.store(self.description, at: &c.pointee.description)
            c.pointee.has_description = 1
        }
        c.pointee.underlyings = arena.strings(self.underlyings)
        c.pointee.n_underlyings = self.underlyings.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.DescribeRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__DescribeRequest>.size
    ) { raw in
        thetalab__marketdata__v1__describe_request__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DescribeRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DescribeRequest.self)
        self.init()
        self.source = try WireReader.string(&c.pointee.source, "DescribeRequest.source")
        self.underlying = try WireReader.string(&c.pointee.underlying, "DescribeRequest.underlying")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DescribeRequest.self)
        if !self.source.isEmpty {
            arena.store(self.source, at: &c.pointee.source)
            c.pointee.has_source = 1
        }
        if !self.underlying.isEmpty {
            arena.store(self.underlying, at: &c.pointee.underlying)
            c.pointee.has_underlying = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.DescribeResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(MarketDataV1.Coverage.wire.schema)),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__DescribeResponse>.size
    ) { raw in
        thetalab__marketdata__v1__describe_response__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DescribeResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DescribeResponse.self)
        self.init()
        self.coverage = try WireReader.messages(c.pointee.coverage, c.pointee.n_coverage)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DescribeResponse.self)
        c.pointee.coverage = arena.messages(self.coverage)
        c.pointee.n_coverage = self.coverage.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.Coverage: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .varint),
            .one(4, .varint),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .varint),
            .one(8, .varint),
            .one(9, .varint),
            .many(10, .message(MarketDataV1.Gap.wire.schema)),
            .one(11, .varint),
            .many(12, .message(MarketDataV1.DefectCount.wire.schema)),
            .one(13, .varint),
            .one(14, .varint),
            .one(15, .varint),
            .one(16, .text, slot: 2),
            .one(17, .varint),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__Coverage>.size
    ) { raw in
        thetalab__marketdata__v1__coverage__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Coverage.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Coverage.self)
        self.init()
        self.source = try WireReader.string(&c.pointee.source, "Coverage.source")
        self.underlying = try WireReader.string(&c.pointee.underlying, "Coverage.underlying")
        self.settlement = StrategyV1.Settlement(rawValue: c.pointee.settlement)
        self.revision = c.pointee.revision
        self.fromMs = c.pointee.from_ms
        self.toMs = c.pointee.to_ms
        self.snapshots = c.pointee.snapshots
        self.quotes = c.pointee.quotes
        self.medianSpacingMs = c.pointee.median_spacing_ms
        self.gaps = try WireReader.messages(c.pointee.gaps, c.pointee.n_gaps)
        self.gapCount = c.pointee.gap_count
        self.defects = try WireReader.messages(c.pointee.defects, c.pointee.n_defects)
        self.indexSamples = c.pointee.index_samples
        self.deliveryPrices = c.pointee.delivery_prices
        self.bytes = c.pointee.bytes
        self.digest = try WireReader.string(&c.pointee.digest, "Coverage.digest")
        self.volatilitySamples = c.pointee.volatility_samples
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Coverage.self)
        if !self.source.isEmpty {
            arena.store(self.source, at: &c.pointee.source)
            c.pointee.has_source = 1
        }
        if !self.underlying.isEmpty {
            arena.store(self.underlying, at: &c.pointee.underlying)
            c.pointee.has_underlying = 1
        }
        if self.settlement.rawValue != 0 {
            c.pointee.settlement = self.settlement.rawValue
            c.pointee.has_settlement = 1
        }
        if self.revision != 0 {
            c.pointee.revision = self.revision
            c.pointee.has_revision = 1
        }
        if self.fromMs != 0 {
            c.pointee.from_ms = self.fromMs
            c.pointee.has_from_ms = 1
        }
        if self.toMs != 0 {
            c.pointee.to_ms = self.toMs
            c.pointee.has_to_ms = 1
        }
        if self.snapshots != 0 {
            c.pointee.snapshots = self.snapshots
            c.pointee.has_snapshots = 1
        }
        if self.quotes != 0 {
            c.pointee.quotes = self.quotes
            c.pointee.has_quotes = 1
        }
        if self.medianSpacingMs != 0 {
            c.pointee.median_spacing_ms = self.medianSpacingMs
            c.pointee.has_median_spacing_ms = 1
        }
        c.pointee.gaps = arena.messages(self.gaps)
        c.pointee.n_gaps = self.gaps.count
        if self.gapCount != 0 {
            c.pointee.gap_count = self.gapCount
            c.pointee.has_gap_count = 1
        }
        c.pointee.defects = arena.messages(self.defects)
        c.pointee.n_defects = self.defects.count
        if self.indexSamples != 0 {
            c.pointee.index_samples = self.indexSamples
            c.pointee.has_index_samples = 1
        }
        if self.deliveryPrices != 0 {
            c.pointee.delivery_prices = self.deliveryPrices
            c.pointee.has_delivery_prices = 1
        }
        if self.bytes != 0 {
            c.pointee.bytes = self.bytes
            c.pointee.has_bytes = 1
        }
        if !self.digest.isEmpty {
            arena.store(self.digest, at: &c.pointee.digest)
            c.pointee.has_digest = 1
        }
        if self.volatilitySamples != 0 {
            c.pointee.volatility_samples = self.volatilitySamples
            c.pointee.has_volatility_samples = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.Gap: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .varint),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__Gap>.size
    ) { raw in
        thetalab__marketdata__v1__gap__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Gap.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Gap.self)
        self.init()
        self.fromMs = c.pointee.from_ms
        self.toMs = c.pointee.to_ms
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Gap.self)
        if self.fromMs != 0 {
            c.pointee.from_ms = self.fromMs
            c.pointee.has_from_ms = 1
        }
        if self.toMs != 0 {
            c.pointee.to_ms = self.toMs
            c.pointee.has_to_ms = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.DefectCount: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .fixed64),
            .one(4, .varint),
            .many(5, .message(MarketDataV1.DefectSample.wire.schema)),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__DefectCount>.size
    ) { raw in
        thetalab__marketdata__v1__defect_count__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DefectCount.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DefectCount.self)
        self.init()
        self.kind = try WireReader.string(&c.pointee.kind, "DefectCount.kind")
        self.count = c.pointee.count
        self.share = c.pointee.share
        self.rejected = c.pointee.rejected != 0
        self.samples = try WireReader.messages(c.pointee.samples, c.pointee.n_samples)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DefectCount.self)
        if !self.kind.isEmpty {
            arena.store(self.kind, at: &c.pointee.kind)
            c.pointee.has_kind = 1
        }
        if self.count != 0 {
            c.pointee.count = self.count
            c.pointee.has_count = 1
        }
        if self.share.bitPattern != 0 {
            c.pointee.share = self.share
            c.pointee.has_share = 1
        }
        if self.rejected {
            c.pointee.rejected = self.rejected ? 1 : 0
            c.pointee.has_rejected = 1
        }
        c.pointee.samples = arena.messages(self.samples)
        c.pointee.n_samples = self.samples.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.DefectSample: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .text, slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__DefectSample>.size
    ) { raw in
        thetalab__marketdata__v1__defect_sample__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DefectSample.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DefectSample.self)
        self.init()
        self.file = try WireReader.string(&c.pointee.file, "DefectSample.file")
        self.line = c.pointee.line
        self.text = try WireReader.string(&c.pointee.text, "DefectSample.text")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DefectSample.self)
        if !self.file.isEmpty {
            arena.store(self.file, at: &c.pointee.file)
            c.pointee.has_file = 1
        }
        if self.line != 0 {
            c.pointee.line = self.line
            c.pointee.has_line = 1
        }
        if !self.text.isEmpty {
            arena.store(self.text, at: &c.pointee.text)
            c.pointee.has_text = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ResolveDatasetRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(MarketDataV1.DatasetRequest.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ResolveDatasetRequest>.size
    ) { raw in
        thetalab__marketdata__v1__resolve_dataset_request__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ResolveDatasetRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ResolveDatasetRequest.self)
        self.init()
        self.dataset = try WireReader.message(c.pointee.dataset)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ResolveDatasetRequest.self)
        if let value = self.dataset {
            c.pointee.dataset = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ResolveDatasetResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(MarketDataV1.DatasetKey.wire.schema), slot: 0),
            .one(2, .varint),
            .one(3, .varint),
            .one(4, .varint),
            .one(5, .varint),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ResolveDatasetResponse>.size
    ) { raw in
        thetalab__marketdata__v1__resolve_dataset_response__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ResolveDatasetResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ResolveDatasetResponse.self)
        self.init()
        self.key = try WireReader.message(c.pointee.key)
        self.snapshots = c.pointee.snapshots
        self.quotes = c.pointee.quotes
        self.firstSnapshotMs = c.pointee.first_snapshot_ms
        self.lastSnapshotMs = c.pointee.last_snapshot_ms
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ResolveDatasetResponse.self)
        if let value = self.key {
            c.pointee.key = arena.message(value)
        }
        if self.snapshots != 0 {
            c.pointee.snapshots = self.snapshots
            c.pointee.has_snapshots = 1
        }
        if self.quotes != 0 {
            c.pointee.quotes = self.quotes
            c.pointee.has_quotes = 1
        }
        if self.firstSnapshotMs != 0 {
            c.pointee.first_snapshot_ms = self.firstSnapshotMs
            c.pointee.has_first_snapshot_ms = 1
        }
        if self.lastSnapshotMs != 0 {
            c.pointee.last_snapshot_ms = self.lastSnapshotMs
            c.pointee.has_last_snapshot_ms = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.DatasetKey: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__DatasetKey>.size
    ) { raw in
        thetalab__marketdata__v1__dataset_key__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DatasetKey.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DatasetKey.self)
        self.init()
        self.source = try WireReader.string(&c.pointee.source, "DatasetKey.source")
        self.revision = try WireReader.string(&c.pointee.revision, "DatasetKey.revision")
        self.request = try WireReader.string(&c.pointee.request, "DatasetKey.request")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DatasetKey.self)
        if !self.source.isEmpty {
            arena.store(self.source, at: &c.pointee.source)
            c.pointee.has_source = 1
        }
        if !self.revision.isEmpty {
            arena.store(self.revision, at: &c.pointee.revision)
            c.pointee.has_revision = 1
        }
        if !self.request.isEmpty {
            arena.store(self.request, at: &c.pointee.request)
            c.pointee.has_request = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.StreamChainRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(MarketDataV1.DatasetRequest.wire.schema), slot: 0),
            .many(2, .varint),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__StreamChainRequest>.size
    ) { raw in
        thetalab__marketdata__v1__stream_chain_request__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamChainRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamChainRequest.self)
        self.init()
        self.dataset = try WireReader.message(c.pointee.dataset)
        self.columns = WireReader.array(c.pointee.columns, c.pointee.n_columns).map { MarketDataV1.Column(rawValue: $0) }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamChainRequest.self)
        if let value = self.dataset {
            c.pointee.dataset = arena.message(value)
        }
        c.pointee.columns = arena.array(self.columns.map(\.rawValue))
        c.pointee.n_columns = self.columns.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.StreamChainResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(MarketDataV1.DatasetKey.wire.schema), slot: 0),
            .one(2, .message(MarketDataV1.ChainChunk.wire.schema), slot: 1),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__StreamChainResponse>.size
    ) { raw in
        thetalab__marketdata__v1__stream_chain_response__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamChainResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamChainResponse.self)
        self.init()
        self.key = try WireReader.message(c.pointee.key)
        self.chunk = try WireReader.message(c.pointee.chunk)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamChainResponse.self)
        if let value = self.key {
            c.pointee.key = arena.message(value)
        }
        if let value = self.chunk {
            c.pointee.chunk = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.ChainChunk: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(MarketDataV1.Instrument.wire.schema)),
            .many(2, .fixed64),
            .many(3, .fixed64),
            .many(4, .fixed32),
            .many(5, .fixed32),
            .many(6, .fixed64),
            .many(7, .fixed64),
            .many(8, .fixed64),
            .many(9, .fixed64),
            .many(10, .fixed64),
            .many(11, .fixed64),
            .one(12, .bytes),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__ChainChunk>.size
    ) { raw in
        thetalab__marketdata__v1__chain_chunk__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ChainChunk.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ChainChunk.self)
        self.init()
        self.instruments = try WireReader.messages(c.pointee.instruments, c.pointee.n_instruments)
        self.snapshotTimeMs = WireReader.array(c.pointee.snapshot_time_ms, c.pointee.n_snapshot_time_ms)
        self.snapshotIndex = WireReader.array(c.pointee.snapshot_index, c.pointee.n_snapshot_index)
        self.snapshotQuotes = WireReader.array(c.pointee.snapshot_quotes, c.pointee.n_snapshot_quotes)
        self.instrumentID = WireReader.array(c.pointee.instrument_id, c.pointee.n_instrument_id)
        self.bid = WireReader.array(c.pointee.bid, c.pointee.n_bid)
        self.ask = WireReader.array(c.pointee.ask, c.pointee.n_ask)
        self.mark = WireReader.array(c.pointee.mark, c.pointee.n_mark)
        self.markIv = WireReader.array(c.pointee.mark_iv, c.pointee.n_mark_iv)
        self.forward = WireReader.array(c.pointee.forward, c.pointee.n_forward)
        self.delta = WireReader.array(c.pointee.delta, c.pointee.n_delta)
        self.modelled = WireReader.bytes(&c.pointee.modelled)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__ChainChunk.self)
        c.pointee.instruments = arena.messages(self.instruments)
        c.pointee.n_instruments = self.instruments.count
        c.pointee.snapshot_time_ms = arena.array(self.snapshotTimeMs)
        c.pointee.n_snapshot_time_ms = self.snapshotTimeMs.count
        c.pointee.snapshot_index = arena.array(self.snapshotIndex)
        c.pointee.n_snapshot_index = self.snapshotIndex.count
        c.pointee.snapshot_quotes = arena.array(self.snapshotQuotes)
        c.pointee.n_snapshot_quotes = self.snapshotQuotes.count
        c.pointee.instrument_id = arena.array(self.instrumentID)
        c.pointee.n_instrument_id = self.instrumentID.count
        c.pointee.bid = arena.array(self.bid)
        c.pointee.n_bid = self.bid.count
        c.pointee.ask = arena.array(self.ask)
        c.pointee.n_ask = self.ask.count
        c.pointee.mark = arena.array(self.mark)
        c.pointee.n_mark = self.mark.count
        c.pointee.mark_iv = arena.array(self.markIv)
        c.pointee.n_mark_iv = self.markIv.count
        c.pointee.forward = arena.array(self.forward)
        c.pointee.n_forward = self.forward.count
        c.pointee.delta = arena.array(self.delta)
        c.pointee.n_delta = self.delta.count
        if !self.modelled.isEmpty {
            arena.store(self.modelled, at: &c.pointee.modelled)
            c.pointee.has_modelled = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.Instrument: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .varint),
            .one(3, .fixed64),
            .one(4, .varint),
            .one(5, .varint),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__Instrument>.size
    ) { raw in
        thetalab__marketdata__v1__instrument__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Instrument.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Instrument.self)
        self.init()
        self.name = try WireReader.string(&c.pointee.name, "Instrument.name")
        self.expiryMs = c.pointee.expiry_ms
        self.strike = c.pointee.strike
        self.isPut = c.pointee.is_put != 0
        if c.pointee.has_listed_ms != 0 {
            self.listedMs = c.pointee.listed_ms
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__Instrument.self)
        if !self.name.isEmpty {
            arena.store(self.name, at: &c.pointee.name)
            c.pointee.has_name = 1
        }
        if self.expiryMs != 0 {
            c.pointee.expiry_ms = self.expiryMs
            c.pointee.has_expiry_ms = 1
        }
        if self.strike.bitPattern != 0 {
            c.pointee.strike = self.strike
            c.pointee.has_strike = 1
        }
        if self.isPut {
            c.pointee.is_put = self.isPut ? 1 : 0
            c.pointee.has_is_put = 1
        }
        if let value = self.listedMs {
            c.pointee.listed_ms = value
            c.pointee.has_listed_ms = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.StreamIndexRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(MarketDataV1.DatasetRequest.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__StreamIndexRequest>.size
    ) { raw in
        thetalab__marketdata__v1__stream_index_request__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamIndexRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamIndexRequest.self)
        self.init()
        self.dataset = try WireReader.message(c.pointee.dataset)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamIndexRequest.self)
        if let value = self.dataset {
            c.pointee.dataset = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.StreamIndexResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .fixed64),
            .many(2, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__StreamIndexResponse>.size
    ) { raw in
        thetalab__marketdata__v1__stream_index_response__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamIndexResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamIndexResponse.self)
        self.init()
        self.timeMs = WireReader.array(c.pointee.time_ms, c.pointee.n_time_ms)
        self.price = WireReader.array(c.pointee.price, c.pointee.n_price)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamIndexResponse.self)
        c.pointee.time_ms = arena.array(self.timeMs)
        c.pointee.n_time_ms = self.timeMs.count
        c.pointee.price = arena.array(self.price)
        c.pointee.n_price = self.price.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.DeliveryPricesRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(MarketDataV1.DatasetRequest.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__DeliveryPricesRequest>.size
    ) { raw in
        thetalab__marketdata__v1__delivery_prices_request__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DeliveryPricesRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DeliveryPricesRequest.self)
        self.init()
        self.dataset = try WireReader.message(c.pointee.dataset)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DeliveryPricesRequest.self)
        if let value = self.dataset {
            c.pointee.dataset = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.DeliveryPricesResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .fixed64),
            .many(2, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__DeliveryPricesResponse>.size
    ) { raw in
        thetalab__marketdata__v1__delivery_prices_response__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DeliveryPricesResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DeliveryPricesResponse.self)
        self.init()
        self.expiryMs = WireReader.array(c.pointee.expiry_ms, c.pointee.n_expiry_ms)
        self.price = WireReader.array(c.pointee.price, c.pointee.n_price)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__DeliveryPricesResponse.self)
        c.pointee.expiry_ms = arena.array(self.expiryMs)
        c.pointee.n_expiry_ms = self.expiryMs.count
        c.pointee.price = arena.array(self.price)
        c.pointee.n_price = self.price.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
