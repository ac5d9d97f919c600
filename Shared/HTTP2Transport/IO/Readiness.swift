import CEpoll

/// Who is told that a socket can be read or written.
protocol ReadinessHandler: AnyObject {
    func ready(_ readiness: Readiness)
}

/// What epoll reports, and what it is asked for.
struct Readiness: OptionSet {
    let rawValue: UInt32
    static let input = Readiness(rawValue: EPOLLIN.rawValue)
    static let output = Readiness(rawValue: EPOLLOUT.rawValue)
    static let failure = Readiness(rawValue: EPOLLERR.rawValue | EPOLLHUP.rawValue)
}
