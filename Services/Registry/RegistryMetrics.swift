import CoreMetrics

/// What an operator sees of a registry.
struct RegistryMetrics: Sendable {
    /// Runs recorded, by nothing but their number: figures are in the database.
    let runsRecorded = Counter(label: "registry_runs_recorded_total")
    /// Trials of batches recorded; each counts once.
    let trialsRecorded = Counter(label: "registry_trials_recorded_total")
    /// Claims that another engine, or an earlier run, answered.
    let claimsRefused = Counter(label: "registry_claims_refused_total")
    /// Writes that were answered with what they were answered before.
    let repeatedCalls = Counter(label: "registry_repeated_calls_total")
    /// Runs refused because the dataset's key was recorded with another digest.
    let datasetConflicts = Counter(label: "registry_dataset_conflicts_total")
    let watchers = Gauge(label: "registry_watchers")
    let answersPruned = Counter(label: "registry_answers_pruned_total")
}
