import Dispatch

/// Where worlds and chains are made: threads of their own, so that a chain of years never holds up the calls in flight.
final class GenerationExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "thetalab.synthetic.generation", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let unowned = UnownedJob(job)
        self.queue.async { unowned.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
