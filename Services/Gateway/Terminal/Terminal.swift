import Foundation

/// What the standard streams are connected to, and so how to write to them.
struct Terminal: Sendable, Hashable {
    /// Standard output shows colour, and lines may be as wide as `width`.
    var styled: Bool
    /// Standard error is a screen on which a progress bar may be redrawn.
    var animated: Bool
    /// Standard input and output are a person.
    var interactive: Bool
    /// In columns.
    var width: Int

    /// A pipe or a file: plain text, nothing cut or redrawn, nobody to ask.
    static let plain = Terminal(styled: false, animated: false, interactive: false, width: 1000)

    /// What this process is attached to, with `--no-color` and `NO_COLOR` (https://no-color.org) honoured.
    static func detect(noColor: Bool, environment: [String: String]) -> Terminal {
        let output = isatty(STDOUT_FILENO) == 1
        let error = isatty(STDERR_FILENO) == 1
        let wantsPlain = noColor || !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
        return Terminal(
            styled: output && !wantsPlain,
            animated: error && !wantsPlain,
            interactive: output && isatty(STDIN_FILENO) == 1,
            width: output ? Self.columns(of: STDOUT_FILENO) : Self.plain.width
        )
    }

    /// The narrowest and the widest that layouts are made for.
    private static let widths = 60...160
    /// Of a terminal that does not say.
    private static let usualWidth = 80

    private static func columns(of descriptor: Int32) -> Int {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return Self.usualWidth }
        return min(max(Int(size.ws_col), Self.widths.lowerBound), Self.widths.upperBound)
    }
}
