import Crypto
public import Errors
public import Foundation
import SwiftASN1
import X509

/// The lab's own private certificate authority: a root in a folder, and from it one short-lived certificate per service
/// and person (P-256, SHA-256).
///
/// ```swift
/// let authority = try CertificateAuthority(in: state.appending(path: "certificates"))
/// let files = try authority.ensure(PeerIdentity(role: .registry, name: "main"))
/// ```
/// The folder is closed to others (0700), keys are (0600). A root that is there is never overwritten: what cannot be
/// read or has ended is reported, since every certificate in use hangs on it. Two processes that begin at the same time
/// agree on one root.
public struct CertificateAuthority: Sendable {
    public static let rootLifetime = Duration.seconds(10 * 365 * 86_400)
    public static let leafLifetime = Duration.seconds(30 * 86_400)
    /// A certificate is made anew when less than this part of its life is left.
    public static let renewal = 0.5

    public let directory: URL
    private let root: Certificate
    private let key: P256.Signing.PrivateKey
    private let clock: WallClock

    public var rootFile: URL { self.directory.appendingPathComponent("ca.pem") }
    private static func keyFile(in directory: URL) -> URL { directory.appendingPathComponent("ca.key") }

    /// Opens the authority in `directory`, making it where there is none.
    ///
    /// - Throws: `failedPrecondition` where the folder holds a root that is damaged or has ended; `internalError` with
    ///   the system's reason where files cannot be written.
    public init(in directory: URL, clock: WallClock = .system) throws(LabError) {
        let folder = PrivateFolder(directory)
        try folder.make()
        let rootFile = directory.appendingPathComponent("ca.pem")
        let keyFile = Self.keyFile(in: directory)
        (self.root, self.key) = try folder.locked { () throws(LabError) in
            if FileManager.default.fileExists(atPath: rootFile.path)
                || FileManager.default.fileExists(atPath: keyFile.path)
            {
                return try Self.load(rootFile, keyFile, clock: clock)
            }
            let (root, key) = try Self.makeRoot(clock: clock)
            try folder.write(key.pemRepresentation + "\n", to: "ca.key", mode: 0o600)
            try folder.write(Self.pem(root), to: "ca.pem", mode: 0o644)
            return (root, key)
        }
        self.directory = directory
        self.clock = clock
    }

    /// The certificate of `identity` in the folder: the one there while it is good for long enough, else a new one.
    ///
    /// - Parameter hosts: names and addresses beside `localhost` and loopback under which it is reached.
    public func ensure(
        _ identity: PeerIdentity,
        hosts: [String] = [],
        lifetime: Duration = Self.leafLifetime
    ) throws(LabError) -> TLSFiles {
        let files = self.files(of: identity)
        if let current = try? Credentials(files, role: identity.role, clock: self.clock), current.identity == identity,
            current.authorities == (try? Self.pem(self.root)),
            current.remaining(at: self.clock.nowMilliseconds) > Self.renewal, self.issued(current)
        {
            return files
        }
        return try self.issue(identity, hosts: hosts, lifetime: lifetime)
    }

    /// Makes a new certificate of `identity`, in the place of the one there.
    public func issue(
        _ identity: PeerIdentity,
        hosts: [String] = [],
        lifetime: Duration = Self.leafLifetime
    ) throws(LabError) -> TLSFiles {
        let key = P256.Signing.PrivateKey()
        let leaf = try self.makeLeaf(identity, key: key, hosts: hosts, lifetime: lifetime)
        let folder = PrivateFolder(self.directory)
        let pem = try Self.pem(leaf)
        try folder.locked { () throws(LabError) in
            try folder.write(key.pemRepresentation + "\n", to: Self.stem(identity) + ".key", mode: 0o600)
            try folder.write(pem, to: Self.stem(identity) + ".pem", mode: 0o644)
        }
        return self.files(of: identity)
    }

    /// Where the files of `identity` are, whether they are made or not.
    public func files(of identity: PeerIdentity) -> TLSFiles {
        let stem = self.directory.appendingPathComponent(Self.stem(identity)).path
        return TLSFiles(certificate: stem + ".pem", key: stem + ".key", authority: self.rootFile.path)
    }

    /// No two identities share it: a role and a name hold no `.`.
    private static func stem(_ identity: PeerIdentity) -> String { "\(identity.role).\(identity.name)" }

    private static func pem(_ certificate: Certificate) throws(LabError) -> String {
        do {
            return try certificate.serializeAsPEM().pemString + "\n"
        } catch {
            throw LabError(.internalError, "a certificate cannot be written as PEM", cause: error)
        }
    }

    private func issued(_ credentials: Credentials) -> Bool {
        guard let leaf = try? Certificate(pemEncoded: credentials.certificateChain) else { return false }
        return self.root.publicKey.isValidSignature(leaf.signature, for: leaf)
    }
}

