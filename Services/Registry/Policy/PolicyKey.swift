import Crypto
public import Errors
import Foundation

/// Whose answers are kept: provider, model and prompt version.
public struct PolicyKey: Sendable, Hashable {
    static let lengthMax = 128

    public let provider: String
    public let model: String
    public let promptVersion: String

    /// - Throws: `invalidArgument`, naming the field, for a part that is empty or too long.
    public init(provider: String, model: String, promptVersion: String) throws(LabError) {
        try TextLimits.check(provider, "source.provider", Self.lengthMax, isRequired: true)
        try TextLimits.check(model, "source.model", Self.lengthMax, isRequired: true)
        try TextLimits.check(promptVersion, "source.prompt_version", Self.lengthMax, isRequired: true)
        self.provider = provider
        self.model = model
        self.promptVersion = promptVersion
    }

    /// SHA-256 over the three and the digest of a situation, each after its length.
    func answerKey(_ digest: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        for part in [Array(self.provider.utf8), Array(self.model.utf8), Array(self.promptVersion.utf8), digest] {
            hash.update(data: Data("\(part.count):".utf8))
            hash.update(data: Data(part))
        }
        return Array(hash.finalize())
    }
}

/// An answer to the situation of a digest.
public struct PolicyAnswer: Sendable, Hashable {
    /// SHA-256 of the situation.
    public var digest: [UInt8]
    public var action: Int32
    public var reason: String

    public init(digest: [UInt8], action: Int32, reason: String) {
        self.digest = digest
        self.action = action
        self.reason = reason
    }
}
