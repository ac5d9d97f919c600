import ArgumentParser
import Errors
import Foundation
import GRPCCore
import ServiceKit

extension LabError {
    /// Any error in the one shape.
    static func from(_ error: any Error) -> LabError {
        switch error {
        case let error as LabError: error
        case let error as RPCError: LabError(error)
        case is CancellationError: LabError(.cancelled, "it was cancelled")
        case let error as CocoaError:
            LabError(.failedPrecondition, error.localizedDescription, cause: error)
        case let error as ValidationError: LabError(.invalidArgument, error.message)
        default: LabError(.unknown, "\(error)", cause: error)
        }
    }
}
