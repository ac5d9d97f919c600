import Errors
import Foundation
import ServiceKit

/// The files of a folder that holds an identity.
enum IdentityFiles {
    static let certificate = "certificate.pem"
    static let key = "key.pem"
    static let authority = "authority.pem"

    /// Copies an identity into a folder, readable by its owner only; what is the same already stays.
    ///
    /// The certificate goes last: who finds it new finds its key new. A service that reads in between finds a key that
    /// is not the certificate's, keeps what it has, and looks again.
    static func copy(_ files: TLSFiles, to folder: String, owner: FileOwner?) throws(LabError) {
        let names = [
            (files.authority, Self.authority), (files.key, Self.key), (files.certificate, Self.certificate),
        ]
        for (source, name) in names {
            let target = "\(folder)/\(name)"
            guard let text = try? String(contentsOfFile: source, encoding: .utf8) else {
                throw LabError(.failedPrecondition, "cannot read \(source)", remedy: "see who owns it")
            }
            if let present = try? String(contentsOfFile: target, encoding: .utf8), present == text {
                if let owner { try owner.take(target) }
                continue
            }
            try StateFolder.write(text, to: target, mode: 0o400, owner: owner)
        }
    }
}
