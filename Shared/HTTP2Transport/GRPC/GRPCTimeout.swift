/// The value of `grpc-timeout`: one to eight digits and a unit.
enum GRPCTimeout {
    /// Longest timeout that is passed on; whatever is longer is as good as none, and days fit every clock.
    static let longest = Duration.seconds(99_999_999)

    /// The duration that `text` spells; nil where it is malformed.
    static func decode(_ text: Bytes) -> Duration? {
        guard (2...9).contains(text.count), let amount = text.extracting(droppingLast: 1).decimal else { return nil }
        let duration: Duration
        switch text[text.count - 1] {
        case UInt8(ascii: "H"): duration = .seconds(amount * 3600)
        case UInt8(ascii: "M"): duration = .seconds(amount * 60)
        case UInt8(ascii: "S"): duration = .seconds(amount)
        case UInt8(ascii: "m"): duration = .milliseconds(amount)
        case UInt8(ascii: "u"): duration = .microseconds(amount)
        case UInt8(ascii: "n"): duration = .nanoseconds(amount)
        default: return nil
        }
        return min(duration, Self.longest)
    }

    /// `duration`, rounded up to what seven digits hold: GRPCCore 2.4 does not read the eighth.
    static func encode(_ duration: Duration) -> String {
        let (seconds, attoseconds) = min(max(duration, .zero), Self.longest).components
        let nanoseconds = attoseconds / 1_000_000_000
        if seconds == 0, nanoseconds <= 9_999_999 { return "\(nanoseconds)n" }
        let microseconds = seconds * 1_000_000 + (nanoseconds + 999) / 1000
        if microseconds <= 9_999_999 { return "\(microseconds)u" }
        let milliseconds = (microseconds + 999) / 1000
        if milliseconds <= 9_999_999 { return "\(milliseconds)m" }
        let whole = (milliseconds + 999) / 1000
        return whole <= 9_999_999 ? "\(whole)S" : "\((whole + 59) / 60)M"
    }
}
