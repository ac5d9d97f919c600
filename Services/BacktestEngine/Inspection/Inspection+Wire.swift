import Errors
import Messages
import Options
import Strategy

extension TraceDemand {
    /// The most steps of a page, and how many where nothing is said.
    private static let limits = (most: 10_000, usual: 1000)

    /// - Throws: `invalidArgument`, naming the field.
    init(_ wire: BacktestV1.TraceRunRequest) throws(LabError) {
        guard wire.pageSize >= 0, wire.pageSize <= Self.limits.most else {
            throw LabError(
                .invalidArgument,
                "page_size must be 0…\(Self.limits.most), was \(wire.pageSize)",
                field: "page_size"
            )
        }
        var from = wire.fromMs == 0 ? Milliseconds.accepted.lowerBound : wire.fromMs
        let to = wire.toMs == 0 ? Milliseconds.accepted.upperBound : wire.toMs
        guard from < to else {
            throw LabError(.invalidArgument, "to_ms must be after from_ms (\(from)), was \(to)", field: "to_ms")
        }
        if !wire.pageToken.isEmpty {
            guard let time = Int64(wire.pageToken), (from..<to).contains(time) else {
                throw LabError(
                    .invalidArgument,
                    "page_token must be one that an answer to the same request gave",
                    field: "page_token"
                )
            }
            from = time
        }
        self.init(
            runID: wire.runID,
            range: from..<to,
            limit: wire.pageSize == 0 ? Self.limits.usual : Int(wire.pageSize),
            isBrief: wire.brief
        )
    }
}

extension AuditDemand {
    private static let samples = (most: Int32(256), usual: 16)

    /// - Throws: `invalidArgument`, naming the field.
    init(_ wire: BacktestV1.AuditRunRequest) throws(LabError) {
        guard wire.samples >= 0, wire.samples <= Self.samples.most else {
            throw LabError(
                .invalidArgument,
                "samples must be 0…\(Self.samples.most), was \(wire.samples)",
                field: "samples"
            )
        }
        self.init(
            runID: wire.runID,
            samples: wire.samples == 0 ? Self.samples.usual : Int(wire.samples),
            seed: wire.seed
        )
    }
}

extension BacktestV1.Audit {
    init(_ report: AuditReport) {
        self.init(
            steps: Int64(report.audit.steps),
            quotesChecked: Int64(report.audit.quotes),
            cutMs: report.audit.cuts,
            traceDigest: report.digest,
            violation: report.audit.violation.map { BacktestV1.AuditViolation($0) }
        )
    }
}

extension BacktestV1.AuditViolation {
    fileprivate init(_ violation: LookAheadAudit.Violation) {
        self.init(
            kind: violation.kind == .lateQuote ? .lateQuote : .decisionChanged,
            timeMs: violation.time,
            cutMs: violation.cut,
            reason: violation.reason,
            whole: violation.whole.map { BacktestV1.StepTrace($0) },
            cut: violation.truncated.map { BacktestV1.StepTrace($0) }
        )
    }
}

extension BacktestV1.RunComparison {
    init(_ contrast: RunContrast) {
        self.init(
            left: BacktestV1.Run(contrast.left),
            right: BacktestV1.Run(contrast.right),
            differences: contrast.differences.map { BacktestV1.IdentityDifference($0) },
            divergence: contrast.comparison.divergence.map { BacktestV1.FirstDivergence($0) },
            stepsCompared: Int64(contrast.comparison.steps),
            leftReproduced: contrast.isLeftReproduced,
            rightReproduced: contrast.isRightReproduced
        )
    }
}

extension BacktestV1.FirstDivergence {
    fileprivate init(_ divergence: Divergence) {
        self.init(
            timeMs: divergence.time,
            left: divergence.left.map { BacktestV1.StepTrace($0) },
            right: divergence.right.map { BacktestV1.StepTrace($0) },
            reason: divergence.reason
        )
    }
}

extension BacktestV1.IdentityDifference {
    fileprivate init(_ difference: RunContrast.Difference) {
        let kind: BacktestV1.IdentityDifference.Kind =
            switch difference.kind {
            case .code: .code
            case .config: .config
            case .data: .data
            case .seed: .seed
            case .fill: .fill
            case .policy: .policy
            }
        self.init(kind: kind, field: difference.field, left: difference.left, right: difference.right)
    }
}
