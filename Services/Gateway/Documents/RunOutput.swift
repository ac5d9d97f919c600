import Conversions
import Errors
import Messages
import Strategy

/// A finished run on its way out: the document or the summary, and the exit code that its status calls for.
struct RunOutput {
    let run: BacktestV1.Run
    let result: BacktestResult

    /// - Throws: `LabError` where the message is not a run.
    init(_ run: BacktestV1.Run) throws {
        self.run = run
        self.result = try BacktestResult(run)
    }

    /// Prints the run, writes it to `file` where one is given.
    ///
    /// - Throws: `LabError` where the run failed: everything is printed by then.
    func deliver(to context: CommandContext, file: String?, extra: [String] = []) throws {
        let document = self.result.document()
        if let file {
            do {
                try StateFolder.write(document.prettyText + "\n", to: file, mode: 0o644)
            } catch {
                // The run is there all the same: it is printed before the complaint.
                self.show(document, extra: extra, in: context)
                throw error
            }
        }
        self.show(document, extra: extra, in: context)
        try self.check()
    }

    /// - Throws: `LabError` where the run did not end well, which makes the exit code 1.
    func check() throws(LabError) {
        switch self.result.status {
        case .ok: return
        case .failed:
            let failure = self.result.failure
            throw LabError(
                .failedPrecondition,
                failure?.message ?? "the run failed",
                field: failure?.code.rawValue,
                remedy: "the run is recorded with what it had; `thetalab runs show \(self.run.runID)` shows it"
            )
        case .cancelled:
            throw LabError(.cancelled, "the run was cancelled", remedy: "start it again")
        }
    }

    private func show(_ document: JSONValue, extra: [String], in context: CommandContext) {
        if context.wantsJSON {
            context.print(document.prettyText)
        } else {
            context.print(RunView(self.run, self.result, on: context.terminal).lines + extra)
        }
    }
}
