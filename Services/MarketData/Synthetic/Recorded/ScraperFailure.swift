import Errors
import GRPCCore
import ServiceKit

/// What a call to the scraper failed with, as who asked for a world is told.
enum ScraperFailure {
    /// - Parameter missing: what to say where nothing is recorded.
    static func meaning(of error: RPCError, orWhereNothingIsRecorded missing: LabError) -> any Error {
        if error.code == .cancelled, Task.isCancelled { return CancellationError() }
        var failure = LabError(error)
        if failure.code == .notFound { return missing }
        if failure.code == .unavailable {
            failure.message = "the scraper, which has the recordings, cannot be reached: \(failure.message)"
            failure.remedy = failure.remedy ?? missing.remedy.map { "Start it. \($0)" }
        }
        return failure
    }
}
