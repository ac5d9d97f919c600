import Errors

/// How a caller names a strategy: by its name, its id, or the beginning of its id.
enum StrategyKey: Sendable, Hashable {
    case name(StrategyName)
    case id(RecordID)
    case prefix(RecordIDPrefix)

    init(_ text: String, field: String = "name_or_id") throws(LabError) {
        if let id = RecordID(text: text) {
            self = .id(id)
        } else if let name = try? StrategyName(text) {
            self = .name(name)
        } else if let prefix = RecordIDPrefix(text) {
            self = .prefix(prefix)
        } else {
            throw LabError(
                .invalidArgument,
                "\(field) must be a strategy's name, its id, or the first \(RecordIDPrefix.lengthMin) or more characters"
                    + " of its id, was \"\(text.prefix(80))\"",
                field: field
            )
        }
    }
}
