import Conversions
import Crypto
import Errors
import Foundation
import GRPCCore
public import Messages
import Options
import ServiceKit
import Strategy

/// The wire half of the registry: a message in, a call, a message out.
public struct RegistryHandler: RegistryV1_Registry.SimpleServiceProtocol {
    let registry: Registry

    public init(_ registry: Registry) { self.registry = registry }

    /// The write that a request is: its caller, its key, and a digest of all of it.
    static func write(_ method: StaticString, _ key: String, _ request: some LabMessage) throws -> Write {
        var hash = SHA256()
        hash.update(data: Data("\(method)\n".utf8))
        hash.update(data: Data(try request.serialized()))
        return try Write(caller: try Caller.identity, key: key, digest: Array(hash.finalize()))
    }

    static func definition(_ wire: StrategyV1.Definition?) throws(LabError) -> Definition {
        guard let wire else { throw LabError(.invalidArgument, "definition is missing", field: "definition") }
        return try Definition(wire)
    }
}

extension PageRequest {
    init(_ size: Int32, _ token: String) { self.init(size: Int(size), token: token) }
}
