import Errors

/// The free texts that people give, each with its limit in bytes.
enum TextLimits {
    static let description = 4_000
    static let reason = 2_000
    static let note = 20_000

    static func check(_ text: String, _ field: String, _ lengthMax: Int, isRequired: Bool = false) throws(LabError) {
        let length = text.utf8.count
        guard length <= lengthMax, !isRequired || length > 0 else {
            throw LabError(
                .invalidArgument,
                "\(field) must have \(isRequired ? 1 : 0)…\(lengthMax) bytes, has \(length)",
                field: field
            )
        }
        guard !text.utf8.contains(0) else {
            throw LabError(.invalidArgument, "\(field) must not hold U+0000", field: field)
        }
    }
}
