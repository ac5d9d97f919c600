import Messages

/// What the caller of a batch is told, in this order: progress, what the batch is of, trials with progress between them.
enum BatchEvent: Sendable {
    case progress(RunProgress)
    case batch(BatchReport)
    case trials(BacktestV1.TrialTable)
}
