import Errors
import Options
import Strategy

/// A recorded run and its data, read anew.
struct InspectedRun: Sendable {
    let recorded: RunReport
    let proven: ProvenDataset
    private let backtest: Backtest

    /// - Throws: `invalidArgument` or `unimplemented` for a run that this build would not compute, or not tell.
    init(_ recorded: RunReport, _ proven: ProvenDataset) throws(LabError) {
        guard recorded.definition.policyMode == .ruleOnly else {
            throw LabError(
                .unimplemented,
                "the decisions of run \(recorded.runID) are a policy's, and only those of the rules are told",
                field: "policy_mode"
            )
        }
        self.recorded = recorded
        self.proven = proven
        self.backtest = try Backtest(RunRequest(recorded.definition, recorded.settings))
    }

    /// Another run over the same data.
    func with(_ recorded: RunReport) throws(LabError) -> InspectedRun { try InspectedRun(recorded, self.proven) }

    var settings: RunSettings { self.backtest.settings }
    var market: Market { self.proven.market(self.settings.decisionInterval) }

    func traced(quotesIn quoted: Range<Int64> = 0..<0) -> TracedRun {
        TracedRun(self.backtest.definition, self.settings, on: self.market, quotesIn: quoted)
    }

    var auditSubject: LookAheadAudit.Subject {
        LookAheadAudit.Subject(self.backtest.definition, self.settings, self.proven.dataset)
    }

    /// - Throws: `failedPrecondition` where the source has other data by now than the run was over.
    func requireRecordedData() throws(LabError) {
        let recorded = self.recorded.identity.datasetDigest
        guard recorded.isEmpty || recorded == self.proven.digest else {
            throw LabError(
                .failedPrecondition,
                "the source has other data by now than run \(self.recorded.runID) was over: their digest is "
                    + "\(self.proven.digest.prefix(12))…, was \(recorded.prefix(12))…",
                remedy: "run it again over the data that there are"
            )
        }
    }

    /// Whether a computation came to the recorded trades.
    func reproduces(_ ending: TracedRun.Ending) -> Bool {
        guard self.recorded.result.status == .ok else { return true }
        return ending.trades == self.recorded.result.trades
    }

    /// - Throws: `failedPrecondition` where it came to others, `internalError` where the telling is at fault.
    func requireReproduction(_ ending: TracedRun.Ending) throws {
        switch ending.outcome {
        case .cancelled: throw CancellationError()
        case .untold(let time):
            throw LabError(.internalError, "the decisions of \(time) could not be told as they were taken")
        case .finished, .ruined, .failed: break
        }
        guard self.reproduces(ending) else {
            throw LabError(
                .failedPrecondition,
                "computed again by this build, run \(self.recorded.runID) comes to other trades",
                remedy: "`thetalab runs rerun \(self.recorded.runID)` says what differs"
            )
        }
    }
}
