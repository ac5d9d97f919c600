public import Errors
import Strategy

/// Whose answers a run's decisions are: what an answer depends on besides the situation.
///
/// As text, `provider/model@prompt_version`, it is part of the run's identity.
public struct PolicySource: Sendable, Hashable, CustomStringConvertible {
    /// The longest of a part, bytes.
    static let lengthMax = 128

    public let provider: String
    public let model: String
    public let promptVersion: String

    public var description: String { "\(self.provider)/\(self.model)@\(self.promptVersion)" }

    /// - Throws: `invalidArgument` for a part that is empty, too long, or not of letters, digits and `. _ : -`; the
    ///   model may have `/` as well.
    public init(provider: String, model: String, promptVersion: String) throws(LabError) {
        try Self.check(provider, "provider")
        try Self.check(model, "model", also: "/")
        try Self.check(promptVersion, "prompt_version")
        self.provider = provider
        self.model = model
        self.promptVersion = promptVersion
    }

    /// Reads the text of an identity; nil where it is of a run that asked nobody.
    init?(identity text: String) {
        guard let slash = text.firstIndex(of: "/"), let at = text.lastIndex(of: "@"), slash < at,
            let source = try? PolicySource(
                provider: String(text[..<slash]),
                model: String(text[text.index(after: slash)..<at]),
                promptVersion: String(text[text.index(after: at)...])
            )
        else { return nil }
        self = source
    }

    /// What a run's identity says of who decided.
    ///
    /// - Parameter source: nil where the rules stood in for a policy, because none is configured.
    static func identity(of source: PolicySource?, in mode: PolicyMode) -> String {
        mode == .ruleOnly ? "rules" : source?.description ?? "stand-in:rules"
    }

    private static func check(_ part: String, _ field: String, also extra: Unicode.Scalar? = nil) throws(LabError) {
        let isPlain = part.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "_", ":", "-": true
            default: scalar == extra
            }
        }
        guard isPlain, (1...Self.lengthMax).contains(part.utf8.count) else {
            throw LabError(
                .invalidArgument,
                "\(field) must have 1…\(Self.lengthMax) letters, digits or . _ : -, was \"\(part.prefix(64))\"",
                field: field
            )
        }
    }
}
