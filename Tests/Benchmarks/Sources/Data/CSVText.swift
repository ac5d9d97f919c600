import Options

/// Lines of the lab's chain layout, gathered as bytes.
struct CSVText: ~Copyable {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ text: String) { self.bytes.append(contentsOf: text.utf8) }

    mutating func append(_ quoted: SampleChain.Quoted, of snapshot: SampleChain.Snapshot) {
        self.append("\(snapshot.time),")
        self.append(snapshot.index, decimals: 2)
        self.append(",\(quoted.instrument.name),\(quoted.instrument.expiry),\(Int(quoted.instrument.strike)),")
        self.append(quoted.instrument.right == .call ? "C," : "P,")
        self.append(quoted.quote.bid, decimals: 4)
        self.comma()
        self.append(quoted.quote.ask, decimals: 4)
        self.comma()
        self.append(quoted.quote.mark, decimals: 6)
        self.comma()
        self.append(quoted.quote.markIV, decimals: 4)
        self.comma()
        self.append(quoted.quote.forward, decimals: 2)
        self.comma()
        self.append(quoted.quote.delta, decimals: 5)
        self.bytes.append(UInt8(ascii: "\n"))
    }

    mutating func removeAll() { self.bytes.removeAll(keepingCapacity: true) }

    private mutating func comma() { self.bytes.append(UInt8(ascii: ",")) }

    /// `value` with so many digits after the point; nothing where it is absent.
    private mutating func append(_ value: Double, decimals: Int) {
        guard value.isFinite else { return }
        var unit = 1
        for _ in 0..<decimals { unit *= 10 }
        let units = Int((abs(value) * Double(unit)).rounded())
        if value < 0, units > 0 { self.bytes.append(UInt8(ascii: "-")) }
        self.append("\(units / unit).")
        var rest = units % unit
        var place = unit / 10
        while place > 0 {
            self.bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
            rest %= place
            place /= 10
        }
    }
}

extension CivilDate {
    private static let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]

    /// As Deribit writes it: 4FEB24.
    var exchangeText: String {
        let year = self.year % 100
        return "\(self.day)\(Self.months[self.month - 1])\(year < 10 ? "0" : "")\(year)"
    }
}
