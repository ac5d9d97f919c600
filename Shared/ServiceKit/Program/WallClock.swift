import Foundation

/// Where a service reads the time of day: a value, so that a test says what time it is.
public struct WallClock: Sendable {
    private let read: @Sendable () -> Int64

    public init(milliseconds read: @escaping @Sendable () -> Int64) { self.read = read }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    public var nowMilliseconds: Int64 { self.read() }

    public static let system = WallClock { Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)) }

    /// A clock that always shows `milliseconds`.
    public static func stopped(at milliseconds: Int64) -> WallClock { WallClock { milliseconds } }
}
