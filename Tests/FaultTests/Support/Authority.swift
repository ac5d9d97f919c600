import Foundation
import GRPCCore
import ServiceKit

/// Certificates for services without `up`: the lab's own authority, whose clock can be set.
struct Authority: Sendable {
    let authority: CertificateAuthority

    init(in folder: URL, _ name: String, clock: WallClock = .system) throws {
        self.authority = try CertificateAuthority(in: folder.appendingPathComponent(name), clock: clock)
    }

    func files(_ role: Role, _ name: String = "main", lifetime: Duration? = nil) throws -> TLSFiles {
        let identity = try PeerIdentity(role: role, name: name)
        guard let lifetime else { return try self.authority.ensure(identity) }
        return try self.authority.issue(identity, lifetime: lifetime)
    }
}

extension TLSFiles {
    /// As a service's configuration has them.
    var keys: [String: String] {
        ["tls.certificate": self.certificate, "tls.key": self.key, "tls.ca": self.authority]
    }

    /// As the command line takes them.
    var flags: [String] {
        ["--certificate", self.certificate, "--key", self.key, "--authority", self.authority]
    }
}

extension WallClock {
    /// The system's clock, so much ahead of it.
    static func ahead(by hours: Int) -> WallClock {
        WallClock { WallClock.system.nowMilliseconds + Int64(hours) * 3_600_000 }
    }
}
