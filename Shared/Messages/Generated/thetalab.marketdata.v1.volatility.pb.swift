// Generated from thetalab/marketdata/v1/volatility.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension MarketDataV1 {
    public struct StreamVolatilityIndexRequest: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.StreamVolatilityIndexRequest"

        /// Whose index; its source, settlement and underlying say which series, from_ms <= time < to_ms which samples.
        public var dataset: MarketDataV1.DatasetRequest?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            dataset: MarketDataV1.DatasetRequest? = nil
        ) {
            self.dataset = dataset
        }
    }

    public struct StreamVolatilityIndexResponse: LabMessage {
        public static let fullName = "thetalab.marketdata.v1.StreamVolatilityIndexResponse"

        /// In the first message of the stream, which comes even where there are no samples.
        public var key: MarketDataV1.DatasetKey?
        public var timeMs: [Int64]
        /// A fraction: 0.55 is 55 %. What was known at its time.
        public var volatility: [Double]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            key: MarketDataV1.DatasetKey? = nil,
            timeMs: [Int64] = [],
            volatility: [Double] = []
        ) {
            self.key = key
            self.timeMs = timeMs
            self.volatility = volatility
        }
    }
}

extension MarketDataV1.StreamVolatilityIndexRequest: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(MarketDataV1.DatasetRequest.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__StreamVolatilityIndexRequest>.size
    ) { raw in
        thetalab__marketdata__v1__stream_volatility_index_request__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamVolatilityIndexRequest.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamVolatilityIndexRequest.self)
        self.init()
        self.dataset = try WireReader.message(c.pointee.dataset)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamVolatilityIndexRequest.self)
        if let value = self.dataset {
            c.pointee.dataset = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension MarketDataV1.StreamVolatilityIndexResponse: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(MarketDataV1.DatasetKey.wire.schema), slot: 0),
            .many(2, .fixed64),
            .many(3, .fixed64),
        ]),
        size: MemoryLayout<Thetalab__Marketdata__V1__StreamVolatilityIndexResponse>.size
    ) { raw in
        thetalab__marketdata__v1__stream_volatility_index_response__init(raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamVolatilityIndexResponse.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamVolatilityIndexResponse.self)
        self.init()
        self.key = try WireReader.message(c.pointee.key)
        self.timeMs = WireReader.array(c.pointee.time_ms, c.pointee.n_time_ms)
        self.volatility = WireReader.array(c.pointee.volatility, c.pointee.n_volatility)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Marketdata__V1__StreamVolatilityIndexResponse.self)
        if let value = self.key {
            c.pointee.key = arena.message(value)
        }
        c.pointee.time_ms = arena.array(self.timeMs)
        c.pointee.n_time_ms = self.timeMs.count
        c.pointee.volatility = arena.array(self.volatility)
        c.pointee.n_volatility = self.volatility.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
