/// Which statements a connection has prepared: names by text and types, at most `capacity`; the one used longest ago
/// goes first.
struct StatementCache: Sendable {
    struct Key: Hashable, Sendable {
        var sql: String
        var types: [PostgresType]
    }

    private struct Entry {
        var name: String
        var lastUse: Int
    }

    private let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var uses = 0
    private var names = 0

    init(capacity: Int) { self.capacity = max(capacity, 1) }

    var count: Int { self.entries.count }

    /// The name of a statement that is prepared.
    mutating func name(of key: Key) -> String? {
        self.uses += 1
        self.entries[key]?.lastUse = self.uses
        return self.entries[key]?.name
    }

    /// A name that no statement of this connection has had.
    mutating func newName() -> String {
        self.names += 1
        return "s\(self.names)"
    }

    mutating func insert(_ key: Key, name: String) {
        self.uses += 1
        self.entries[key] = Entry(name: name, lastUse: self.uses)
    }

    mutating func remove(_ key: Key) { self.entries[key] = nil }

    /// The statements to give up before `count` more are prepared, none of `kept`.
    func evictions(for count: Int, keeping kept: Set<Key>) -> [(key: Key, name: String)] {
        let excess = self.entries.count + count - self.capacity
        guard excess > 0 else { return [] }
        return self.entries.filter { !kept.contains($0.key) }.sorted { $0.value.lastUse < $1.value.lastUse }
            .prefix(excess).map { (key: $0.key, name: $0.value.name) }
    }
}
