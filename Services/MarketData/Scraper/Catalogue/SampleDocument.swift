import Errors
import Foundation
import Postgres

/// Samples of defects as the catalogue keeps them: `[{"line": 12, "text": "…"}]`.
enum SampleDocument {
    static func json(_ samples: [DefectTally.Sample]) throws -> PostgresJSON {
        // jsonb has no U+0000, which a hostile row may hold.
        let clean = samples.map {
            DefectTally.Sample(line: $0.line, text: $0.text.replacingOccurrences(of: "\0", with: "\u{FFFD}"))
        }
        return PostgresJSON(String(decoding: try JSONEncoder().encode(clean), as: UTF8.self))
    }

    static func samples(_ document: PostgresJSON) throws -> [DefectTally.Sample] {
        do {
            return try JSONDecoder().decode([DefectTally.Sample].self, from: Data(document.utf8))
        } catch {
            throw LabError(.dataLoss, "the catalogue's samples of defects cannot be read", cause: error)
        }
    }
}
