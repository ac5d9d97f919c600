import Errors

/// The first 8 or more characters of an id, as people type them: the range of ids that begin with them.
struct RecordIDPrefix: Sendable, Hashable {
    static let lengthMin = 8

    let text: String
    let lowest: RecordID
    let highest: RecordID

    /// Reads the beginning of a canonical id; nil where no id can begin so.
    init?(_ text: String) {
        let characters = Array(text.lowercased().utf8)
        guard (Self.lengthMin...36).contains(characters.count) else { return nil }
        for (place, character) in characters.enumerated() {
            let isHyphen = character == UInt8(ascii: "-")
            guard isHyphen == Self.hyphens.contains(place) else { return nil }
            guard isHyphen || Self.hexDigits.contains(character) else { return nil }
        }
        guard
            let lowest = RecordID(text: Self.padded(characters, with: "0")),
            let highest = RecordID(text: Self.padded(characters, with: "f"))
        else { return nil }
        self.text = text.lowercased()
        self.lowest = lowest
        self.highest = highest
    }

    /// The one id among `found`, the ids (at most a handful) that begin so.
    func only(of found: [RecordID], kind: String, field: String) throws(LabError) -> RecordID {
        guard let first = found.first else {
            throw LabError(.notFound, "there is no \(kind) whose id begins with \(self.text)", field: field)
        }
        guard found.count == 1 else {
            let list = found.map(\.description).joined(separator: ", ")
            throw LabError(
                .invalidArgument,
                "the id prefix \(self.text) is ambiguous, it begins \(list)",
                field: field,
                remedy: "give more characters of the id"
            )
        }
        return first
    }

    /// How many matching ids a store looks up: enough to list them, and no more.
    static let candidatesMax = 6

    private static let hyphens: Set<Int> = [8, 13, 18, 23]
    private static let hexDigits = Set("0123456789abcdef".utf8)

    private static func padded(_ characters: [UInt8], with digit: Unicode.Scalar) -> String {
        var whole = characters
        for place in characters.count..<36 {
            whole.append(Self.hyphens.contains(place) ? UInt8(ascii: "-") : UInt8(ascii: digit))
        }
        return String(decoding: whole, as: UTF8.self)
    }
}
