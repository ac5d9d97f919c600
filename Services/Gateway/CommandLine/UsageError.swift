import ArgumentParser
import Errors

/// A command line that cannot be read, told with the nearest word that could have been meant and the help to look at.
struct UsageError {
    let error: LabError

    init(_ message: String, arguments: [String]) {
        let place = CommandPath(arguments)
        var remedy = "see `\((["thetalab"] + place.names).joined(separator: " ")) --help`"
        var text = message
        if let typo = place.unknownWord, place.isGroup {
            text = "there is no command '\((place.names + [typo]).joined(separator: " "))'"
            if let nearest = nearestWord(to: typo, among: place.subcommands) {
                remedy = "did you mean `\((["thetalab"] + place.names + [nearest]).joined(separator: " "))`?"
            }
        } else if text.hasPrefix("Unknown option"), let question = text.firstRange(of: ". Did you mean ") {
            remedy = "did you mean " + text[question.upperBound...].replacing("'", with: "`")
            text = String(text[..<question.lowerBound])
        }
        if let first = text.first, first.isUppercase { text = first.lowercased() + text.dropFirst() }
        self.error = LabError(.invalidArgument, text, remedy: remedy)
    }
}

/// How far a command line names commands: `strategy shw cc` names `strategy`, then a word that is no command of it.
struct CommandPath {
    private(set) var names: [String] = []
    /// The first word after the path that is not an option.
    private(set) var unknownWord: String?
    private(set) var subcommands: [String] = []
    /// Whether the path ends at a command that only groups others.
    var isGroup: Bool { !self.subcommands.isEmpty }

    init(_ arguments: [String]) {
        var current: any ParsableCommand.Type = ThetaLabCommand.self
        for argument in arguments {
            if argument.hasPrefix("-") { continue }
            let next = current.configuration.subcommands.first {
                $0._commandName == argument || $0.configuration.aliases.contains(argument)
            }
            guard let next else {
                self.unknownWord = argument
                break
            }
            self.names.append(argument)
            current = next
        }
        self.subcommands = current.configuration.subcommands.filter { $0.configuration.shouldDisplay }
            .map { $0._commandName }
    }
}
