import Errors

/// Which page of a list is asked for.
public struct PageRequest: Sendable, Hashable {
    /// 0: the service's own size. More than it allows is cut down, as lists in gRPC do.
    public let size: Int
    /// Of the page before; empty for the first.
    public let token: String

    public init(size: Int, token: String) {
        self.size = size
        self.token = token
    }

    /// The number of elements of the page.
    func count(_ limits: RegistryLimits) throws(LabError) -> Int {
        guard self.size >= 0 else {
            throw LabError(
                .invalidArgument,
                "page_size must lie in 0…\(limits.pageSizeMax), was \(self.size)",
                field: "page_size"
            )
        }
        return self.size == 0 ? min(limits.pageSizeDefault, limits.pageSizeMax) : min(self.size, limits.pageSizeMax)
    }
}
