import Errors
import Strategy

/// A failure as it is told on standard error: one sentence on what is wrong, one on what to do.
struct Report: Sendable, Hashable {
    var code: String
    var message: String
    var field: String?
    var remedy: String?

    init(_ error: LabError) {
        self.code = Self.snakeCase(error.code.description)
        self.message = error.message
        self.field = error.field
        self.remedy = error.remedy ?? Self.usualRemedy(error.code)
    }

    init(interruptedKeeping kept: String) {
        self.code = "interrupted"
        self.message = "interrupted"
        self.remedy = kept
    }

    static func write(_ report: Report, wantsJSON: Bool) {
        FileDescriptorWriter.standardError.write((wantsJSON ? report.json.value.text : report.text) + "\n")
    }

    /// `{"error":{"code","message","field"?}}`, with the remedy beside them where there is one.
    var json: JSONObject {
        let error = JSONObject {
            $0.set("code", self.code)
            $0.set("message", self.message)
            $0.set("field", self.field)
            $0.set("remedy", self.remedy)
        }
        return JSONObject { $0.set("error", error) }
    }

    var text: String {
        let message = Self.sentence(self.message)
        return self.remedy.map { "\(message)\n\(Self.sentence($0))" } ?? message
    }

    /// `Start with a capital and end with a point.` A message that begins with a name in `code` letters or a
    /// parameter's name (`delta_range`) keeps it as it is written.
    private static func sentence(_ text: String) -> String {
        var sentence = text
        let firstWord = text.prefix { $0 != " " }
        if firstWord.allSatisfy({ $0.isLetter && $0.isLowercase }), let first = sentence.first {
            sentence = first.uppercased() + sentence.dropFirst()
        }
        if let last = sentence.last, !".!?`".contains(last) { sentence += "." }
        return sentence
    }

    private static func usualRemedy(_ code: LabError.Code) -> String? {
        switch code {
        case .unavailable: "see `thetalab status`; `thetalab up` starts the lab"
        case .resourceExhausted, .deadlineExceeded: "try again later"
        case .aborted: "somebody else changed it first: look at it again, then try again"
        case .permissionDenied: "use the certificate of an operator (--certificate, --key)"
        case .unauthenticated: "give a certificate of this lab's authority (--certificate, --key, --authority)"
        case .notFound: "see what there is with the matching `list` command"
        case .internalError, .unknown: "see `thetalab logs` of the service"
        default: nil
        }
    }

    private static func snakeCase(_ name: String) -> String {
        let name = name == "internalError" ? "internal" : name
        return name.reduce(into: "") { text, character in
            if character.isUppercase { text += "_" }
            text += character.lowercased()
        }
    }
}
