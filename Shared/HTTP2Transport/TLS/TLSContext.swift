import COpenSSL
import Errors

/// Keys, certificates and rules that TLS connections begin with; never changed once made. Owns an `SSL_CTX`.
///
/// TLS 1.3 only, both sides show a certificate, HTTP/2 by ALPN, no resumption: a certificate that was replaced or a
/// peer that is no longer trusted must not live on in a ticket.
@safe
final class TLSContext: Sendable {
    /// OpenSSL counts the references of an `SSL_CTX` atomically and nothing here changes it after `init`.
    nonisolated(unsafe) let handle: OpaquePointer

    /// All of TLS 1.3's that OpenSSL speaks for HTTP/2, in the order of our liking.
    private static let cipherSuites =
        "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"

    /// - Parameters: PEM text: our certificate followed by its chain, its key, and the certificates we trust.
    /// - Throws: `invalidArgument` where one of them cannot be read or the key is not the certificate's.
    init(certificateChain: [UInt8], privateKey: [UInt8], trustRoots: [UInt8]) throws(LabError) {
        guard let context = unsafe SSL_CTX_new(TLS_method()) else { throw LabError.openSSL("a TLS context") }
        unsafe self.handle = context
        guard unsafe COpenSSL_SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION) == 1 else {
            throw LabError.openSSL("TLS 1.3")
        }
        // The shorter key first: as strong as the certificates' curve, and the faster.
        guard unsafe SSL_CTX_set_ciphersuites(context, Self.cipherSuites) == 1 else {
            throw LabError.openSSL("the cipher suites")
        }
        unsafe SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nil)
        _ = unsafe COpenSSL_SSL_CTX_set_session_cache_mode(context, Int(SSL_SESS_CACHE_OFF))
        _ = unsafe SSL_CTX_set_num_tickets(context, 0)
        _ = unsafe COpenSSL_SSL_CTX_set_mode(
            context,
            Int(SSL_MODE_ENABLE_PARTIAL_WRITE) | Int(SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER)
                | Int(SSL_MODE_RELEASE_BUFFERS)
        )
        try self.setProtocol()
        try self.setChain(certificateChain)
        try self.setKey(privateKey)
        try self.setRoots(trustRoots)
    }

    deinit { unsafe SSL_CTX_free(self.handle) }

    private func setProtocol() throws(LabError) {
        let offer: [UInt8] = [2] + Array("h2".utf8)
        // Unlike the rest of OpenSSL this one returns 0 for success.
        guard unsafe SSL_CTX_set_alpn_protos(self.handle, offer, UInt32(offer.count)) == 0 else {
            throw LabError.openSSL("ALPN")
        }
        unsafe SSL_CTX_set_alpn_select_cb(
            self.handle,
            { _, selected, selectedCount, offered, offeredCount, _ in
                guard let selected = unsafe selected, let selectedCount = unsafe selectedCount else {
                    return SSL_TLSEXT_ERR_ALERT_FATAL
                }
                let list = unsafe UnsafeBufferPointer(start: offered, count: Int(offeredCount))
                var position = 0
                while position < list.count {
                    let count = Int(unsafe list[position])
                    let end = position + 1 + count
                    guard end <= list.count else { break }
                    if unsafe list[(position + 1)..<end].elementsEqual("h2".utf8) {
                        unsafe selected.pointee = list.baseAddress?.advanced(by: position + 1)
                        unsafe selectedCount.pointee = UInt8(count)
                        return SSL_TLSEXT_ERR_OK
                    }
                    position = end
                }
                return SSL_TLSEXT_ERR_ALERT_FATAL
            },
            nil
        )
    }

    private func setChain(_ pem: [UInt8]) throws(LabError) {
        var isFirst = true
        let context = unsafe self.handle
        try unsafe PEM.forEachCertificate(pem, "certificate") { certificate throws(LabError) in
            if isFirst {
                guard unsafe SSL_CTX_use_certificate(context, certificate) == 1 else {
                    throw LabError.openSSL("the certificate", code: .invalidArgument)
                }
                isFirst = false
            } else {
                // The context keeps the reference it is given here.
                unsafe X509_up_ref(certificate)
                guard unsafe COpenSSL_SSL_CTX_add_extra_chain_cert(context, certificate) == 1 else {
                    unsafe X509_free(certificate)
                    throw LabError.openSSL("the certificate's chain", code: .invalidArgument)
                }
            }
        }
    }

    private func setKey(_ pem: [UInt8]) throws(LabError) {
        let key = try unsafe PEM.withBIO(pem) { bio throws(LabError) in
            // Without this OpenSSL would ask for the passphrase at the terminal.
            unsafe PEM_read_bio_PrivateKey(bio, nil, { _, _, _, _ in -1 }, nil)
        }
        guard let key = unsafe key else {
            throw LabError.openSSL("the private key (PEM, without a passphrase)", code: .invalidArgument)
        }
        defer { unsafe EVP_PKEY_free(key) }
        guard unsafe SSL_CTX_use_PrivateKey(self.handle, key) == 1,
            unsafe SSL_CTX_check_private_key(self.handle) == 1
        else { throw LabError.openSSL("the private key and the certificate", code: .invalidArgument) }
    }

    private func setRoots(_ pem: [UInt8]) throws(LabError) {
        guard let store = unsafe SSL_CTX_get_cert_store(self.handle) else { throw LabError.openSSL("a trust store") }
        try unsafe PEM.forEachCertificate(pem, "trust root") { certificate throws(LabError) in
            guard unsafe X509_STORE_add_cert(store, certificate) == 1 else {
                throw LabError.openSSL("the trust roots", code: .invalidArgument)
            }
            // Clients learn from this list which certificate to show; OpenSSL copies the name.
            _ = unsafe SSL_CTX_add_client_CA(self.handle, certificate)
        }
    }
}
