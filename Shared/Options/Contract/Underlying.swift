/// The coin under an option, by its exchange symbol.
///
/// Open, because an exchange lists more coins than the lab trades; `tradable` are those a definition may name.
public struct Underlying: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    public var rawValue: String

    /// The coin of `rawValue`: 1 to 12 upper-case letters and digits, as in `BTC`; nil for anything else.
    public init?(rawValue: String) {
        let isSymbol = rawValue.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
        guard (1...12).contains(rawValue.utf8.count), isSymbol else { return nil }
        self.rawValue = rawValue
    }

    private init(known: String) { self.rawValue = known }

    public static let btc = Underlying(known: "BTC")
    public static let eth = Underlying(known: "ETH")
    public static let tradable = [Self.btc, Self.eth]

    public var description: String { self.rawValue }

    /// The smallest amount, and step of amounts, that the exchange trades, in contracts.
    public func minimumAmount(_ settlement: Settlement) -> Double {
        switch (self, settlement) {
        case (.eth, .inverse): 1
        case (.eth, .linear): 0.1
        case (_, .inverse): 0.1
        case (_, .linear): 0.01
        }
    }
}
