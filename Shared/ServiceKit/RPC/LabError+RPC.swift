public import Errors
public import GRPCCore

/// A `LabError` on the wire: its code is the status, its message the status message, and `field` and `remedy` travel in
/// the trailers. The cause and the place stay here, in the log.
extension LabError: RPCErrorConvertible {
    /// Binary, since a message may hold any character and metadata is ASCII.
    static let fieldKey = "thetalab-error-field-bin"
    static let remedyKey = "thetalab-error-remedy-bin"

    public var rpcErrorCode: RPCError.Code { RPCError.Code(self.code) }
    public var rpcErrorMessage: String { self.message }
    public var rpcErrorCause: (any Error)? { self }

    public var rpcErrorMetadata: Metadata {
        var metadata = Metadata()
        if let field { metadata.addBinary(Array(field.utf8), forKey: Self.fieldKey) }
        if let remedy { metadata.addBinary(Array(remedy.utf8), forKey: Self.remedyKey) }
        return metadata
    }
}

extension LabError {
    /// The error that a peer sent, as it threw it; `location` is that of the call here.
    public init(_ error: RPCError, fileID: StaticString = #fileID, line: UInt = #line) {
        func text(_ key: String) -> String? {
            error.metadata[binaryValues: key].first { _ in true }.map {
                String(decoding: $0.prefix(4096), as: UTF8.self)
            }
        }
        self.init(
            Code(error.code),
            error.message,
            field: text(Self.fieldKey),
            remedy: text(Self.remedyKey),
            cause: error.cause,
            fileID: fileID,
            line: line
        )
    }

    /// Any error as the one shape: a `LabError` itself, what a peer sent, a cancellation, and else `internalError`.
    public init(wrapping error: any Error, fileID: StaticString = #fileID, line: UInt = #line) {
        switch error {
        case let error as LabError: self = error
        case let error as RPCError: self.init(error, fileID: fileID, line: line)
        case let error as any RPCErrorConvertible: self.init(RPCError(error), fileID: fileID, line: line)
        case is CancellationError: self.init(.cancelled, "the call was cancelled", fileID: fileID, line: line)
        default: self.init(.internalError, "an internal error", cause: error, fileID: fileID, line: line)
        }
    }
}

extension RPCError.Code {
    /// The same number on the wire.
    public init(_ code: LabError.Code) {
        self = Status.Code(rawValue: code.rawValue).flatMap(RPCError.Code.init) ?? .unknown
    }
}

extension LabError.Code {
    public init(_ code: RPCError.Code) { self = LabError.Code(rawValue: code.rawValue) ?? .unknown }
}
