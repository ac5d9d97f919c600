import Dispatch

/// Where chunk files are read and written: a thread of its own, since a disk makes its callers wait, and those that run
/// Swift's tasks are as few as the processor's cores and serve every call.
final class FileExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "thetalab.scraper.files")

    func enqueue(_ job: consuming ExecutorJob) {
        let unowned = UnownedJob(job)
        self.queue.async { unowned.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
