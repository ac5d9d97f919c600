/// The small grammar of values in text.
enum Words {
    static func trimmed(_ text: some StringProtocol) -> String {
        var slice = Substring(text)
        while slice.first == " " { slice.removeFirst() }
        while slice.last == " " { slice.removeLast() }
        return String(slice)
    }

    /// `0.1..0.3`, `0.1,0.3` or `[0.1, 0.3]`, in order; nil for anything else.
    static func band(_ text: some StringProtocol) -> Band? {
        var body = Substring(Self.trimmed(text))
        if body.hasPrefix("["), body.hasSuffix("]") { body = body.dropFirst().dropLast() }
        var parts = body.split(separator: "..", omittingEmptySubsequences: false)
        if parts.count == 1 { parts = body.split(separator: ",", omittingEmptySubsequences: false) }
        guard parts.count == 2, let low = Double(Self.trimmed(parts[0])), let high = Double(Self.trimmed(parts[1])),
            low <= high, low.isFinite, high.isFinite
        else { return nil }
        return Band(low, high)
    }

    /// `a, b or c`.
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }

    /// A bound as a person writes it: `20`, not `20.0`.
    static func number(_ value: Double) -> String {
        if let whole = Int64(exactly: value), abs(whole) < 1_000_000 { return String(whole) }
        return String(value)
    }
}
