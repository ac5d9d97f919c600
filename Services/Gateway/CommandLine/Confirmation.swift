import Errors
import Foundation
import Synchronization

/// A person's word that they mean it.
enum Confirmation {
    /// The name that the person gives with `--confirm`, or types when asked on a terminal.
    ///
    /// - Throws: `LabError(.invalidArgument)` where it is not the name, or nobody is there to ask.
    static func name(
        _ name: String,
        given: String?,
        to act: String,
        _ context: CommandContext
    ) throws(LabError) -> String {
        if let given {
            guard given == name else {
                throw LabError(
                    .invalidArgument,
                    "confirm must be the strategy's name '\(name)', was '\(given)'",
                    field: "confirm",
                    remedy: "nothing was changed"
                )
            }
            return given
        }
        guard context.terminal.interactive, !context.wantsJSON else {
            throw LabError(
                .invalidArgument,
                "nobody is there to confirm",
                field: "confirm",
                remedy: "give --confirm \(name)"
            )
        }
        let answer = Prompt.ask("Type the name '\(name)' to \(act): ", context) ?? ""
        guard answer == name else {
            throw LabError(
                .invalidArgument,
                "'\(answer)' is not the name",
                field: "confirm",
                remedy: "nothing was changed"
            )
        }
        return answer
    }
}

/// A question on the terminal.
enum Prompt {
    /// Whether a person is being asked just now: their Ctrl-C cannot wait for their answer.
    static let isAsking = Atomic(false)

    /// What the person answers, without spaces around it; nil where the input ends.
    static func ask(_ question: String, _ context: CommandContext) -> String? {
        FileDescriptorWriter.standardOutput.write(context.styled(question, .cyan))
        Self.isAsking.store(true, ordering: .relaxed)
        defer { Self.isAsking.store(false, ordering: .relaxed) }
        return readLine()?.trimmingCharacters(in: .whitespaces)
    }
}