// MARK: - Making certificates

extension CertificateAuthority {
    private static func makeRoot(clock: WallClock) throws(LabError) -> (Certificate, P256.Signing.PrivateKey) {
        let key = P256.Signing.PrivateKey()
        let now = Date(timeIntervalSince1970: Double(clock.nowMilliseconds) / 1_000)
        do {
            let name = try DistinguishedName {
                CommonName("ThetaLab private root")
            }
            let publicKey = Certificate.PublicKey(key.publicKey)
            let root = try Certificate(
                version: .v3,
                serialNumber: Certificate.SerialNumber(),
                publicKey: publicKey,
                // A little before now, so that a peer whose clock is behind takes it.
                notValidBefore: now - 300,
                notValidAfter: now + self.rootLifetime.seconds,
                issuer: name,
                subject: name,
                signatureAlgorithm: .ecdsaWithSHA256,
                extensions: Certificate.Extensions {
                    Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                    Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                    SubjectKeyIdentifier(hash: publicKey)
                },
                issuerPrivateKey: Certificate.PrivateKey(key)
            )
            return (root, key)
        } catch {
            throw LabError(.internalError, "a root certificate cannot be made", cause: error)
        }
    }

    private func makeLeaf(
        _ identity: PeerIdentity,
        key: P256.Signing.PrivateKey,
        hosts: [String],
        lifetime: Duration
    ) throws(LabError) -> Certificate {
        let now = Date(timeIntervalSince1970: Double(self.clock.nowMilliseconds) / 1_000)
        do {
            let names = ["localhost", "127.0.0.1", "::1"] + hosts
            var alternatives: [GeneralName] = [.uniformResourceIdentifier(identity.uri)]
            for host in names {
                let name = IPAddress(host).map { GeneralName.ipAddress(ASN1OctetString(contentBytes: $0.bytes[...])) }
                if !alternatives.contains(name ?? .dnsName(host)) { alternatives.append(name ?? .dnsName(host)) }
            }
            let publicKey = Certificate.PublicKey(key.publicKey)
            return try Certificate(
                version: .v3,
                serialNumber: Certificate.SerialNumber(),
                publicKey: publicKey,
                notValidBefore: now - 300,
                notValidAfter: min(now + lifetime.seconds, self.root.notValidAfter),
                issuer: self.root.subject,
                subject: DistinguishedName { CommonName(identity.description) },
                signatureAlgorithm: .ecdsaWithSHA256,
                extensions: Certificate.Extensions {
                    Critical(BasicConstraints.notCertificateAuthority)
                    Critical(KeyUsage(digitalSignature: true))
                    try ExtendedKeyUsage([.serverAuth, .clientAuth])
                    SubjectAlternativeNames(alternatives)
                    SubjectKeyIdentifier(hash: publicKey)
                    AuthorityKeyIdentifier(keyIdentifier: SubjectKeyIdentifier(hash: self.root.publicKey).keyIdentifier)
                },
                issuerPrivateKey: Certificate.PrivateKey(self.key)
            )
        } catch {
            throw LabError(.internalError, "a certificate for \(identity) cannot be made", cause: error)
        }
    }

    private static func load(
        _ rootFile: URL,
        _ keyFile: URL,
        clock: WallClock
    ) throws(LabError) -> (Certificate, P256.Signing.PrivateKey) {
        func refusal(_ what: String) -> LabError {
            LabError(
                .failedPrecondition,
                "the certificate authority in \(rootFile.deletingLastPathComponent().path) \(what)",
                remedy: "restore ca.pem and ca.key from a copy, or move the folder away to begin with a new authority"
            )
        }
        guard let rootText = try? String(contentsOf: rootFile, encoding: .utf8),
            let keyText = try? String(contentsOf: keyFile, encoding: .utf8)
        else { throw refusal("lacks ca.pem or ca.key, or they cannot be read") }
        guard let root = try? Certificate(pemEncoded: rootText),
            let key = try? P256.Signing.PrivateKey(pemRepresentation: keyText)
        else { throw refusal("is damaged") }
        guard Certificate.PublicKey(key.publicKey) == root.publicKey else {
            throw refusal("has a key that is not its own")
        }
        guard root.notValidAfter.timeIntervalSince1970 * 1_000 > Double(clock.nowMilliseconds) else {
            throw refusal("ended at \(root.notValidAfter.formatted(.iso8601))")
        }
        guard root.notValidBefore.timeIntervalSince1970 * 1_000 <= Double(clock.nowMilliseconds) else {
            throw LabError(
                .failedPrecondition,
                "the certificate authority in \(rootFile.deletingLastPathComponent().path) begins at "
                    + "\(root.notValidBefore.formatted(.iso8601)), which this machine's clock has not reached",
                remedy: "set the clock"
            )
        }
        return (root, key)
    }
}
