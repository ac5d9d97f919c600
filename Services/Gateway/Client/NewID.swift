import Foundation
import ServiceKit

/// New ids, which sort by the time of their making.
enum NewID {
    static func make() -> String {
        UUID.timed(atMs: Int64(Date().timeIntervalSince1970 * 1000)).uuidString.lowercased()
    }
}
