import Options

extension Span<UInt8> {
    /// The instant at `range` in milliseconds since the epoch, written as RFC 3339 in UTC: `2023-04-12T11:00:03Z`, with
    /// any fraction of a second (cut to milliseconds); the suffix `+00:00` and a space for the `T` are read as well.
    func timestamp(_ range: Range<Int>) -> FieldValue<Int64> {
        guard !range.isEmpty else { return .absent }
        let start = range.lowerBound
        guard range.count >= 20,
            self.isSeparated(start),
            let year = self.digits(start..<start + 4, count: 4...4),
            let month = self.digits(start + 5..<start + 7, count: 2...2),
            let day = self.digits(start + 8..<start + 10, count: 2...2),
            let hour = self.digits(start + 11..<start + 13, count: 2...2), hour < 24,
            let minute = self.digits(start + 14..<start + 16, count: 2...2), minute < 60,
            let second = self.digits(start + 17..<start + 19, count: 2...2), second < 60,
            let date = CivilDate(year: Int(year), month: Int(month), day: Int(day)),
            let fraction = self.fraction(start + 19..<range.upperBound)
        else { return .unparsable }
        let seconds = hour * 3600 + minute * 60 + second
        return .value(date.utcDay * Milliseconds.day + seconds * 1000 + fraction)
    }

    private func isSeparated(_ start: Int) -> Bool {
        let separator = self[start + 10]
        return self[start + 4] == Byte.minus && self[start + 7] == Byte.minus
            && (separator == UInt8(ascii: "T") || separator == UInt8(ascii: " "))
            && self[start + 13] == UInt8(ascii: ":") && self[start + 16] == UInt8(ascii: ":")
    }

    /// The milliseconds of what follows the seconds: an optional fraction, then the mark of UTC.
    private func fraction(_ range: Range<Int>) -> Int64? {
        var index = range.lowerBound
        var milliseconds: Int64 = 0
        if self[index] == Byte.point {
            index += 1
            var weight: Int64 = 100
            let first = index
            while index < range.upperBound, let digit = self.digits(index..<index + 1, count: 1...1) {
                milliseconds += digit * weight
                weight /= 10
                index += 1
            }
            guard index > first else { return nil }
        }
        let suffix = index..<range.upperBound
        return self.equals("Z", at: suffix) || self.equals("+00:00", at: suffix) ? milliseconds : nil
    }
}
