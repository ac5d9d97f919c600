import Errors
import Postgres
import TestSupport

/// Lends the configuration of a new database to `body`.
func withConfiguration<Value: Sendable>(
    _ body: (PostgresConfiguration) async throws -> Value
) async throws -> Value {
    try await TestPostgres.withDatabase { database in
        try await body(try PostgresConfiguration(parsing: database.url))
    }
}

/// Lends a connection to a new database to `body`.
func withConnection<Value: Sendable>(
    _ change: (inout PostgresConfiguration) -> Void = { _ in },
    _ body: (PostgresConnection) async throws -> Value
) async throws -> Value {
    try await withConfiguration { configuration in
        var configuration = configuration
        change(&configuration)
        let connection = try await PostgresConnection.connect(configuration)
        let value = try await body(connection)
        await connection.close()
        return value
    }
}
