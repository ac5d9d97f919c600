/// What a peer is, and so what it may call: a person's role, or one role a service.
public struct Role: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public var description: String { self.rawValue }

    /// A person who may change things; the only one who may promote a strategy.
    public static let `operator` = Role(rawValue: "operator")
    /// A person who may look.
    public static let viewer = Role(rawValue: "viewer")
    public static let gateway = Role(rawValue: "gateway")
    public static let registry = Role(rawValue: "registry")
    public static let synthetic = Role(rawValue: "synthetic")
    public static let scraper = Role(rawValue: "scraper")
    public static let deribit = Role(rawValue: "deribit")
    public static let backtest = Role(rawValue: "backtest")
    public static let optimizer = Role(rawValue: "optimizer")
    public static let researcher = Role(rawValue: "researcher")
    public static let trader = Role(rawValue: "trader")

    /// The services, in the order in which they come up; a service's place gives its default port.
    public static let services: [Role] = [
        .registry, .synthetic, .scraper, .deribit, .backtest, .optimizer, .researcher, .trader,
    ]

    /// Where a service of this role listens unless told otherwise: 7401 for the registry and so on; nil for people.
    public var defaultAddress: NetworkAddress? {
        Self.services.firstIndex(of: self).map { .loopback(7401 + $0) }
    }

    /// Where its metrics and health are: a hundred above.
    public var defaultAdminAddress: NetworkAddress? {
        Self.services.firstIndex(of: self).map { .loopback(7501 + $0) }
    }
}
