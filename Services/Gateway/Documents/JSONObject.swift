import Strategy

/// An object in the making, its keys in the order in which a reader should meet them.
///
/// What is not defined has no key: `set` drops nil and numbers that are not finite, so a document never holds NaN.
struct JSONObject: Sendable, Hashable {
    private(set) var members: [JSONValue.Member] = []

    /// Builds an object in place: `JSONObject { $0.set("name", name) }`.
    init(_ build: (inout JSONObject) throws -> Void) rethrows {
        try build(&self)
    }

    /// The finished object.
    var value: JSONValue { .object(self.members) }

    mutating func set(_ key: String, _ value: JSONValue?) {
        guard let value else { return }
        self.members.append(JSONValue.Member(key, value))
    }

    mutating func set(_ key: String, _ value: Double?) {
        guard let value, value.isFinite else { return }
        self.set(key, JSONValue.number(value))
    }

    mutating func set(_ key: String, _ value: (some BinaryInteger)?) {
        guard let value else { return }
        // Beyond 64 signed bits a number would lose digits in most readers: it goes as text.
        let exact = Int64(exactly: value)
        self.set(key, exact.map(JSONValue.integer) ?? JSONValue.text(String(value)))
    }

    mutating func set(_ key: String, _ value: Bool?) {
        self.set(key, value.map(JSONValue.flag))
    }

    mutating func set(_ key: String, _ value: String?) {
        self.set(key, value.map(JSONValue.text))
    }

    mutating func set(_ key: String, _ value: JSONObject?) {
        self.set(key, value?.value)
    }

    /// Sets the text where there is any: an empty one in a message says absent.
    mutating func set(_ key: String, unlessEmpty value: String) {
        guard !value.isEmpty else { return }
        self.set(key, value)
    }

    /// Sets a time in milliseconds as RFC 3339, where there is one: 0 in a message says absent.
    mutating func set(_ key: String, at milliseconds: Int64?) {
        guard let milliseconds, milliseconds != 0 else { return }
        self.set(key, CalendarText.rfc3339(milliseconds))
    }
}

extension JSONValue {
    /// The objects that `document` makes of `items`.
    static func list<Item>(_ items: [Item], _ document: (Item) throws -> JSONObject) rethrows -> JSONValue {
        .array(try items.map { try document($0).value })
    }
}
