public import Errors
public import Options

/// How many contracts an entry sells, before cover and the minimum amount cut it down.
///
/// Written `<x>pct_equity`, `fixed_<x>_btc` or `fixed_<x>_eth`; an underscore between digits is a decimal point, so
/// `0_7pct_equity` is 0.7 % and `fixed_0_1_btc` is `fixed_0.1_btc`.
public struct PositionSizeRule: Sendable, Hashable, CustomStringConvertible {
    public var kind: Kind
    /// As it was written.
    public var description: String

    public enum Kind: Sendable, Hashable {
        /// x % of the equity in coin, as contracts.
        case percentOfEquity(Double)
        /// x contracts, of the underlying whose unit the rule names.
        case fixed(Double, Underlying)
    }

    /// x % of the equity.
    public static func percent(_ percent: Int) -> PositionSizeRule {
        PositionSizeRule(kind: .percentOfEquity(Double(percent)), description: "\(percent)pct_equity")
    }

    private init(kind: Kind, description: String) {
        self.kind = kind
        self.description = description
    }

    /// - Throws: `invalidArgument` for anything but the three forms, and for a size outside 0…1000 % or 0…1e9 contracts.
    public init(parsing text: String) throws(LabError) {
        if text.hasSuffix("pct_equity"), let percent = Self.number(text.dropLast("pct_equity".count)) {
            guard percent > 0, percent <= 1000 else {
                throw Self.refusal("a share of equity must lie above 0 and up to 1000 %", text)
            }
            self.init(kind: .percentOfEquity(percent), description: text)
            return
        }
        let unit: Underlying? = text.hasSuffix("_btc") ? .btc : text.hasSuffix("_eth") ? .eth : nil
        guard text.hasPrefix("fixed_"), let unit, text.utf8.count > 10,
            let contracts = Self.number(text.dropFirst("fixed_".count).dropLast(4))
        else { throw Self.refusal("must be written as 50pct_equity, fixed_0.1_btc or fixed_1_eth", text) }
        guard contracts > 0, contracts <= 1e9 else {
            throw Self.refusal("a fixed size must lie above 0 and up to 1e9 contracts", text)
        }
        self.init(kind: .fixed(contracts, unit), description: text)
    }

    /// Digits, with at most one decimal point, which may be written as an underscore between digits.
    private static func number(_ text: Substring) -> Double? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "_" }
        let isNumber = parts.allSatisfy { part in
            (1...15).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
        }
        guard (1...2).contains(parts.count), isNumber else { return nil }
        return Double(parts.joined(separator: "."))
    }

    private static func refusal(_ rule: String, _ text: String) -> LabError {
        LabError(
            .invalidArgument,
            "position_size_rule \(rule), was \"\(text.prefix(64))\"",
            field: "position_size_rule"
        )
    }
}
