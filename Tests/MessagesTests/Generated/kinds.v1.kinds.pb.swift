// Generated from kinds/v1/kinds.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CTestMessages
public import Errors
public import GRPCCore
public import Messages

extension KindsV1 {
    public struct Leaf: LabMessage {
        public static let fullName = "kinds.v1.Leaf"

        public var number: Int32
        public var text: String
        public var data: [UInt8]?
        public var numbers: [Int32]
        public var choice: OneOf_Choice?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            number: Int32 = 0,
            text: String = "",
            data: [UInt8]? = nil,
            numbers: [Int32] = [],
            choice: OneOf_Choice? = nil
        ) {
            self.number = number
            self.text = text
            self.data = data
            self.numbers = numbers
            self.choice = choice
        }

        public enum OneOf_Choice: Hashable, Sendable {
            case left(Int32)
            case right(String)
        }
    }

    public struct Singular: LabMessage {
        public static let fullName = "kinds.v1.Singular"

        public var fDouble: Double
        public var fFloat: Float
        public var fInt32: Int32
        public var fInt64: Int64
        public var fUint32: UInt32
        public var fUint64: UInt64
        public var fSint32: Int32
        public var fSint64: Int64
        public var fFixed32: UInt32
        public var fFixed64: UInt64
        public var fSfixed32: Int32
        public var fSfixed64: Int64
        public var fBool: Bool
        public var fString: String
        public var fBytes: [UInt8]
        public var fMood: KindsV1.Mood
        public var fLeaf: KindsV1.Leaf?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            fDouble: Double = 0,
            fFloat: Float = 0,
            fInt32: Int32 = 0,
            fInt64: Int64 = 0,
            fUint32: UInt32 = 0,
            fUint64: UInt64 = 0,
            fSint32: Int32 = 0,
            fSint64: Int64 = 0,
            fFixed32: UInt32 = 0,
            fFixed64: UInt64 = 0,
            fSfixed32: Int32 = 0,
            fSfixed64: Int64 = 0,
            fBool: Bool = false,
            fString: String = "",
            fBytes: [UInt8] = [],
            fMood: KindsV1.Mood = .unspecified,
            fLeaf: KindsV1.Leaf? = nil
        ) {
            self.fDouble = fDouble
            self.fFloat = fFloat
            self.fInt32 = fInt32
            self.fInt64 = fInt64
            self.fUint32 = fUint32
            self.fUint64 = fUint64
            self.fSint32 = fSint32
            self.fSint64 = fSint64
            self.fFixed32 = fFixed32
            self.fFixed64 = fFixed64
            self.fSfixed32 = fSfixed32
            self.fSfixed64 = fSfixed64
            self.fBool = fBool
            self.fString = fString
            self.fBytes = fBytes
            self.fMood = fMood
            self.fLeaf = fLeaf
        }
    }

    public struct Present: LabMessage {
        public static let fullName = "kinds.v1.Present"

        public var fDouble: Double?
        public var fFloat: Float?
        public var fInt32: Int32?
        public var fInt64: Int64?
        public var fUint32: UInt32?
        public var fUint64: UInt64?
        public var fSint32: Int32?
        public var fSint64: Int64?
        public var fFixed32: UInt32?
        public var fFixed64: UInt64?
        public var fSfixed32: Int32?
        public var fSfixed64: Int64?
        public var fBool: Bool?
        public var fString: String?
        public var fBytes: [UInt8]?
        public var fMood: KindsV1.Mood?
        public var fLeaf: KindsV1.Leaf?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            fDouble: Double? = nil,
            fFloat: Float? = nil,
            fInt32: Int32? = nil,
            fInt64: Int64? = nil,
            fUint32: UInt32? = nil,
            fUint64: UInt64? = nil,
            fSint32: Int32? = nil,
            fSint64: Int64? = nil,
            fFixed32: UInt32? = nil,
            fFixed64: UInt64? = nil,
            fSfixed32: Int32? = nil,
            fSfixed64: Int64? = nil,
            fBool: Bool? = nil,
            fString: String? = nil,
            fBytes: [UInt8]? = nil,
            fMood: KindsV1.Mood? = nil,
            fLeaf: KindsV1.Leaf? = nil
        ) {
            self.fDouble = fDouble
            self.fFloat = fFloat
            self.fInt32 = fInt32
            self.fInt64 = fInt64
            self.fUint32 = fUint32
            self.fUint64 = fUint64
            self.fSint32 = fSint32
            self.fSint64 = fSint64
            self.fFixed32 = fFixed32
            self.fFixed64 = fFixed64
            self.fSfixed32 = fSfixed32
            self.fSfixed64 = fSfixed64
            self.fBool = fBool
            self.fString = fString
            self.fBytes = fBytes
            self.fMood = fMood
            self.fLeaf = fLeaf
        }
    }

    public struct Repeated: LabMessage {
        public static let fullName = "kinds.v1.Repeated"

        public var fDouble: [Double]
        public var fFloat: [Float]
        public var fInt32: [Int32]
        public var fInt64: [Int64]
        public var fUint32: [UInt32]
        public var fUint64: [UInt64]
        public var fSint32: [Int32]
        public var fSint64: [Int64]
        public var fFixed32: [UInt32]
        public var fFixed64: [UInt64]
        public var fSfixed32: [Int32]
        public var fSfixed64: [Int64]
        public var fBool: [Bool]
        public var fString: [String]
        public var fBytes: [[UInt8]]
        public var fMood: [KindsV1.Mood]
        public var fLeaf: [KindsV1.Leaf]
        public var unpacked: [Int32]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            fDouble: [Double] = [],
            fFloat: [Float] = [],
            fInt32: [Int32] = [],
            fInt64: [Int64] = [],
            fUint32: [UInt32] = [],
            fUint64: [UInt64] = [],
            fSint32: [Int32] = [],
            fSint64: [Int64] = [],
            fFixed32: [UInt32] = [],
            fFixed64: [UInt64] = [],
            fSfixed32: [Int32] = [],
            fSfixed64: [Int64] = [],
            fBool: [Bool] = [],
            fString: [String] = [],
            fBytes: [[UInt8]] = [],
            fMood: [KindsV1.Mood] = [],
            fLeaf: [KindsV1.Leaf] = [],
            unpacked: [Int32] = []
        ) {
            self.fDouble = fDouble
            self.fFloat = fFloat
            self.fInt32 = fInt32
            self.fInt64 = fInt64
            self.fUint32 = fUint32
            self.fUint64 = fUint64
            self.fSint32 = fSint32
            self.fSint64 = fSint64
            self.fFixed32 = fFixed32
            self.fFixed64 = fFixed64
            self.fSfixed32 = fSfixed32
            self.fSfixed64 = fSfixed64
            self.fBool = fBool
            self.fString = fString
            self.fBytes = fBytes
            self.fMood = fMood
            self.fLeaf = fLeaf
            self.unpacked = unpacked
        }
    }

    public struct Maps: LabMessage {
        public static let fullName = "kinds.v1.Maps"

        public var texts: [String: String]
        public var leaves: [Int32: KindsV1.Leaf]
        public var moods: [Bool: KindsV1.Mood]
        public var blobs: [UInt64: [UInt8]]
        public var numbers: [Int64: Double]
        public var flags: [UInt32: Bool]
        public var named: [String: KindsV1.Leaf]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            texts: [String: String] = [:],
            leaves: [Int32: KindsV1.Leaf] = [:],
            moods: [Bool: KindsV1.Mood] = [:],
            blobs: [UInt64: [UInt8]] = [:],
            numbers: [Int64: Double] = [:],
            flags: [UInt32: Bool] = [:],
            named: [String: KindsV1.Leaf] = [:]
        ) {
            self.texts = texts
            self.leaves = leaves
            self.moods = moods
            self.blobs = blobs
            self.numbers = numbers
            self.flags = flags
            self.named = named
        }
    }

    public struct Choices: LabMessage {
        public static let fullName = "kinds.v1.Choices"

        public var first: OneOf_First?
        public var between: String
        public var second: OneOf_Second?
        public private(set) var unknownFields: [UInt8] = []

        public init(
            first: OneOf_First? = nil,
            between: String = "",
            second: OneOf_Second? = nil
        ) {
            self.first = first
            self.between = between
            self.second = second
        }

        public enum OneOf_First: Hashable, Sendable {
            case leaf(KindsV1.Leaf)
            case number(Double)
            case text(String)
            case data([UInt8])
            case mood(KindsV1.Mood)
            case otherLeaf(KindsV1.Leaf)
        }

        public enum OneOf_Second: Hashable, Sendable {
            case flag(Bool)
            case offset(Int64)
        }
    }

    /// Names that C, C++, Swift or the structs have other uses for, and numbers that need more bytes.
    public struct Odd: LabMessage {
        public static let fullName = "kinds.v1.Odd"

        public var `class`: String
        public var `default`: String
        public var `in`: String
        public var base: String
        public var hasItems: String
        public var items: [String]
        public var nItems: Int32
        public var init_: String
        public var self_: String
        public var camelCase: String
        public var hashValue_: String
        public var unknownFields_: String
        public var nested: KindsV1.Odd.Nested?
        public var deeper: KindsV1.Odd.Nested.Deeper?
        public var choice: KindsV1.Odd.Default
        public var runID: String
        public private(set) var unknownFields: [UInt8] = []

        public init(
            `class`: String = "",
            `default`: String = "",
            `in`: String = "",
            base: String = "",
            hasItems: String = "",
            items: [String] = [],
            nItems: Int32 = 0,
            init_: String = "",
            self_: String = "",
            camelCase: String = "",
            hashValue_: String = "",
            unknownFields_: String = "",
            nested: KindsV1.Odd.Nested? = nil,
            deeper: KindsV1.Odd.Nested.Deeper? = nil,
            choice: KindsV1.Odd.Default = .unspecified,
            runID: String = ""
        ) {
            self.`class` = `class`
            self.`default` = `default`
            self.`in` = `in`
            self.base = base
            self.hasItems = hasItems
            self.items = items
            self.nItems = nItems
            self.init_ = init_
            self.self_ = self_
            self.camelCase = camelCase
            self.hashValue_ = hashValue_
            self.unknownFields_ = unknownFields_
            self.nested = nested
            self.deeper = deeper
            self.choice = choice
            self.runID = runID
        }

        public enum Default: RawRepresentable, Hashable, Sendable {
            case unspecified
            case self_
            case `in`
            /// A value that the contract of this build does not have.
            case unrecognized(Int32)

            /// Every value of the contract, in its order.
            public static let known: [Self] = [
                .unspecified, .self_, .`in`,
            ]

            public init(rawValue: Int32) {
                switch rawValue {
                case 0: self = .unspecified
                case 1: self = .self_
                case 2: self = .`in`
                default: self = .unrecognized(rawValue)
                }
            }

            public var rawValue: Int32 {
                switch self {
                case .unspecified: 0
                case .self_: 1
                case .`in`: 2
                case .unrecognized(let number): number
                }
            }
        }

        public struct Nested: LabMessage {
            public static let fullName = "kinds.v1.Odd.Nested"

            public var deeper: KindsV1.Odd.Nested.Deeper?
            public private(set) var unknownFields: [UInt8] = []

            public init(
                deeper: KindsV1.Odd.Nested.Deeper? = nil
            ) {
                self.deeper = deeper
            }

            public struct Deeper: LabMessage {
                public static let fullName = "kinds.v1.Odd.Nested.Deeper"

                public var leaf: KindsV1.Leaf?
                public private(set) var unknownFields: [UInt8] = []

                public init(
                    leaf: KindsV1.Leaf? = nil
                ) {
                    self.leaf = leaf
                }
            }
        }
    }

    public struct Empty: LabMessage {
        public static let fullName = "kinds.v1.Empty"

        public private(set) var unknownFields: [UInt8] = []

        public init() {}
    }

    public enum Mood: RawRepresentable, Hashable, Sendable {
        case unspecified
        case calm
        case wild
        /// A value that the contract of this build does not have.
        case unrecognized(Int32)

        /// Every value of the contract, in its order.
        public static let known: [Self] = [
            .unspecified, .calm, .wild,
        ]

        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .calm
            case -3: self = .wild
            default: self = .unrecognized(rawValue)
            }
        }

        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .calm: 1
            case .wild: -3
            case .unrecognized(let number): number
            }
        }
    }
}

