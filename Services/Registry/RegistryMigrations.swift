import Errors
public import Postgres

/// The registry's schema and its history.
public enum RegistryMigrations {
    public static let schema = "registry"

    public static let all: [Migration] = [
        Migration(version: 1, name: "strategies", sql: text(PackageResources.V001_strategies_sql)),
        Migration(version: 2, name: "audit", sql: text(PackageResources.V002_audit_sql)),
        Migration(version: 3, name: "runs", sql: text(PackageResources.V003_runs_sql)),
        Migration(version: 4, name: "idempotency", sql: text(PackageResources.V004_idempotency_sql)),
        Migration(version: 5, name: "trials", sql: text(PackageResources.V005_trials_sql)),
        Migration(version: 6, name: "policy_answers", sql: text(PackageResources.V006_policy_answers_sql)),
    ]

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
