import Messages

/// Who may call what: by full method name, the rule that the method's own protobuf option gives it.
///
/// A method that is not in the table refuses everybody: forgetting the option is safe.
struct AccessTable: Sendable {
    enum Rule: Sendable, Hashable {
        /// Whoever holds a certificate of the lab.
        case anyPeer
        case roles(Set<Role>)
    }

    private var rules: [String: Rule]

    init(rules: [String: Rule] = [:]) { self.rules = rules }

    /// The same with the standard services, whose contracts are not ours to put options into: anybody of the lab may ask
    /// for health; people, and the gateway for them, may read the contracts.
    func withStandardServices() -> AccessTable {
        var table = self
        for method in ["Check", "List", "Watch"] { table.rules["grpc.health.v1.Health/\(method)"] = .anyPeer }
        table.rules["grpc.reflection.v1.ServerReflection/ServerReflectionInfo"] = .roles([.operator, .viewer, .gateway])
        return table
    }

    func allows(_ role: Role, toCall method: String) -> Bool {
        switch self.rules[method] {
        case .anyPeer: true
        case .roles(let roles): roles.contains(role)
        case nil: false
        }
    }
}

extension AccessTable {
    /// The rules of every contract that is compiled in, and of the standard services.
    static let standard = AccessTable(
        rules: MessageCatalog.authorization.mapValues { roles in
            .roles(Set(roles.map(Role.init(rawValue:))))
        }
    ).withStandardServices()
}
