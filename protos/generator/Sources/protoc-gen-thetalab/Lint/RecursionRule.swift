import SwiftProtobufPluginLibrary

/// A message must not contain itself, however indirectly.
enum RecursionRule {
    static func faults(_ message: Descriptor) -> [String] {
        Lint.withNested(message).compactMap { message in
            var visited: Set<String> = []
            return Self.path(from: message, to: message.fullName, &visited).map {
                "\(message.fullName): must not contain itself, does by \($0.joined(separator: " → "))"
            }
        }
    }

    /// The names of the fields that lead from `message` to a message named `target`.
    private static func path(from message: Descriptor, to target: String, _ visited: inout Set<String>) -> [String]? {
        for field in message.fields where field.type == .message {
            if field.messageType.fullName == target { return [field.name] }
            guard visited.insert(field.messageType.fullName).inserted else { continue }
            if let rest = Self.path(from: field.messageType, to: target, &visited) { return [field.name] + rest }
        }
        return nil
    }
}