extension KindsV1.Leaf: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .varint),
            .one(2, .text, slot: 0),
            .one(3, .bytes),
            .many(4, .varint),
            .one(5, .varint, slot: 1),
            .one(6, .text, slot: 1),
        ]),
        size: MemoryLayout<Kinds__V1__Leaf>.size
    ) { raw in
        kinds__v1__leaf__init(raw.assumingMemoryBound(to: Kinds__V1__Leaf.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Leaf.self)
        self.init()
        self.number = c.pointee.number
        self.text = try WireReader.string(&c.pointee.text, "Leaf.text")
        if c.pointee.has_data != 0 {
            self.data = WireReader.bytes(&c.pointee.data)
        }
        self.numbers = WireReader.array(c.pointee.numbers, c.pointee.n_numbers)
        if c.pointee.has_left != 0 {
            self.choice = .left(c.pointee.left)
        }
        if c.pointee.has_right != 0 {
            self.choice = .right(try WireReader.string(&c.pointee.right, "Leaf.right"))
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Leaf.self)
        if self.number != 0 {
            c.pointee.number = self.number
            c.pointee.has_number = 1
        }
        if !self.text.isEmpty {
            arena.store(self.text, at: &c.pointee.text)
            c.pointee.has_text = 1
        }
        if let value = self.data {
            arena.store(value, at: &c.pointee.data)
            c.pointee.has_data = 1
        }
        c.pointee.numbers = arena.array(self.numbers)
        c.pointee.n_numbers = self.numbers.count
        switch self.choice {
        case .left(let value):
            c.pointee.left = value
            c.pointee.has_left = 1
        case .right(let value):
            arena.store(value, at: &c.pointee.right)
            c.pointee.has_right = 1
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension KindsV1.Singular: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .fixed64),
            .one(2, .fixed32),
            .one(3, .varint),
            .one(4, .varint),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .varint),
            .one(8, .varint),
            .one(9, .fixed32),
            .one(10, .fixed64),
            .one(11, .fixed32),
            .one(12, .fixed64),
            .one(13, .varint),
            .one(14, .text, slot: 0),
            .one(15, .bytes),
            .one(16, .varint),
            .one(17, .message(KindsV1.Leaf.wire.schema), slot: 1),
        ]),
        size: MemoryLayout<Kinds__V1__Singular>.size
    ) { raw in
        kinds__v1__singular__init(raw.assumingMemoryBound(to: Kinds__V1__Singular.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Singular.self)
        self.init()
        self.fDouble = c.pointee.f_double
        self.fFloat = c.pointee.f_float
        self.fInt32 = c.pointee.f_int32
        self.fInt64 = c.pointee.f_int64
        self.fUint32 = c.pointee.f_uint32
        self.fUint64 = c.pointee.f_uint64
        self.fSint32 = c.pointee.f_sint32
        self.fSint64 = c.pointee.f_sint64
        self.fFixed32 = c.pointee.f_fixed32
        self.fFixed64 = c.pointee.f_fixed64
        self.fSfixed32 = c.pointee.f_sfixed32
        self.fSfixed64 = c.pointee.f_sfixed64
        self.fBool = c.pointee.f_bool != 0
        self.fString = try WireReader.string(&c.pointee.f_string, "Singular.f_string")
        self.fBytes = WireReader.bytes(&c.pointee.f_bytes)
        self.fMood = KindsV1.Mood(rawValue: c.pointee.f_mood)
        self.fLeaf = try WireReader.message(c.pointee.f_leaf)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Singular.self)
        if self.fDouble.bitPattern != 0 {
            c.pointee.f_double = self.fDouble
            c.pointee.has_f_double = 1
        }
        if self.fFloat.bitPattern != 0 {
            c.pointee.f_float = self.fFloat
            c.pointee.has_f_float = 1
        }
        if self.fInt32 != 0 {
            c.pointee.f_int32 = self.fInt32
            c.pointee.has_f_int32 = 1
        }
        if self.fInt64 != 0 {
            c.pointee.f_int64 = self.fInt64
            c.pointee.has_f_int64 = 1
        }
        if self.fUint32 != 0 {
            c.pointee.f_uint32 = self.fUint32
            c.pointee.has_f_uint32 = 1
        }
        if self.fUint64 != 0 {
            c.pointee.f_uint64 = self.fUint64
            c.pointee.has_f_uint64 = 1
        }
        if self.fSint32 != 0 {
            c.pointee.f_sint32 = self.fSint32
            c.pointee.has_f_sint32 = 1
        }
        if self.fSint64 != 0 {
            c.pointee.f_sint64 = self.fSint64
            c.pointee.has_f_sint64 = 1
        }
        if self.fFixed32 != 0 {
            c.pointee.f_fixed32 = self.fFixed32
            c.pointee.has_f_fixed32 = 1
        }
        if self.fFixed64 != 0 {
            c.pointee.f_fixed64 = self.fFixed64
            c.pointee.has_f_fixed64 = 1
        }
        if self.fSfixed32 != 0 {
            c.pointee.f_sfixed32 = self.fSfixed32
            c.pointee.has_f_sfixed32 = 1
        }
        if self.fSfixed64 != 0 {
            c.pointee.f_sfixed64 = self.fSfixed64
            c.pointee.has_f_sfixed64 = 1
        }
        if self.fBool {
            c.pointee.f_bool = self.fBool ? 1 : 0
            c.pointee.has_f_bool = 1
        }
        if !self.fString.isEmpty {
            arena.store(self.fString, at: &c.pointee.f_string)
            c.pointee.has_f_string = 1
        }
        if !self.fBytes.isEmpty {
            arena.store(self.fBytes, at: &c.pointee.f_bytes)
            c.pointee.has_f_bytes = 1
        }
        if self.fMood.rawValue != 0 {
            c.pointee.f_mood = self.fMood.rawValue
            c.pointee.has_f_mood = 1
        }
        if let value = self.fLeaf {
            c.pointee.f_leaf = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension KindsV1.Present: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .fixed64),
            .one(2, .fixed32),
            .one(3, .varint),
            .one(4, .varint),
            .one(5, .varint),
            .one(6, .varint),
            .one(7, .varint),
            .one(8, .varint),
            .one(9, .fixed32),
            .one(10, .fixed64),
            .one(11, .fixed32),
            .one(12, .fixed64),
            .one(13, .varint),
            .one(14, .text, slot: 0),
            .one(15, .bytes),
            .one(16, .varint),
            .one(17, .message(KindsV1.Leaf.wire.schema), slot: 1),
        ]),
        size: MemoryLayout<Kinds__V1__Present>.size
    ) { raw in
        kinds__v1__present__init(raw.assumingMemoryBound(to: Kinds__V1__Present.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Present.self)
        self.init()
        if c.pointee.has_f_double != 0 {
            self.fDouble = c.pointee.f_double
        }
        if c.pointee.has_f_float != 0 {
            self.fFloat = c.pointee.f_float
        }
        if c.pointee.has_f_int32 != 0 {
            self.fInt32 = c.pointee.f_int32
        }
        if c.pointee.has_f_int64 != 0 {
            self.fInt64 = c.pointee.f_int64
        }
        if c.pointee.has_f_uint32 != 0 {
            self.fUint32 = c.pointee.f_uint32
        }
        if c.pointee.has_f_uint64 != 0 {
            self.fUint64 = c.pointee.f_uint64
        }
        if c.pointee.has_f_sint32 != 0 {
            self.fSint32 = c.pointee.f_sint32
        }
        if c.pointee.has_f_sint64 != 0 {
            self.fSint64 = c.pointee.f_sint64
        }
        if c.pointee.has_f_fixed32 != 0 {
            self.fFixed32 = c.pointee.f_fixed32
        }
        if c.pointee.has_f_fixed64 != 0 {
            self.fFixed64 = c.pointee.f_fixed64
        }
        if c.pointee.has_f_sfixed32 != 0 {
            self.fSfixed32 = c.pointee.f_sfixed32
        }
        if c.pointee.has_f_sfixed64 != 0 {
            self.fSfixed64 = c.pointee.f_sfixed64
        }
        if c.pointee.has_f_bool != 0 {
            self.fBool = c.pointee.f_bool != 0
        }
        if c.pointee.has_f_string != 0 {
            self.fString = try WireReader.string(&c.pointee.f_string, "Present.f_string")
        }
        if c.pointee.has_f_bytes != 0 {
            self.fBytes = WireReader.bytes(&c.pointee.f_bytes)
        }
        if c.pointee.has_f_mood != 0 {
            self.fMood = KindsV1.Mood(rawValue: c.pointee.f_mood)
        }
        self.fLeaf = try WireReader.message(c.pointee.f_leaf)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Present.self)
        if let value = self.fDouble {
            c.pointee.f_double = value
            c.pointee.has_f_double = 1
        }
        if let value = self.fFloat {
            c.pointee.f_float = value
            c.pointee.has_f_float = 1
        }
        if let value = self.fInt32 {
            c.pointee.f_int32 = value
            c.pointee.has_f_int32 = 1
        }
        if let value = self.fInt64 {
            c.pointee.f_int64 = value
            c.pointee.has_f_int64 = 1
        }
        if let value = self.fUint32 {
            c.pointee.f_uint32 = value
            c.pointee.has_f_uint32 = 1
        }
        if let value = self.fUint64 {
            c.pointee.f_uint64 = value
            c.pointee.has_f_uint64 = 1
        }
        if let value = self.fSint32 {
            c.pointee.f_sint32 = value
            c.pointee.has_f_sint32 = 1
        }
        if let value = self.fSint64 {
            c.pointee.f_sint64 = value
            c.pointee.has_f_sint64 = 1
        }
        if let value = self.fFixed32 {
            c.pointee.f_fixed32 = value
            c.pointee.has_f_fixed32 = 1
        }
        if let value = self.fFixed64 {
            c.pointee.f_fixed64 = value
            c.pointee.has_f_fixed64 = 1
        }
        if let value = self.fSfixed32 {
            c.pointee.f_sfixed32 = value
            c.pointee.has_f_sfixed32 = 1
        }
        if let value = self.fSfixed64 {
            c.pointee.f_sfixed64 = value
            c.pointee.has_f_sfixed64 = 1
        }
        if let value = self.fBool {
            c.pointee.f_bool = value ? 1 : 0
            c.pointee.has_f_bool = 1
        }
        if let value = self.fString {
            arena.store(value, at: &c.pointee.f_string)
            c.pointee.has_f_string = 1
        }
        if let value = self.fBytes {
            arena.store(value, at: &c.pointee.f_bytes)
            c.pointee.has_f_bytes = 1
        }
        if let value = self.fMood {
            c.pointee.f_mood = value.rawValue
            c.pointee.has_f_mood = 1
        }
        if let value = self.fLeaf {
            c.pointee.f_leaf = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension KindsV1.Repeated: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .fixed64),
            .many(2, .fixed32),
            .many(3, .varint),
            .many(4, .varint),
            .many(5, .varint),
            .many(6, .varint),
            .many(7, .varint),
            .many(8, .varint),
            .many(9, .fixed32),
            .many(10, .fixed64),
            .many(11, .fixed32),
            .many(12, .fixed64),
            .many(13, .varint),
            .many(14, .text),
            .many(15, .bytes),
            .many(16, .varint),
            .many(17, .message(KindsV1.Leaf.wire.schema)),
            .many(18, .varint),
        ]),
        size: MemoryLayout<Kinds__V1__Repeated>.size
    ) { raw in
        kinds__v1__repeated__init(raw.assumingMemoryBound(to: Kinds__V1__Repeated.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Repeated.self)
        self.init()
        self.fDouble = WireReader.array(c.pointee.f_double, c.pointee.n_f_double)
        self.fFloat = WireReader.array(c.pointee.f_float, c.pointee.n_f_float)
        self.fInt32 = WireReader.array(c.pointee.f_int32, c.pointee.n_f_int32)
        self.fInt64 = WireReader.array(c.pointee.f_int64, c.pointee.n_f_int64)
        self.fUint32 = WireReader.array(c.pointee.f_uint32, c.pointee.n_f_uint32)
        self.fUint64 = WireReader.array(c.pointee.f_uint64, c.pointee.n_f_uint64)
        self.fSint32 = WireReader.array(c.pointee.f_sint32, c.pointee.n_f_sint32)
        self.fSint64 = WireReader.array(c.pointee.f_sint64, c.pointee.n_f_sint64)
        self.fFixed32 = WireReader.array(c.pointee.f_fixed32, c.pointee.n_f_fixed32)
        self.fFixed64 = WireReader.array(c.pointee.f_fixed64, c.pointee.n_f_fixed64)
        self.fSfixed32 = WireReader.array(c.pointee.f_sfixed32, c.pointee.n_f_sfixed32)
        self.fSfixed64 = WireReader.array(c.pointee.f_sfixed64, c.pointee.n_f_sfixed64)
        self.fBool = WireReader.array(c.pointee.f_bool, c.pointee.n_f_bool).map { $0 != 0 }
        self.fString = try WireReader.strings(c.pointee.f_string, c.pointee.n_f_string, "Repeated.f_string")
        self.fBytes = WireReader.byteStrings(c.pointee.f_bytes, c.pointee.n_f_bytes)
        self.fMood = WireReader.array(c.pointee.f_mood, c.pointee.n_f_mood).map { KindsV1.Mood(rawValue: $0) }
        self.fLeaf = try WireReader.messages(c.pointee.f_leaf, c.pointee.n_f_leaf)
        self.unpacked = WireReader.array(c.pointee.unpacked, c.pointee.n_unpacked)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Repeated.self)
        c.pointee.f_double = arena.array(self.fDouble)
        c.pointee.n_f_double = self.fDouble.count
        c.pointee.f_float = arena.array(self.fFloat)
        c.pointee.n_f_float = self.fFloat.count
        c.pointee.f_int32 = arena.array(self.fInt32)
        c.pointee.n_f_int32 = self.fInt32.count
        c.pointee.f_int64 = arena.array(self.fInt64)
        c.pointee.n_f_int64 = self.fInt64.count
        c.pointee.f_uint32 = arena.array(self.fUint32)
        c.pointee.n_f_uint32 = self.fUint32.count
        c.pointee.f_uint64 = arena.array(self.fUint64)
        c.pointee.n_f_uint64 = self.fUint64.count
        c.pointee.f_sint32 = arena.array(self.fSint32)
        c.pointee.n_f_sint32 = self.fSint32.count
        c.pointee.f_sint64 = arena.array(self.fSint64)
        c.pointee.n_f_sint64 = self.fSint64.count
        c.pointee.f_fixed32 = arena.array(self.fFixed32)
        c.pointee.n_f_fixed32 = self.fFixed32.count
        c.pointee.f_fixed64 = arena.array(self.fFixed64)
        c.pointee.n_f_fixed64 = self.fFixed64.count
        c.pointee.f_sfixed32 = arena.array(self.fSfixed32)
        c.pointee.n_f_sfixed32 = self.fSfixed32.count
        c.pointee.f_sfixed64 = arena.array(self.fSfixed64)
        c.pointee.n_f_sfixed64 = self.fSfixed64.count
        c.pointee.f_bool = arena.array(self.fBool.map { $0 ? 1 : 0 })
        c.pointee.n_f_bool = self.fBool.count
        c.pointee.f_string = arena.strings(self.fString)
        c.pointee.n_f_string = self.fString.count
        c.pointee.f_bytes = arena.byteStrings(self.fBytes)
        c.pointee.n_f_bytes = self.fBytes.count
        c.pointee.f_mood = arena.array(self.fMood.map(\.rawValue))
        c.pointee.n_f_mood = self.fMood.count
        c.pointee.f_leaf = arena.messages(self.fLeaf)
        c.pointee.n_f_leaf = self.fLeaf.count
        c.pointee.unpacked = arena.array(self.unpacked)
        c.pointee.n_unpacked = self.unpacked.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension KindsV1.Maps: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .message(textsEntrySchema)),
            .many(2, .message(leavesEntrySchema)),
            .many(3, .message(moodsEntrySchema)),
            .many(4, .message(blobsEntrySchema)),
            .many(5, .message(numbersEntrySchema)),
            .many(6, .message(flagsEntrySchema)),
            .many(7, .message(namedEntrySchema)),
        ]),
        size: MemoryLayout<Kinds__V1__Maps>.size
    ) { raw in
        kinds__v1__maps__init(raw.assumingMemoryBound(to: Kinds__V1__Maps.self))
    }

    private static let textsEntrySchema = MessageSchema(isMapEntry: true, [.one(1, .text), .one(2, .text)])

    private static let leavesEntrySchema = MessageSchema(isMapEntry: true, [.one(1, .varint), .one(2, .message(KindsV1.Leaf.wire.schema), slot: 0)])

    private static let moodsEntrySchema = MessageSchema(isMapEntry: true, [.one(1, .varint), .one(2, .varint)])

    private static let blobsEntrySchema = MessageSchema(isMapEntry: true, [.one(1, .varint), .one(2, .bytes)])

    private static let numbersEntrySchema = MessageSchema(isMapEntry: true, [.one(1, .varint), .one(2, .fixed64)])

    private static let flagsEntrySchema = MessageSchema(isMapEntry: true, [.one(1, .fixed32), .one(2, .varint)])

    private static let namedEntrySchema = MessageSchema(isMapEntry: true, [.one(1, .text), .one(2, .message(KindsV1.Leaf.wire.schema), slot: 0)])

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Maps.self)
        self.init()
        for index in 0..<c.pointee.n_texts {
            guard let raw = WireReader.element(c.pointee.texts, index) else { continue }
            let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__TextsEntry.self)
            let key = try WireReader.string(&entry.pointee.key, "Maps.texts")
            self.texts[key] = try WireReader.string(&entry.pointee.value, "Maps.texts")
        }
        for index in 0..<c.pointee.n_leaves {
            guard let raw = WireReader.element(c.pointee.leaves, index) else { continue }
            let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__LeavesEntry.self)
            let key = entry.pointee.key
            let value: KindsV1.Leaf? = try WireReader.message(entry.pointee.value)
            self.leaves[key] = value ?? KindsV1.Leaf()
        }
        for index in 0..<c.pointee.n_moods {
            guard let raw = WireReader.element(c.pointee.moods, index) else { continue }
            let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__MoodsEntry.self)
            let key = entry.pointee.key != 0
            self.moods[key] = KindsV1.Mood(rawValue: entry.pointee.value)
        }
        for index in 0..<c.pointee.n_blobs {
            guard let raw = WireReader.element(c.pointee.blobs, index) else { continue }
            let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__BlobsEntry.self)
            let key = entry.pointee.key
            self.blobs[key] = WireReader.bytes(&entry.pointee.value)
        }
        for index in 0..<c.pointee.n_numbers {
            guard let raw = WireReader.element(c.pointee.numbers, index) else { continue }
            let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__NumbersEntry.self)
            let key = entry.pointee.key
            self.numbers[key] = entry.pointee.value
        }
        for index in 0..<c.pointee.n_flags {
            guard let raw = WireReader.element(c.pointee.flags, index) else { continue }
            let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__FlagsEntry.self)
            let key = entry.pointee.key
            self.flags[key] = entry.pointee.value != 0
        }
        for index in 0..<c.pointee.n_named {
            guard let raw = WireReader.element(c.pointee.named, index) else { continue }
            let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__NamedEntry.self)
            let key = try WireReader.string(&entry.pointee.key, "Maps.named")
            let value: KindsV1.Leaf? = try WireReader.message(entry.pointee.value)
            self.named[key] = value ?? KindsV1.Leaf()
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Maps.self)
        (c.pointee.texts, c.pointee.n_texts) = arena.entries(
            self.texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }, size: MemoryLayout<Kinds__V1__Maps__TextsEntry>.size) { raw, key, value, arena in
                let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__TextsEntry.self)
                kinds__v1__maps__texts_entry__init(entry)
                arena.store(key, at: &entry.pointee.key)
                entry.pointee.has_key = 1
                arena.store(value, at: &entry.pointee.value)
                entry.pointee.has_value = 1
            }
        (c.pointee.leaves, c.pointee.n_leaves) = arena.entries(
            self.leaves.sorted { $0.key < $1.key }, size: MemoryLayout<Kinds__V1__Maps__LeavesEntry>.size) { raw, key, value, arena in
                let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__LeavesEntry.self)
                kinds__v1__maps__leaves_entry__init(entry)
                entry.pointee.key = key
                entry.pointee.has_key = 1
                entry.pointee.value = arena.message(value)
            }
        (c.pointee.moods, c.pointee.n_moods) = arena.entries(
            self.moods.sorted { !$0.key && $1.key }, size: MemoryLayout<Kinds__V1__Maps__MoodsEntry>.size) { raw, key, value, arena in
                let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__MoodsEntry.self)
                kinds__v1__maps__moods_entry__init(entry)
                entry.pointee.key = key ? 1 : 0
                entry.pointee.has_key = 1
                entry.pointee.value = value.rawValue
                entry.pointee.has_value = 1
            }
        (c.pointee.blobs, c.pointee.n_blobs) = arena.entries(
            self.blobs.sorted { $0.key < $1.key }, size: MemoryLayout<Kinds__V1__Maps__BlobsEntry>.size) { raw, key, value, arena in
                let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__BlobsEntry.self)
                kinds__v1__maps__blobs_entry__init(entry)
                entry.pointee.key = key
                entry.pointee.has_key = 1
                arena.store(value, at: &entry.pointee.value)
                entry.pointee.has_value = 1
            }
        (c.pointee.numbers, c.pointee.n_numbers) = arena.entries(
            self.numbers.sorted { $0.key < $1.key }, size: MemoryLayout<Kinds__V1__Maps__NumbersEntry>.size) { raw, key, value, arena in
                let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__NumbersEntry.self)
                kinds__v1__maps__numbers_entry__init(entry)
                entry.pointee.key = key
                entry.pointee.has_key = 1
                entry.pointee.value = value
                entry.pointee.has_value = 1
            }
        (c.pointee.flags, c.pointee.n_flags) = arena.entries(
            self.flags.sorted { $0.key < $1.key }, size: MemoryLayout<Kinds__V1__Maps__FlagsEntry>.size) { raw, key, value, arena in
                let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__FlagsEntry.self)
                kinds__v1__maps__flags_entry__init(entry)
                entry.pointee.key = key
                entry.pointee.has_key = 1
                entry.pointee.value = value ? 1 : 0
                entry.pointee.has_value = 1
            }
        (c.pointee.named, c.pointee.n_named) = arena.entries(
            self.named.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }, size: MemoryLayout<Kinds__V1__Maps__NamedEntry>.size) { raw, key, value, arena in
                let entry = raw.assumingMemoryBound(to: Kinds__V1__Maps__NamedEntry.self)
                kinds__v1__maps__named_entry__init(entry)
                arena.store(key, at: &entry.pointee.key)
                entry.pointee.has_key = 1
                entry.pointee.value = arena.message(value)
            }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension KindsV1.Choices: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(KindsV1.Leaf.wire.schema), slot: 0),
            .one(2, .fixed64, slot: 0),
            .one(3, .text, slot: 0),
            .one(4, .bytes, slot: 0),
            .one(5, .varint, slot: 0),
            .one(6, .message(KindsV1.Leaf.wire.schema), slot: 0),
            .one(7, .text, slot: 1),
            .one(8, .varint, slot: 2),
            .one(9, .varint, slot: 2),
        ]),
        size: MemoryLayout<Kinds__V1__Choices>.size
    ) { raw in
        kinds__v1__choices__init(raw.assumingMemoryBound(to: Kinds__V1__Choices.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Choices.self)
        self.init()
        if let value: KindsV1.Leaf = try WireReader.message(c.pointee.leaf) {
            self.first = .leaf(value)
        }
        if c.pointee.has_number != 0 {
            self.first = .number(c.pointee.number)
        }
        if c.pointee.has_text != 0 {
            self.first = .text(try WireReader.string(&c.pointee.text, "Choices.text"))
        }
        if c.pointee.has_data != 0 {
            self.first = .data(WireReader.bytes(&c.pointee.data))
        }
        if c.pointee.has_mood != 0 {
            self.first = .mood(KindsV1.Mood(rawValue: c.pointee.mood))
        }
        if let value: KindsV1.Leaf = try WireReader.message(c.pointee.other_leaf) {
            self.first = .otherLeaf(value)
        }
        self.between = try WireReader.string(&c.pointee.between, "Choices.between")
        if c.pointee.has_flag != 0 {
            self.second = .flag(c.pointee.flag != 0)
        }
        if c.pointee.has_offset != 0 {
            self.second = .offset(c.pointee.offset)
        }
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Choices.self)
        switch self.first {
        case .leaf(let value):
            c.pointee.leaf = arena.message(value)
        case .number(let value):
            c.pointee.number = value
            c.pointee.has_number = 1
        case .text(let value):
            arena.store(value, at: &c.pointee.text)
            c.pointee.has_text = 1
        case .data(let value):
            arena.store(value, at: &c.pointee.data)
            c.pointee.has_data = 1
        case .mood(let value):
            c.pointee.mood = value.rawValue
            c.pointee.has_mood = 1
        case .otherLeaf(let value):
            c.pointee.other_leaf = arena.message(value)
        case nil: break
        }
        if !self.between.isEmpty {
            arena.store(self.between, at: &c.pointee.between)
            c.pointee.has_between = 1
        }
        switch self.second {
        case .flag(let value):
            c.pointee.flag = value ? 1 : 0
            c.pointee.has_flag = 1
        case .offset(let value):
            c.pointee.offset = value
            c.pointee.has_offset = 1
        case nil: break
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension KindsV1.Odd: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .text, slot: 0),
            .one(2, .text, slot: 1),
            .one(3, .text, slot: 2),
            .one(4, .text, slot: 3),
            .one(5, .text, slot: 4),
            .many(6, .text),
            .one(7, .varint),
            .one(8, .text, slot: 5),
            .one(9, .text, slot: 6),
            .one(10, .text, slot: 7),
            .one(11, .text, slot: 8),
            .one(12, .text, slot: 9),
            .one(15, .message(KindsV1.Odd.Nested.wire.schema), slot: 10),
            .one(16, .message(KindsV1.Odd.Nested.Deeper.wire.schema), slot: 11),
            .one(2047, .varint),
            .one(2048, .text, slot: 12),
        ]),
        size: MemoryLayout<Kinds__V1__Odd>.size
    ) { raw in
        kinds__v1__odd__init(raw.assumingMemoryBound(to: Kinds__V1__Odd.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Odd.self)
        self.init()
        self.`class` = try WireReader.string(&c.pointee.class_f1, "Odd.class")
        self.`default` = try WireReader.string(&c.pointee.default_f2, "Odd.default")
        self.`in` = try WireReader.string(&c.pointee.in, "Odd.in")
        self.base = try WireReader.string(&c.pointee.base_f4, "Odd.base")
        self.hasItems = try WireReader.string(&c.pointee.has_items_f5, "Odd.has_items")
        self.items = try WireReader.strings(c.pointee.items, c.pointee.n_items, "Odd.items")
        self.nItems = c.pointee.n_items_f7
        self.init_ = try WireReader.string(&c.pointee.init_f8, "Odd.init")
        self.self_ = try WireReader.string(&c.pointee.self_f9, "Odd.self")
        self.camelCase = try WireReader.string(&c.pointee.camelcase, "Odd.camelCase")
        self.hashValue_ = try WireReader.string(&c.pointee.hash_value, "Odd.hash_value")
        self.unknownFields_ = try WireReader.string(&c.pointee.unknown_fields, "Odd.unknown_fields")
        self.nested = try WireReader.message(c.pointee.nested)
        self.deeper = try WireReader.message(c.pointee.deeper)
        self.choice = KindsV1.Odd.Default(rawValue: c.pointee.choice)
        self.runID = try WireReader.string(&c.pointee.run_id, "Odd.run_id")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Odd.self)
        if !self.`class`.isEmpty {
            arena.store(self.`class`, at: &c.pointee.class_f1)
            c.pointee.has_class_f1 = 1
        }
        if !self.`default`.isEmpty {
            arena.store(self.`default`, at: &c.pointee.default_f2)
            c.pointee.has_default_f2 = 1
        }
        if !self.`in`.isEmpty {
            arena.store(self.`in`, at: &c.pointee.in)
            c.pointee.has_in = 1
        }
        if !self.base.isEmpty {
            arena.store(self.base, at: &c.pointee.base_f4)
            c.pointee.has_base_f4 = 1
        }
        if !self.hasItems.isEmpty {
            arena.store(self.hasItems, at: &c.pointee.has_items_f5)
            c.pointee.has_has_items_f5 = 1
        }
        c.pointee.items = arena.strings(self.items)
        c.pointee.n_items = self.items.count
        if self.nItems != 0 {
            c.pointee.n_items_f7 = self.nItems
            c.pointee.has_n_items_f7 = 1
        }
        if !self.init_.isEmpty {
            arena.store(self.init_, at: &c.pointee.init_f8)
            c.pointee.has_init_f8 = 1
        }
        if !self.self_.isEmpty {
            arena.store(self.self_, at: &c.pointee.self_f9)
            c.pointee.has_self_f9 = 1
        }
        if !self.camelCase.isEmpty {
            arena.store(self.camelCase, at: &c.pointee.camelcase)
            c.pointee.has_camelcase = 1
        }
        if !self.hashValue_.isEmpty {
            arena.store(self.hashValue_, at: &c.pointee.hash_value)
            c.pointee.has_hash_value = 1
        }
        if !self.unknownFields_.isEmpty {
            arena.store(self.unknownFields_, at: &c.pointee.unknown_fields)
            c.pointee.has_unknown_fields = 1
        }
        if let value = self.nested {
            c.pointee.nested = arena.message(value)
        }
        if let value = self.deeper {
            c.pointee.deeper = arena.message(value)
        }
        if self.choice.rawValue != 0 {
            c.pointee.choice = self.choice.rawValue
            c.pointee.has_choice = 1
        }
        if !self.runID.isEmpty {
            arena.store(self.runID, at: &c.pointee.run_id)
            c.pointee.has_run_id = 1
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension KindsV1.Odd.Nested: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(KindsV1.Odd.Nested.Deeper.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Kinds__V1__Odd__Nested>.size
    ) { raw in
        kinds__v1__odd__nested__init(raw.assumingMemoryBound(to: Kinds__V1__Odd__Nested.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Odd__Nested.self)
        self.init()
        self.deeper = try WireReader.message(c.pointee.deeper)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Odd__Nested.self)
        if let value = self.deeper {
            c.pointee.deeper = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension KindsV1.Odd.Nested.Deeper: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .one(1, .message(KindsV1.Leaf.wire.schema), slot: 0),
        ]),
        size: MemoryLayout<Kinds__V1__Odd__Nested__Deeper>.size
    ) { raw in
        kinds__v1__odd__nested__deeper__init(raw.assumingMemoryBound(to: Kinds__V1__Odd__Nested__Deeper.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Odd__Nested__Deeper.self)
        self.init()
        self.leaf = try WireReader.message(c.pointee.leaf)
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Kinds__V1__Odd__Nested__Deeper.self)
        if let value = self.leaf {
            c.pointee.leaf = arena.message(value)
        }
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}

extension KindsV1.Empty: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([]),
        size: MemoryLayout<Kinds__V1__Empty>.size
    ) { raw in
        kinds__v1__empty__init(raw.assumingMemoryBound(to: Kinds__V1__Empty.self))
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
