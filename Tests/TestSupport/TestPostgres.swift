public import Foundation
import Synchronization

/// A real PostgreSQL for tests: one private cluster per test process, one fresh database per test.
///
/// ```swift
/// @Suite("A store", .enabled(if: TestPostgres.isAvailable, "PostgreSQL's server programs are not installed"))
/// struct StoreTests {
///     @Test("keeps what it is given") func keeps() async throws {
///         try await TestPostgres.withDatabase { database in
///             let configuration = try PostgresConfiguration(parsing: database.url)
///             …
///         }
///     }
/// }
/// ```
/// The cluster is made when it is first asked for, listens on a Unix socket only, and goes when the process does,
/// however that ends.
public enum TestPostgres {
    /// True where `initdb` and `postgres` are installed.
    public static var isAvailable: Bool { PostgresPrograms.folder != nil }

    private static let cluster = Task { try await PostgresCluster.start() }
    private static let databases = Atomic(0)

    /// Lends a new, empty database to `body` and drops it afterwards, whoever is still connected.
    public static func withDatabase<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: (TestDatabase) async throws -> sending Value
    ) async throws -> sending Value {
        let cluster = try await self.cluster.value
        let name = "test_\(self.databases.add(1, ordering: .relaxed).newValue)"
        try await cluster.execute("create database \(name)")
        do {
            let value = try await body(cluster.database(name))
            try await cluster.execute("drop database \(name) with (force)")
            return value
        } catch {
            try? await cluster.execute("drop database \(name) with (force)")
            throw error
        }
    }

    /// Lends a cluster of its own to `body`, for tests that stop the server, and removes it afterwards.
    ///
    /// - Parameters:
    ///   - settings: server parameters over those that all test clusters have.
    ///   - access: lines for `pg_hba.conf` in place of "everybody, from anywhere".
    ///   - prepare: gets the empty cluster's folder, to put certificates in.
    public static func withCluster<Value>(
        settings: [String: String] = [:],
        access: String? = nil,
        prepare: @Sendable (URL) throws -> Void = { _ in },
        isolation: isolated (any Actor)? = #isolation,
        _ body: (PostgresCluster) async throws -> sending Value
    ) async throws -> sending Value {
        let cluster = try await PostgresCluster.start(settings: settings, access: access, prepare: prepare)
        do {
            let value = try await body(cluster)
            await cluster.remove()
            return value
        } catch {
            await cluster.remove()
            throw error
        }
    }
}

/// Where a test's database is.
public struct TestDatabase: Sendable {
    public let name: String
    /// The folder with the server's Unix socket.
    public let socketFolder: String
    public let user: String

    /// As libpq and the lab's own configuration read it.
    public var url: String { "postgresql:///\(self.name)?host=\(self.socketFolder)&user=\(self.user)" }
}
