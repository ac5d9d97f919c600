import Postgres
import Testing

@testable import Registry

@Suite("The registry's migrations")
struct MigrationTests {
    @Test("are in order and not empty")
    func order() {
        #expect(RegistryMigrations.all.map(\.version) == Array(1...RegistryMigrations.all.count))
        #expect(RegistryMigrations.all.allSatisfy { $0.sql.contains("CREATE TABLE registry.") })
    }
}
