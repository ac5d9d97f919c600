import Foundation
import ServiceKit

/// Where new ids come from: UUIDs of version 7. Randomness is a parameter, so that a test gets the ids it expects.
public struct RecordIDSource: Sendable {
    private let random: @Sendable () -> UInt64

    /// - Parameter random: 64 fresh bits a call; it is called twice an id.
    public init(random: @escaping @Sendable () -> UInt64 = { .random(in: .min ... .max) }) { self.random = random }

    public func next(atMs milliseconds: Int64) -> RecordID {
        RecordID(.timed(atMs: milliseconds, random: self.random))
    }
}
