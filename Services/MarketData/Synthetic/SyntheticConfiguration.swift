import Foundation
import Options
public import ServiceKit

/// The synthetic market's own configuration keys, beside the standard ones.
public struct SyntheticConfiguration: Sendable {
    static let workers = ConfigurationKey(
        "synthetic.workers",
        default: ProcessInfo.processInfo.activeProcessorCount,
        of: "the machine's processors",
        in: 1...1_024,
        "How many parts of one chain are made at a time; as many more wait for the caller to take them."
    )
    static let worlds = ConfigurationKey(
        "synthetic.worlds",
        default: 8,
        in: 1...1_000,
        "How many worlds are kept in memory, some megabytes each."
    )
    static let spanDays = ConfigurationKey(
        "synthetic.span_days",
        default: 5_000,
        in: 1...100_000,
        "The longest span of one request, in days."
    )
    static let assessments = ConfigurationKey(
        "synthetic.assessments",
        default: 1,
        in: 1...64,
        "How many assessments of realism may run at once; another one is refused."
    )

    public static let keys: [any ConfigurationDeclaration] = [workers, worlds, spanDays, assessments]

    let workers: Int
    let worlds: Int
    /// Milliseconds.
    let spanMax: Int64
    let assessments: Int

    public init(_ values: ConfigurationValues) {
        self.init(
            workers: values[Self.workers],
            worlds: values[Self.worlds],
            spanMax: Int64(values[Self.spanDays]) * Milliseconds.day,
            assessments: values[Self.assessments]
        )
    }

    init(workers: Int = 2, worlds: Int = 8, spanMax: Int64 = 5_000 * Milliseconds.day, assessments: Int = 1) {
        self.workers = workers
        self.worlds = worlds
        self.spanMax = spanMax
        self.assessments = assessments
    }
}
