import Crypto
import Errors
import Foundation
import Strategy

extension RunIdentity {
    /// SHA-256 of what determines a run's figures: engine semantics, configuration, dataset key, policy source, seed.
    ///
    /// The build does not belong to it (the semantics do), nor the dataset's digest: that is the proof, known only when
    /// the data has been read, that the key still means what it meant.
    var key: [UInt8] {
        let parts = [
            "thetalab.run.1", String(self.engineSemantics), self.configDigest, self.datasetKey, self.policySource,
            String(self.seed),
        ]
        var hash = SHA256()
        for part in parts { hash.update(data: Data("\(part.utf8.count):\(part)".utf8)) }
        return Array(hash.finalize())
    }

    static let datasetKeyLengthMax = 2_000
    private static let textLengthMax = 200

    /// - Throws: `invalidArgument`, naming the field.
    func check() throws(LabError) {
        guard self.engineSemantics > 0 else {
            throw LabError(
                .invalidArgument,
                "identity.engine_semantics must be 1 or more, was \(self.engineSemantics)",
                field: "identity.engine_semantics"
            )
        }
        try Self.check(digest: self.configDigest, "identity.config_digest")
        if !self.datasetDigest.isEmpty { try Self.check(digest: self.datasetDigest, "identity.dataset_digest") }
        try TextLimits.check(self.datasetKey, "identity.dataset_key", Self.datasetKeyLengthMax, isRequired: true)
        try TextLimits.check(self.policySource, "identity.policy_source", Self.textLengthMax, isRequired: true)
        try TextLimits.check(self.build, "identity.build", Self.textLengthMax)
    }

    private static func check(digest text: String, _ field: String) throws(LabError) {
        let isDigest =
            text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard isDigest else {
            throw LabError(
                .invalidArgument,
                "\(field) must be a SHA-256 in 64 lower-case hex digits, was \"\(text.prefix(80))\"",
                field: field
            )
        }
    }
}
