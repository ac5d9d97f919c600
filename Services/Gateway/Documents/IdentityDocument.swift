import Errors
import ServiceKit

/// Whose certificate a folder holds, and until when.
struct IdentityDocument: Sendable {
    private let folder: String
    private let credentials: Credentials

    /// - Throws: `LabError(.invalidArgument)` naming the file that is missing, no certificate or key, or not one of the
    ///   lab's, or that has ended.
    init(readingFolder folder: String) throws(LabError) {
        self.folder = folder
        self.credentials = try Credentials(
            TLSFiles(
                certificate: "\(folder)/\(IdentityFiles.certificate)",
                key: "\(folder)/\(IdentityFiles.key)",
                authority: "\(folder)/\(IdentityFiles.authority)"
            )
        )
    }

    var json: JSONObject {
        JSONObject {
            $0.set("uri", self.credentials.identity.uri)
            $0.set("role", self.credentials.identity.role.rawValue)
            $0.set("name", self.credentials.identity.name)
            $0.set("not_before_at", at: self.credentials.notBefore)
            $0.set("not_after_at", at: self.credentials.notAfter)
            $0.set("folder", self.folder)
        }
    }

    var text: [String] {
        [
            "\(self.credentials.identity.uri) until \(CalendarText.minute(self.credentials.notAfter))",
            "\(self.folder): \(IdentityFiles.certificate), \(IdentityFiles.key), \(IdentityFiles.authority)",
        ]
    }
}

extension CommandContext {
    func show(_ document: IdentityDocument) { self.show(json: document.json, text: document.text) }
}
