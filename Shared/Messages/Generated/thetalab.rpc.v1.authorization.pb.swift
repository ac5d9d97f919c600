// Generated from thetalab/rpc/v1/authorization.proto by protos/generate; changes belong there.
// swift-format-ignore-file

import CMessages
public import Errors
public import GRPCCore

extension RPCV1 {
    /// Who may call an rpc. A method without this option refuses everybody.
    public struct Allow: LabMessage {
        public static let fullName = "thetalab.rpc.v1.Allow"

        /// Roles of callers, as in the peer's certificate (spiffe://thetalab/<role>/<name>): the people's roles `operator`
        /// and `viewer`, and one role a service (`registry`, `backtest`, `scraper`, …).
        public var roles: [String]
        public private(set) var unknownFields: [UInt8] = []

        public init(
            roles: [String] = []
        ) {
            self.roles = roles
        }
    }
}

extension RPCV1.Allow: WireMessage {
    package static let wire = WireBridge(
        schema: MessageSchema([
            .many(1, .text),
        ]),
        size: MemoryLayout<Thetalab__Rpc__V1__Allow>.size
    ) { raw in
        thetalab__rpc__v1__allow__init(raw.assumingMemoryBound(to: Thetalab__Rpc__V1__Allow.self))
    }

    public init(serialized bytes: UnsafeRawBufferPointer) throws(LabError) {
        self = try Wire.decode(bytes)
    }

    public func serialized<Bytes: GRPCContiguousBytes>(as type: Bytes.Type) throws(LabError) -> Bytes {
        try Wire.encode(self)
    }

    package init(reading raw: UnsafeMutableRawPointer) throws(LabError) {
        let c = raw.assumingMemoryBound(to: Thetalab__Rpc__V1__Allow.self)
        self.init()
        self.roles = try WireReader.strings(c.pointee.roles, c.pointee.n_roles, "Allow.roles")
        self.unknownFields = WireReader.unknownFields(raw)
    }

    package func write(to raw: UnsafeMutableRawPointer, _ arena: inout WireArena) {
        let c = raw.assumingMemoryBound(to: Thetalab__Rpc__V1__Allow.self)
        c.pointee.roles = arena.strings(self.roles)
        c.pointee.n_roles = self.roles.count
        arena.store(unknownFields: self.unknownFields, in: raw)
    }
}
