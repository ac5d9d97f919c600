import Glibc

/// An open file descriptor; closes it when it goes.
struct FileDescriptor: ~Copyable {
    let rawValue: Int32

    init(_ rawValue: Int32) { self.rawValue = rawValue }

    deinit { close(self.rawValue) }

    /// Gives the number up to somebody who closes it.
    consuming func take() -> Int32 {
        let rawValue = self.rawValue
        discard self
        return rawValue
    }
}

/// The reason a system call failed.
struct SystemError: Error, Equatable, CustomStringConvertible {
    var call: String
    var number: Int32

    /// Takes `errno` as the last call left it.
    init(_ call: String, number: Int32 = errno) {
        self.call = call
        self.number = number
    }

    var description: String {
        let reason = unsafe strerror(self.number).map { unsafe String(cString: $0) } ?? "error \(self.number)"
        return "\(self.call): \(reason.lowercased())"
    }
}
