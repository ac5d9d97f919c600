import Errors
import Foundation
import ServiceKit

/// The lab's certificates: the authority's own, one for each service where that service alone can read it, and the
/// operator's for the person at the command line.
struct IdentityStore: Sendable {
    private let folder: StateFolder

    init(_ folder: StateFolder) { self.folder = folder }

    /// How often a running lab looks whether a certificate has to be made anew: much oftener than half a certificate's
    /// life, at which it has.
    static let renewalInterval = Duration.seconds(6 * 3600)

    /// Makes what is missing and what comes to its end. Services take up new files by themselves.
    func renew(_ services: [ServiceCatalogue.Entry], users: ServiceUsers) throws(LabError) {
        let authority = try CertificateAuthority(in: URL(fileURLWithPath: self.folder.file("authority")))
        for service in services {
            let identity = try PeerIdentity(role: Role(rawValue: service.name), name: Self.instance)
            let owner = users.owner(of: service.name)
            let place = self.folder.service(service.name)
            try StateFolder.makeFolder(place, mode: 0o700, owner: owner)
            try IdentityFiles.copy(try authority.ensure(identity), to: place, owner: owner)
        }
        let person = try PeerIdentity(role: .operator, name: Self.person)
        try IdentityFiles.copy(try authority.ensure(person), to: self.folder.file("operator"), owner: nil)
    }

    /// The name of each service's only instance.
    private static let instance = "main"

    /// Who is at the command line, as a name of the lab: the login name, of whoever became root by sudo.
    private static var person: String {
        let environment = ProcessInfo.processInfo.environment
        let name = environment["SUDO_USER"] ?? NSUserName()
        let letters = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let word = String(letters.drop { !$0.isLetter }.prefix(63))
        return StrategyName.isName(word) ? word : "operator"
    }
}
