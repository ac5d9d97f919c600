import ArgumentParser

/// A command of the lab: its options, and what it does with the lab and the terminal that it is given.
protocol LabCommand: ParsableCommand, Sendable {
    var common: CommonOptions { get }
    /// Whether the command itself answers Ctrl-C; else it is cancelled, and its calls with it.
    static var handlesSignals: Bool { get }
    /// What is left where it is interrupted.
    static var keptWhenInterrupted: String { get }

    func run(_ context: CommandContext) async throws
}

extension LabCommand {
    static var handlesSignals: Bool { false }
    static var keptWhenInterrupted: String { "nothing was changed" }
}

/// Thrown by a command that was stopped on its way, to say what it leaves behind.
struct Interrupted: Error {
    var kept: String
}

extension CommandConfiguration {
    /// A command with its line, what else there is to say, and examples to copy.
    static func lab(
        _ name: String,
        _ abstract: String,
        about: String = "",
        examples: [String],
        version: String = "",
        subcommands: [any ParsableCommand.Type] = []
    ) -> CommandConfiguration {
        let heading = examples.count == 1 ? "Example:" : "Examples:"
        let lines = examples.map { Self.folded($0) }.joined(separator: "\n")
        let discussion = (about.isEmpty ? [] : [about]) + ["\(heading)\n\(lines)"]
        return CommandConfiguration(
            commandName: name,
            abstract: abstract,
            discussion: discussion.joined(separator: "\n\n"),
            version: version,
            subcommands: subcommands
        )
    }

    /// An example on lines that fit 80 columns and still can be copied: the shell's own continuation.
    private static func folded(_ example: String) -> String {
        var lines = ["  $"]
        for word in example.split(separator: " ") {
            if let last = lines.last, last.count + word.count > 75 {
                lines[lines.count - 1] += " \\"
                lines.append("     ")
            }
            lines[lines.count - 1] += " \(word)"
        }
        return lines.joined(separator: "\n")
    }
}
