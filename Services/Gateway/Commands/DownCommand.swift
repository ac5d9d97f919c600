import ArgumentParser
import Errors
import Foundation

struct DownCommand: LabCommand {
    static let configuration = CommandConfiguration.lab(
        "down",
        "Take the lab down.",
        about: "Every service finishes what it has, the last one first; then the database. Nothing stored is lost.",
        examples: ["thetalab down"]
    )

    static let keptWhenInterrupted = "the lab was told to go down and goes on with that"

    @Flag(help: "Do not wait for work in flight.")
    var now = false

    @OptionGroup(title: "Lab") var common: CommonOptions

    /// Longer than all graces together.
    private static let deadline = Duration.seconds(150)

    func run(_ context: CommandContext) async throws {
        let lock = context.folder.lock
        guard let pid = LabLock.holder(of: lock) else {
            context.show(
                json: JSONObject { $0.set("was_up", false) },
                text: ["No lab is up on \(context.folder.path)."]
            )
            return
        }
        guard kill(pid, SIGTERM) == 0 else {
            throw LabError.system(
                "cannot end the lab (process \(pid))",
                errno,
                code: .permissionDenied,
                remedy: "use the user that brought it up"
            )
        }
        if self.now {
            // The second signal is the one that does not wait.
            try await Task.sleep(for: .milliseconds(200))
            kill(pid, SIGTERM)
        }
        let bar = context.progressBar("going down")
        let end = ContinuousClock.now + Self.deadline
        while LabLock.holder(of: lock) == pid {
            guard ContinuousClock.now < end else {
                throw LabError(
                    .deadlineExceeded,
                    "the lab (process \(pid)) is still going down",
                    remedy: "see \(context.folder.log("lab")); `thetalab down --now` does not wait"
                )
            }
            bar.advance(to: 0, of: 0)
            try await Task.sleep(for: .milliseconds(50))
        }
        bar.finish()
        context.show(
            json: JSONObject {
                $0.set("was_up", true)
                $0.set("pid", pid)
            },
            text: ["The lab is down."]
        )
    }
}
