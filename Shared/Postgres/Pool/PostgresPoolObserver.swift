public import Errors

/// What a pool tells about itself, so that it needs to know neither logs nor metrics.
///
/// Called from any thread, outside the pool's lock; implementations return soon.
public protocol PostgresPoolObserver: Sendable {
    func connected(after duration: Duration)
    func connectFailed(_ error: LabError)
    func closed()
    /// A request has got its connection, or has failed.
    func leased(after duration: Duration, failure: LabError?)
    func changed(_ statistics: PostgresPool.Statistics)
}

extension PostgresPoolObserver {
    public func connected(after duration: Duration) {}
    public func connectFailed(_ error: LabError) {}
    public func closed() {}
    public func leased(after duration: Duration, failure: LabError?) {}
    public func changed(_ statistics: PostgresPool.Statistics) {}
}
