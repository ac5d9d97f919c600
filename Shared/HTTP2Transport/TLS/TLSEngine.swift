import COpenSSL
import Errors

/// One end of a TLS connection without its socket: ciphertext in by `feed`, plaintext out by `read`, plaintext in by
/// `encrypt`, ciphertext out by `withPending`. Owns an `SSL` and its two memory BIOs. Confined to one thread.
@safe
final class TLSEngine {
    enum Role {
        case client(expecting: PeerExpectation)
        case server
    }

    private let ssl: OpaquePointer
    private let input: OpaquePointer
    private let output: OpaquePointer
    private let role: Role
    /// Keeps the keys and certificates that the connection began with.
    private let context: TLSContext
    private var pending: [UInt8] = []
    private var pendingStart = 0
    private(set) var peer: PeerIdentity?

    /// Ciphertext that waits from which on nothing more is encrypted.
    private static let pendingMax = 1 << 18

    init(_ context: TLSContext, _ role: Role) throws(LabError) {
        self.context = context
        self.role = role
        guard let ssl = unsafe SSL_new(context.handle), let input = unsafe BIO_new(BIO_s_mem()),
            let output = unsafe BIO_new(BIO_s_mem())
        else { throw LabError.openSSL("a TLS connection") }
        unsafe self.ssl = ssl
        unsafe self.input = input
        unsafe self.output = output
        // An empty BIO means "later", not "the end". The SSL owns both from here on.
        _ = unsafe COpenSSL_BIO_set_mem_eof_return(input, -1)
        _ = unsafe COpenSSL_BIO_set_mem_eof_return(output, -1)
        unsafe SSL_set_bio(ssl, input, output)
        switch role {
        case .server: unsafe SSL_set_accept_state(ssl)
        case .client(let expectation):
            unsafe SSL_set_connect_state(ssl)
            if let name = expectation.serverName { _ = unsafe COpenSSL_SSL_set_tlsext_host_name(ssl, name) }
        }
    }

    deinit { unsafe SSL_free(self.ssl) }

    func feed(_ bytes: Bytes) {
        _ = unsafe bytes.withUnsafeBufferPointer { unsafe BIO_write(self.input, $0.baseAddress, Int32($0.count)) }
    }

    /// Goes on with the handshake.
    ///
    /// - Returns: whether it is complete and the peer is who it should be.
    func handshake() throws(LabError) -> Bool {
        ERR_clear_error()
        let code = unsafe SSL_do_handshake(self.ssl)
        defer { self.collect() }
        guard code == 1 else {
            let error = unsafe SSL_get_error(self.ssl, code)
            if error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE { return false }
            throw LabError.openSSL("the handshake")
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

    /// Plaintext that has arrived; nil where there is none now. An end of the peer's reads as none: HTTP/2 says when
    /// it ends.
    func read() throws(LabError) -> [UInt8]? {
        ERR_clear_error()
        var code: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            while count < buffer.count {
                var done = 0
                code = unsafe SSL_read_ex(
                    self.ssl,
                    buffer.baseAddress?.advanced(by: count),
                    buffer.count - count,
                    &done
                )
                guard code == 1 else { break }
                count += done
            }
        }
        self.collect()
        if !bytes.isEmpty { return bytes }
        switch unsafe SSL_get_error(self.ssl, code) {
        case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE, SSL_ERROR_ZERO_RETURN: return nil
        default: throw LabError.openSSL("TLS input")
        }
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
            self.collect()
            if failed { throw LabError.openSSL("TLS output") }
        }
    }

    /// Says goodbye.
    func close() {
        ERR_clear_error()
        _ = unsafe SSL_shutdown(self.ssl)
        self.collect()
    }

    // MARK: - Ciphertext

    var pendingCount: Int { self.pending.count - self.pendingStart }

    private func collect() {
        let count = unsafe COpenSSL_BIO_pending(self.output)
        guard count > 0 else { return }
        let ciphertext = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
            read = max(0, Int(unsafe BIO_read(self.output, buffer.baseAddress, Int32(count))))
        }
        if self.pending.isEmpty {
            self.pending = ciphertext
        } else {
            self.pending.append(contentsOf: ciphertext)
        }
    }

    func withPending<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
        unsafe self.pending.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[self.pendingStart...])) }
    }

    func removePending(_ count: Int) {
        self.pendingStart += count
        if self.pendingStart == self.pending.count {
            self.pending.removeAll(keepingCapacity: true)
            self.pendingStart = 0
        }
    }
}
