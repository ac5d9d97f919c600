/// The few looks that text has on a terminal; on anything else text stays as it is.
enum Style: String, Sendable {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case cyan = "36"

    func applied(to text: String, on terminal: Terminal) -> String {
        terminal.styled && !text.isEmpty ? "\u{1B}[\(self.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Gains are green, losses red, nothing is plain.
    static func sign(of value: Double?) -> Style? {
        guard let value, value.isFinite, value != 0 else { return nil }
        return value > 0 ? .green : .red
    }
}
