import Dispatch

/// Where runs are computed: threads of their own, so that a run of minutes never holds up the calls in flight.
final class ComputeExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "thetalab.backtest.compute", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let unowned = UnownedJob(job)
        self.queue.async { unowned.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
