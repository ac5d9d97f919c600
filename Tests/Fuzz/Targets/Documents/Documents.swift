import Errors
import Foundation
import Options
import Strategy

@testable import Gateway

extension FuzzTarget {
    /// YAML and JSON from people: definitions, run requests, `--set key=value`.
    ///
    /// The first byte chooses, the rest is the document.
    static let documents = FuzzTarget("documents") { input in
        var source = ByteSource(input)
        switch source.choice(4) {
        case 0: json(source.rest())
        case 1: read(try? DocumentFile.parse(Data(source.rest()), isJSON: false))
        case 2: read(try? DocumentFile.parse(Data(source.rest()), isJSON: true))
        default: settings(source.restAsText())
        }
    }

    /// A document is written as text that reads back as the same document.
    private static func json(_ bytes: [UInt8]) {
        guard let document = try? JSONValue(parsing: bytes) else { return }
        for text in [document.text, document.prettyText] {
            let again = must("reading JSON that was written") { try JSONValue(parsing: text) }
            demand(again.text == document.text, "a document changed on its way: \(document.text)")
        }
    }

    private static func read(_ document: JSONValue?) {
        guard let document else { return }
        _ = must("a document is JSON") { try JSONValue(parsing: document.text) }
        if let definition = try? Definition(document: document), (try? definition.validate()) != nil {
            let again = must("a definition of ours") { try Definition(document: definition.document) }
            demand(again.document == definition.document, "a definition changed: \(definition.document.text)")
        }
        if let request = try? RunRequest(document: document) {
            let again = must("a request of ours") { try RunRequest(document: request.document) }
            demand(again.document == request.document, "a request changed: \(request.document.text)")
            demand(!request.dataRange.isEmpty, "a request without data")
        }
    }

    private static func settings(_ text: String) {
        var definition = Definition()
        var settings = RunSettings()
        for line in text.split(separator: "\n").prefix(64) {
            try? definition.set(String(line))
            try? settings.set(String(line))
        }
        guard (try? definition.validate()) != nil else { return }
        let again = must("a definition of ours") { try Definition(document: definition.document) }
        demand(again.document == definition.document, "a definition changed: \(definition.document.text)")
    }
}
