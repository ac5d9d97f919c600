import SwiftProtobufPluginLibrary

/// Numbers are used once and for all: a gap below the highest must be reserved, so that nothing removed comes back as
/// something else. (protoc itself refuses a field that uses a reserved number or name.)
enum NumberRules {
    static func faults(_ message: Descriptor) -> [String] {
        let used = Set(message.fields.map(\.number))
        let reserved = message.reservedRanges
        let top = max(used.max() ?? 0, reserved.map { $0.upperBound - 1 }.max() ?? 0)
        guard top > 0, top <= 4096 else { return [] }
        let gaps = (1...top).filter { number in
            !used.contains(number) && !reserved.contains { $0.contains(number) }
        }
        return gaps.isEmpty ? [] : ["\(message.fullName): field numbers \(gaps) are neither used nor reserved"]
    }
}
