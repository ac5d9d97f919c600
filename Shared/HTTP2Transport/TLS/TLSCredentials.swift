public import Errors
import Glibc
import Synchronization

/// Our certificate, its key and whom we trust, read from PEM files and read again when they change.
///
/// Share one among all transports of a process. Connections that are open keep what they began with; every new one
/// takes the newest. Whether the files have changed is looked at when a connection begins, at most once a
/// `checkInterval`; `reload()` reads them at once.
public final class TLSCredentials: Sendable {
    /// Where the PEM files are.
    public struct Files: Sendable, Hashable {
        /// Our certificate, followed by those that lead to the root.
        public var certificateChain: String
        public var privateKey: String
        /// The certificates of the authorities that peers must come from.
        public var trustRoots: String

        public init(certificateChain: String, privateKey: String, trustRoots: String) {
            self.certificateChain = certificateChain
            self.privateKey = privateKey
            self.trustRoots = trustRoots
        }
    }

    private struct State {
        var context: TLSContext
        var stamps: [FileStamp]
        var checked: ContinuousClock.Instant
    }

    public let files: Files
    private let checkInterval: Duration
    private let state: Mutex<State>

    /// Reads the files.
    ///
    /// - Parameter checkInterval: least time between two looks at whether they have changed.
    /// - Throws: `invalidArgument` where one cannot be read, or the key does not belong to the certificate.
    public init(files: Files, checkInterval: Duration = .seconds(10)) throws(LabError) {
        self.files = files
        self.checkInterval = checkInterval
        let stamps = files.stamps
        self.state = Mutex(State(context: try files.load(), stamps: stamps, checked: .now))
    }

    /// Reads the files again, for connections from now on.
    ///
    /// - Throws: `invalidArgument` where they are not whole; what was read before stays in use.
    public func reload() throws(LabError) {
        let stamps = self.files.stamps
        let context = try self.files.load()
        self.state.withLock {
            $0.context = context
            $0.stamps = stamps
        }
    }

    /// What a new connection begins with.
    func context() -> TLSContext {
        let now = ContinuousClock.now
        let (context, known) = self.state.withLock { state in
            guard state.checked + self.checkInterval <= now else { return (state.context, nil as [FileStamp]?) }
            state.checked = now
            return (state.context, state.stamps)
        }
        guard let known, known != self.files.stamps else { return context }
        do {
            // Files in the middle of being replaced do not fit each other; the next look finds them whole.
            try self.reload()
            return self.state.withLock { $0.context }
        } catch {
            return context
        }
    }
}

/// Enough of a file's state to see that it was replaced.
private struct FileStamp: Equatable, Sendable {
    var inode: UInt64
    var size: Int
    var seconds: Int
    var nanoseconds: Int

    init?(_ path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        self.inode = UInt64(status.st_ino)
        self.size = status.st_size
        self.seconds = status.st_mtim.tv_sec
        self.nanoseconds = status.st_mtim.tv_nsec
    }
}

extension TLSCredentials.Files {
    fileprivate var stamps: [FileStamp] {
        [self.certificateChain, self.privateKey, self.trustRoots].compactMap { FileStamp($0) }
    }

    fileprivate func load() throws(LabError) -> TLSContext {
        try TLSContext(
            certificateChain: Self.read(self.certificateChain, "certificateChain"),
            privateKey: Self.read(self.privateKey, "privateKey"),
            trustRoots: Self.read(self.trustRoots, "trustRoots")
        )
    }

    private static let sizeMax = 1 << 20

    private static func read(_ path: String, _ field: String) throws(LabError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw LabError(.invalidArgument, "\(path): \(SystemError("open"))", field: field)
        }
        let file = FileDescriptor(descriptor)
        var bytes = [UInt8](repeating: 0, count: Self.sizeMax)
        var count = 0
        while count < bytes.count {
            let read = unsafe bytes.withUnsafeMutableBytes {
                unsafe Glibc.read(file.rawValue, $0.baseAddress?.advanced(by: count), Self.sizeMax - count)
            }
            guard read >= 0 else {
                throw LabError(.invalidArgument, "\(path): \(SystemError("read"))", field: field)
            }
            if read == 0 { break }
            count += read
        }
        return Array(bytes.prefix(count))
    }
}
