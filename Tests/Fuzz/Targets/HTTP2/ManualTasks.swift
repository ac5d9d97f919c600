import Synchronization

/// The tasks of one input, which run when told to, on the caller's thread: the same input does the same every time.
final class ManualTasks: Sendable {
    private let executor = ManualExecutor()
    private let count = Mutex(0)

    /// How many have begun and not ended.
    var running: Int { self.count.withLock { $0 } }

    func start(_ body: @escaping @Sendable () async -> Void) {
        self.count.withLock { $0 += 1 }
        Task(executorPreference: self.executor) {
            await body()
            self.count.withLock { $0 -= 1 }
        }
    }

    /// Runs what is due until nothing is.
    func drain() { self.executor.drain() }
}

private final class ManualExecutor: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        self.jobs.withLock { $0.append(job) }
    }

    func drain() {
        while true {
            let due = self.jobs.withLock { jobs in
                defer { jobs = [] }
                return jobs
            }
            guard !due.isEmpty else { return }
            for job in due { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }
}
