extension LabError {
    /// The kind of failure. An open set: a new code does not break a `switch` elsewhere.
    ///
    /// The raw values are gRPC's status numbers, so the mapping to the wire is the identity.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Wrapped: Int, Sendable, Hashable {
            case cancelled = 1
            case unknown = 2
            case invalidArgument = 3
            case deadlineExceeded = 4
            case notFound = 5
            case alreadyExists = 6
            case permissionDenied = 7
            case resourceExhausted = 8
            case failedPrecondition = 9
            case aborted = 10
            case outOfRange = 11
            case unimplemented = 12
            case internalError = 13
            case unavailable = 14
            case dataLoss = 15
            case unauthenticated = 16
        }

        private var wrapped: Wrapped

        private init(_ wrapped: Wrapped) { self.wrapped = wrapped }

        /// The code whose gRPC status number is `rawValue` (1…16); nil for any other number.
        public init?(rawValue: Int) {
            guard let wrapped = Wrapped(rawValue: rawValue) else { return nil }
            self.wrapped = wrapped
        }

        public var rawValue: Int { self.wrapped.rawValue }
        public var description: String { "\(self.wrapped)" }

        /// The caller gave up.
        public static let cancelled = Code(.cancelled)
        /// A failure of a peer that says nothing about itself.
        public static let unknown = Code(.unknown)
        /// The input is wrong, whatever the state of the system.
        public static let invalidArgument = Code(.invalidArgument)
        public static let deadlineExceeded = Code(.deadlineExceeded)
        public static let notFound = Code(.notFound)
        public static let alreadyExists = Code(.alreadyExists)
        /// The caller is known and may not.
        public static let permissionDenied = Code(.permissionDenied)
        /// A limit is reached: a queue, a quota, memory, disk.
        public static let resourceExhausted = Code(.resourceExhausted)
        /// The system is not in the state that the operation needs; trying again does not help.
        public static let failedPrecondition = Code(.failedPrecondition)
        /// Somebody else changed it first: read again, then try again.
        public static let aborted = Code(.aborted)
        /// Valid input beyond the end of what exists.
        public static let outOfRange = Code(.outOfRange)
        public static let unimplemented = Code(.unimplemented)
        /// An invariant of ours does not hold.
        public static let internalError = Code(.internalError)
        /// Not reachable now; trying again later can help.
        public static let unavailable = Code(.unavailable)
        /// Stored bytes are damaged or gone.
        public static let dataLoss = Code(.dataLoss)
        /// The caller is not known.
        public static let unauthenticated = Code(.unauthenticated)
    }
}
