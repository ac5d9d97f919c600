public import Errors
import Foundation
import SwiftASN1
import X509

/// A TLS identity, read and checked: the certificate is one of the lab's, in time, and the key is its own.
public struct Credentials: Sendable, Hashable {
    public let identity: PeerIdentity
    /// The certificate's first and last moment, in milliseconds since 1970.
    public let notBefore: Int64
    public let notAfter: Int64
    /// The files' contents, PEM.
    public let certificateChain: String
    public let privateKey: String
    public let authorities: String

    /// The largest file that is read: a chain of a few certificates has a few thousand bytes.
    static let size = ByteCount.kibibytes(256)

    /// Reads `files`.
    ///
    /// - Parameter role: the role that the certificate must carry; nil for any.
    /// - Throws: `invalidArgument` naming the file, and what is wrong with it.
    public init(_ files: TLSFiles, role: Role? = nil, clock: WallClock = .system) throws(LabError) {
        let chain = try Self.read(files.certificate, key: "tls.certificate")
        let key = try Self.read(files.key, key: "tls.key")
        let authorities = try Self.read(files.authority, key: "tls.ca")
        let leaf = try Self.certificates(chain, path: files.certificate, key: "tls.certificate")[0]
        for authority in try Self.certificates(authorities, path: files.authority, key: "tls.ca") {
            guard let basics = try? authority.extensions.basicConstraints, case .isCertificateAuthority = basics else {
                throw Self.refusal("tls.ca", files.authority, "holds a certificate that is no authority's")
            }
        }
        do {
            let privateKey = try Certificate.PrivateKey(pemEncoded: key)
            guard privateKey.publicKey == leaf.publicKey else {
                throw Self.refusal("tls.key", files.key, "is not the key of \(files.certificate.printable)")
            }
        } catch let error as LabError {
            throw error
        } catch {
            // The parser's reason could quote the key.
            throw Self.refusal("tls.key", files.key, "is not a private key in PEM")
        }
        let names: [GeneralName] = (try? leaf.extensions.subjectAlternativeNames).flatMap { $0.map(Array.init) } ?? []
        let uris = names.compactMap { if case .uniformResourceIdentifier(let uri) = $0 { uri } else { nil } }
        let identity: PeerIdentity
        do throws(LabError) {
            identity = try PeerIdentity(uris: uris)
        } catch {
            throw Self.refusal("tls.certificate", files.certificate, "is not of the lab: \(error.message)")
        }
        if let role, identity.role != role {
            throw Self.refusal(
                "tls.certificate",
                files.certificate,
                "must carry the role \(role), carries \(identity.role)"
            )
        }
        let notBefore = Int64(leaf.notValidBefore.timeIntervalSince1970 * 1_000)
        let notAfter = Int64(leaf.notValidAfter.timeIntervalSince1970 * 1_000)
        let now = clock.nowMilliseconds
        guard now < notAfter else {
            throw Self.refusal(
                "tls.certificate",
                files.certificate,
                "ended at \(leaf.notValidAfter.formatted(.iso8601))"
            )
        }
        guard now >= notBefore else {
            throw Self.refusal(
                "tls.certificate",
                files.certificate,
                "begins at \(leaf.notValidBefore.formatted(.iso8601))"
            )
        }
        self.identity = identity
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.certificateChain = chain
        self.privateKey = key
        self.authorities = authorities
    }

    /// The part of the certificate's life that is still to come at `now`, in 0…1.
    func remaining(at now: Int64) -> Double {
        let life = max(1, self.notAfter - self.notBefore)
        return min(1, max(0, Double(self.notAfter - now) / Double(life)))
    }

    private static func certificates(_ text: String, path: String, key: String) throws(LabError) -> [Certificate] {
        do {
            let certificates = try PEMDocument.parseMultiple(pemString: text).map { try Certificate(pemDocument: $0) }
            guard !certificates.isEmpty else { throw Self.refusal(key, path, "holds no certificate") }
            return certificates
        } catch let error as LabError {
            throw error
        } catch {
            throw Self.refusal(key, path, "does not hold certificates in PEM")
        }
    }

    private static func read(_ path: String, key: String) throws(LabError) -> String {
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            let data = try handle.read(upToCount: Self.size.bytes + 1) ?? Data()
            guard data.count <= Self.size.bytes, let text = String(data: data, encoding: .utf8) else {
                throw Self.refusal(key, path, "is not a PEM file of at most \(Self.size.configurationText)")
            }
            return text
        } catch let error as LabError {
            throw error
        } catch {
            let exists = FileManager.default.fileExists(atPath: path)
            throw Self.refusal(key, path, exists ? "cannot be read" : "does not exist")
        }
    }

    private static func refusal(_ key: String, _ path: String, _ what: String) -> LabError {
        LabError(.invalidArgument, "\(key): \(path.printable) \(what)", field: key)
    }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without the key.
    public var description: String { "\(self.identity) until \(self.notAfter)" }
    public var debugDescription: String { self.description }
    public var customMirror: Mirror { Mirror(self, children: ["credentials": self.description]) }
}
