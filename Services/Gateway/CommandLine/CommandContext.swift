import Errors
import Foundation
import Strategy

/// What a command works with: where the lab is, what the terminal can do, where its output goes.
struct CommandContext: Sendable {
    let terminal: Terminal
    let wantsJSON: Bool
    let folder: StateFolder
    let settings: ClientSettings
    let environment: [String: String]
    let isRoot: Bool

    /// - Throws: `LabError(.invalidArgument)` where an option, a variable or the configuration file is wrong.
    init(_ options: CommonOptions, environment: [String: String]) throws(LabError) {
        self.terminal = Terminal.detect(noColor: options.noColor, environment: environment)
        self.wantsJSON = options.json
        self.environment = environment
        self.isRoot = geteuid() == 0
        self.folder = StateFolder.resolve(
            flag: options.state,
            environment: environment,
            isRoot: self.isRoot,
            home: NSHomeDirectory()
        )
        self.settings = try ClientSettings(options, environment: environment, folder: self.folder)
    }

    /// Prints the document with `--json`, else the lines.
    func show(json: @autoclosure () throws -> JSONObject, text: @autoclosure () throws -> [String]) rethrows {
        if self.wantsJSON {
            self.print(try json().value.prettyText)
        } else {
            self.print(try text())
        }
    }

    /// One object of a stream: a line.
    func stream(_ object: JSONObject) { self.print(object.value.text) }

    func print(_ line: String) { FileDescriptorWriter.standardOutput.write(line + "\n") }

    func print(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        FileDescriptorWriter.standardOutput.write(lines.joined(separator: "\n") + "\n")
    }

    /// A remark that is not part of the output: to standard error, and not with `--json`.
    func remark(_ line: String) {
        guard !self.wantsJSON else { return }
        FileDescriptorWriter.standardError.write(line + "\n")
    }

    /// A bar on standard error, which shows itself only where somebody watches and the work takes its time.
    func progressBar(_ label: String, unit: ProgressMeter.Unit = .steps) -> ProgressBar {
        ProgressBar(label, unit: unit, on: self.wantsJSON ? .plain : self.terminal)
    }

    func styled(_ text: String, _ style: Style?) -> String { style?.applied(to: text, on: self.terminal) ?? text }
}
