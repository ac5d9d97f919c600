public import Errors

// Deribit's grammar of option names:
//
//     inverse   BASE "-" DATE "-" STRIKE "-" ("C" | "P")             BTC-25SEP26-82000-C
//     linear    BASE "_USDC-" DATE "-" STRIKE "-" ("C" | "P")        XRP_USDC-30JUN23-0d625-C
//     DATE      day without a leading zero, month in three upper-case letters, year in two digits
//     STRIKE    an integer, or an integer, "d" for the decimal point, and a fraction

extension Instrument {
    private static let months = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]

    /// Reads an exchange name; the expiry is 08:00 UTC of the date in it.
    ///
    /// - Throws: `invalidArgument`, naming the part that is not as Deribit writes it.
    public init(name: String, listed: Int64? = nil) throws(LabError) {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4 else {
            throw Self.refusal(name, "has the form BTC-25SEP26-82000-C")
        }
        let root = parts[0].split(separator: "_", omittingEmptySubsequences: false)
        guard let underlying = Underlying(rawValue: String(root[0])), root.count == 1 || root[1...] == ["USDC"] else {
            throw Self.refusal(name, "begins with a coin, or a coin and _USDC")
        }
        guard let expiry = Self.expiry(parts[1]) else {
            throw Self.refusal(name, "has a date such as 4SEP26 in second place")
        }
        guard let strike = Self.strike(parts[2]) else {
            throw Self.refusal(name, "has a strike such as 82000 or 0d625 in third place")
        }
        guard let right = Right(rawValue: String(parts[3])) else {
            throw Self.refusal(name, "ends in C or P")
        }
        self.init(
            name: name,
            underlying: underlying,
            settlement: root.count == 1 ? .inverse : .linear,
            expiry: expiry,
            strike: strike,
            right: right,
            listed: listed
        )
    }

    /// The name that Deribit gives an option of these terms.
    public static func name(
        underlying: Underlying,
        settlement: Settlement,
        expiry: Int64,
        strike: Double,
        right: Right
    ) -> String {
        let date = CivilDate(utcDay: Milliseconds.utcDay(of: expiry))
        let year = String(date.year % 100)
        let root = settlement == .inverse ? underlying.rawValue : underlying.rawValue + "_USDC"
        let day = "\(date.day)\(Self.months[date.month - 1])\(year.count == 1 ? "0" : "")\(year)"
        return "\(root)-\(day)-\(Self.text(ofStrike: strike))-\(right.rawValue)"
    }

    private static func refusal(_ name: String, _ rule: String) -> LabError {
        LabError(.invalidArgument, "an option's name \(rule), was \"\(name.prefix(64))\"", field: "instrument")
    }

    private static func expiry(_ text: Substring) -> Int64? {
        let dayText = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(dayText.count)
        guard let monthIndex = Self.months.firstIndex(of: String(rest.prefix(3))), !dayText.hasPrefix("0"),
            let day = Self.number(dayText, digits: 1...2), let year = Self.number(rest.dropFirst(3), digits: 2...2),
            let date = CivilDate(year: 2000 + year, month: monthIndex + 1, day: day)
        else { return nil }
        return date.utcDay * Milliseconds.day + 8 * Milliseconds.hour
    }

    private static func strike(_ text: Substring) -> Double? {
        let parts = text.split(separator: "d", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ Self.isDigits($0) && $0.count <= 12 }),
            let strike = Double(parts.joined(separator: ".")), strike > 0
        else { return nil }
        return strike
    }

    private static func text(ofStrike strike: Double) -> String {
        if let whole = Int64(exactly: strike) { return String(whole) }
        return String(strike).replacing(".", with: "d")
    }

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        Self.isDigits(text) && digits.contains(text.count) ? Int(text) : nil
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}

extension String {
    /// The standard library's own `replacing` needs the string processing module; one character is enough here.
    fileprivate func replacing(_ character: Character, with other: Character) -> String {
        String(self.map { $0 == character ? other : $0 })
    }
}
