public import ServiceKit

/// The registry's own configuration keys, beside the standard ones.
public struct RegistryConfiguration: Sendable {
    static let pageSizeMax = ConfigurationKey(
        "registry.page_size_max",
        default: 500,
        in: 1...5_000,
        "Most entries on one page of a list."
    )
    static let watchersMax = ConfigurationKey(
        "registry.watchers_max",
        default: 256,
        in: 1...10_000,
        "How many may watch the audit log at once."
    )
    static let answersKeptDays = ConfigurationKey(
        "registry.answers_kept_days",
        default: 7,
        in: 1...365,
        "For how many days a call with the same idempotency key is answered as it was."
    )
    static let leaseDefaultSeconds = ConfigurationKey(
        "registry.lease_default_seconds",
        default: 60,
        in: 1...3_600,
        "How long an engine's claim on a run holds where it does not say."
    )

    public static let keys: [any ConfigurationDeclaration] = [
        pageSizeMax, watchersMax, answersKeptDays, leaseDefaultSeconds,
    ]

    public let limits: RegistryLimits

    public init(_ values: ConfigurationValues) {
        var limits = RegistryLimits()
        limits.pageSizeMax = values[Self.pageSizeMax]
        limits.watchersMax = values[Self.watchersMax]
        limits.answersKeptMs = Int64(values[Self.answersKeptDays]) * 86_400_000
        limits.leaseDefaultMs = Int64(values[Self.leaseDefaultSeconds]) * 1_000
        self.limits = limits
    }
}
