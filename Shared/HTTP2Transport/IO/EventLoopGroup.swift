public import Errors
import Glibc
import Synchronization

/// The threads that carry connections: a loop on each, connections dealt out in turn.
///
/// One group serves any number of transports. The threads end when the last holder lets the group go.
public final class EventLoopGroup: Sendable {
    private let loops: [EventLoop]
    private let next = Atomic<Int>(0)

    /// The group that transports use unless told otherwise: a loop for each processor, started when first used.
    public static let shared: Result<EventLoopGroup, LabError> = .init { () throws(LabError) in
        try EventLoopGroup(loops: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    }

    /// Starts `loops` threads.
    ///
    /// - Parameter loops: 1…256.
    /// - Throws: `invalidArgument` for a count out of range; `resourceExhausted` where the system has no more
    ///   descriptors or threads.
    public init(loops: Int) throws(LabError) {
        guard (1...256).contains(loops) else {
            throw LabError(.invalidArgument, "event loops must be 1…256, was \(loops)", field: "loops")
        }
        var started: [EventLoop] = []
        do {
            for _ in 0..<loops {
                let loop = try EventLoop()
                try Self.start(loop)
                started.append(loop)
            }
        } catch {
            for loop in started { loop.stop() }
            throw LabError(.resourceExhausted, "starting an event loop: \(error)", cause: error)
        }
        self.loops = started
    }

    deinit {
        for loop in self.loops { loop.stop() }
    }

    /// The loop whose turn it is.
    func nextLoop() -> EventLoop {
        let index = self.next.wrappingAdd(1, ordering: .relaxed).oldValue
        return self.loops[Int(UInt(bitPattern: index) % UInt(self.loops.count))]
    }

    private static func start(_ loop: EventLoop) throws(SystemError) {
        var thread = pthread_t()
        let retained = unsafe Unmanaged.passRetained(loop)
        let code = unsafe pthread_create(
            &thread,
            nil,
            { pointer in
                guard let pointer = unsafe pointer else { return nil }
                let loop = unsafe Unmanaged<EventLoop>.fromOpaque(pointer).takeRetainedValue()
                loop.run()
                return nil
            },
            retained.toOpaque()
        )
        guard code == 0 else {
            unsafe retained.release()
            throw SystemError("pthread_create", number: code)
        }
        pthread_detach(thread)
    }
}
