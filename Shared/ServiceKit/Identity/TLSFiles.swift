import Errors
import Foundation

/// The three files that make a TLS identity.
public struct TLSFiles: Sendable, Hashable {
    /// The certificate, then those between it and the root.
    public var certificate: String
    public var key: String
    /// The roots that peers' certificates must come from.
    public var authority: String

    public init(certificate: String, key: String, authority: String) {
        self.certificate = certificate
        self.key = key
        self.authority = authority
    }

    /// What tells one state of the files from another without reading them: size, time and number of each.
    var stamp: [String] {
        [self.certificate, self.key, self.authority].map { path in
            guard let attributes = try? FileManager.default.attributesOfItem(atPath: Self.resolved(path)) else {
                return ""
            }
            let parts: [FileAttributeKey] = [.size, .modificationDate, .systemFileNumber]
            return parts.map { "\(attributes[$0] ?? "")" }.joined(separator: "|")
        }
    }

    /// Mounted secrets are links, whose own attributes do not change when what they lead to does.
    private static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
}
