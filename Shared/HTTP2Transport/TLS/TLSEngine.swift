import COpenSSL
import Errors

/// One end of a TLS connection without its socket: ciphertext in by `lend`, plaintext out by `read`, plaintext in by
/// `encrypt`, ciphertext out by `withPending`. Owns an `SSL` and the pipe that it speaks through. Confined to one
/// thread.
@safe
final class TLSEngine {
    enum Role {
        case client(expecting: PeerExpectation)
        case server
    }

    private let ssl: OpaquePointer
    private let pipe: CiphertextPipe
    private let role: Role
    /// Keeps the keys and certificates that the connection began with.
    private let context: TLSContext
    private(set) var peer: PeerIdentity?

    /// Ciphertext that waits from which on nothing more is encrypted.
    private static let pendingMax = 1 << 17

    init(_ context: TLSContext, _ role: Role) throws(LabError) {
        self.context = context
        self.role = role
        self.pipe = CiphertextPipe()
        guard let ssl = unsafe SSL_new(context.handle) else { throw LabError.openSSL("a TLS connection") }
        unsafe self.ssl = ssl
        do throws(LabError) {
            let bio = unsafe try self.pipe.makeBIO()
            // The SSL owns it from here on.
            unsafe SSL_set_bio(ssl, bio, bio)
        } catch {
            // `deinit` frees nothing of a class that is not made.
            unsafe SSL_free(ssl)
            throw error
        }
        switch role {
        case .server: unsafe SSL_set_accept_state(ssl)
        case .client(let expectation):
            unsafe SSL_set_connect_state(ssl)
            if let name = expectation.serverName { _ = unsafe COpenSSL_SSL_set_tlsext_host_name(ssl, name) }
        }
    }

    deinit { unsafe SSL_free(self.ssl) }

    /// Lends ciphertext to `handshake` and `read` while `body` runs.
    func lend(_ bytes: Bytes, _ body: () -> Void) { self.pipe.lend(bytes, body) }

    /// Goes on with the handshake.
    ///
    /// - Returns: whether it is complete and the peer is who it should be.
    func handshake() throws(LabError) -> Bool {
        ERR_clear_error()
        let code = unsafe SSL_do_handshake(self.ssl)
        guard code == 1 else {
            let error = unsafe SSL_get_error(self.ssl, code)
            if error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE { return false }
            var failure = LabError.openSSL("the handshake")
            // OpenSSL's queue says that the peer's certificate was refused; why is kept apart.
            let verdict = unsafe SSL_get_verify_result(self.ssl)
            if verdict != Int(X509_V_OK), let reason = unsafe X509_verify_cert_error_string(verdict) {
                failure.message += " (\(unsafe String(cString: reason)))"
            }
            throw failure
        }
        try self.checkProtocol()
        let peer = try self.readPeer()
        if case .client(let expectation) = self.role { try expectation.check(peer) }
        self.peer = peer
        return true
    }

    private func checkProtocol() throws(LabError) {
        var name: UnsafePointer<UInt8>?
        var count: UInt32 = 0
        unsafe SSL_get0_alpn_selected(self.ssl, &name, &count)
        let selected = unsafe UnsafeBufferPointer(start: name, count: Int(count))
        guard unsafe selected.elementsEqual("h2".utf8) else {
            throw LabError(.unavailable, "the peer does not agree on HTTP/2 (ALPN h2)")
        }
    }

    private func readPeer() throws(LabError) -> PeerIdentity {
        guard let certificate = unsafe SSL_get1_peer_certificate(self.ssl) else {
            throw LabError(.unauthenticated, "the peer showed no certificate")
        }
        defer { unsafe X509_free(certificate) }
        guard unsafe SSL_get_verify_result(self.ssl) == Int(X509_V_OK) else {
            throw LabError(.unauthenticated, "the peer's certificate is not valid")
        }
        return unsafe PeerIdentity(certificate: certificate)
    }

    /// Fills `buffer` with plaintext that has arrived; 0 where there is none now. An end of the peer's reads as none:
    /// HTTP/2 says when it ends.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(LabError) -> Int {
        ERR_clear_error()
        var count = 0
        while count < buffer.count {
            var done = 0
            let code = unsafe SSL_read_ex(
                self.ssl,
                buffer.baseAddress?.advanced(by: count),
                buffer.count - count,
                &done
            )
            guard code == 1 else {
                if count > 0 { return count }
                switch unsafe SSL_get_error(self.ssl, code) {
                case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE, SSL_ERROR_ZERO_RETURN: return 0
                default: throw LabError.openSSL("TLS input")
                }
            }
            count += done
        }
        return count
    }

    /// Encrypts what `plaintext` holds, as long as the ciphertext keeps within bounds.
    func encrypt(_ plaintext: OutputBuffer) throws(LabError) {
        ERR_clear_error()
        while !plaintext.isEmpty, self.pendingCount < Self.pendingMax {
            let (written, failed) = unsafe plaintext.withSegments { segments in
                var written = 0
                for index in unsafe segments.indices {
                    let segment = unsafe segments[index]
                    var done = 0
                    guard unsafe SSL_write_ex(self.ssl, segment.baseAddress, segment.count, &done) == 1 else {
                        return (written, true)
                    }
                    written += done
                    if done < segment.count { break }
                }
                return (written, false)
            }
            plaintext.removeFirst(written)
            if failed { throw LabError.openSSL("TLS output") }
        }
    }

    /// Says goodbye.
    func close() {
        ERR_clear_error()
        _ = unsafe SSL_shutdown(self.ssl)
    }

    // MARK: - Ciphertext

    var pendingCount: Int { self.pipe.count }

    func withPending<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R { unsafe self.pipe.withPending(body) }

    func removePending(_ count: Int) { self.pipe.removeFirst(count) }

    /// The connection carries no calls for now.
    func rest() { self.pipe.rest() }
}
