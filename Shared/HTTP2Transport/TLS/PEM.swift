import COpenSSL
import Errors

/// Reading of PEM text.
enum PEM {
    static func withBIO<R>(_ pem: [UInt8], _ body: (OpaquePointer?) throws(LabError) -> R) throws(LabError) -> R {
        let bio = unsafe BIO_new(BIO_s_mem())
        defer { unsafe BIO_free(bio) }
        _ = unsafe pem.withUnsafeBufferPointer { unsafe BIO_write(bio, $0.baseAddress, Int32(clamping: $0.count)) }
        return try unsafe body(bio)
    }

    /// Lends each certificate in turn.
    ///
    /// - Throws: `invalidArgument` where there is none, or one cannot be read.
    static func forEachCertificate(
        _ pem: [UInt8],
        _ what: String,
        _ body: (OpaquePointer) throws(LabError) -> Void
    ) throws(LabError) {
        ERR_clear_error()
        let count = try unsafe Self.withBIO(pem) { bio throws(LabError) in
            var count = 0
            while let certificate = unsafe PEM_read_bio_X509(bio, nil, nil, nil) {
                defer { unsafe X509_free(certificate) }
                try unsafe body(certificate)
                count += 1
            }
            return count
        }
        // The end of the text reads as an error of its own, "no start line", which is none.
        let last = ERR_peek_last_error()
        let reason = unsafe ERR_reason_error_string(last).map { unsafe String(cString: $0) }
        let isEnd = last == 0 || reason == "no start line"
        guard count > 0, isEnd else { throw LabError.openSSL("a \(what) (PEM)", code: .invalidArgument) }
        ERR_clear_error()
    }
}

extension PeerIdentity {
    /// What `certificate` says of its holder.
    init(certificate: OpaquePointer) {
        self.init(uris: [])
        if let name = unsafe X509_get_subject_name(certificate), let line = unsafe X509_NAME_oneline(name, nil, 0) {
            self.subject = unsafe String(cString: line)
            unsafe CRYPTO_free(line, nil, 0)
        }
        guard let extensionValue = unsafe X509_get_ext_d2i(certificate, NID_subject_alt_name, nil, nil) else { return }
        let names = OpaquePointer(extensionValue)
        defer { unsafe GENERAL_NAMES_free(names) }
        let count = unsafe COpenSSL_general_names_count(names)
        for index in 0..<max(0, count) {
            guard let name = unsafe COpenSSL_general_names_value(names, index) else { continue }
            if let uri = unsafe Self.text(name, GEN_URI) { self.uris.append(uri) }
            if let dnsName = unsafe Self.text(name, GEN_DNS) { self.dnsNames.append(dnsName) }
        }
    }

    private static func text(_ name: UnsafePointer<GENERAL_NAME>, _ kind: Int32) -> String? {
        guard let string = unsafe COpenSSL_general_name_string(name, kind) else { return nil }
        let bytes = unsafe UnsafeBufferPointer(
            start: ASN1_STRING_get0_data(string),
            count: Int(ASN1_STRING_length(string))
        )
        // A NUL inside is the mark of a forged name; whoever compares such a name as text is deceived.
        guard unsafe !bytes.contains(0) else { return nil }
        return unsafe String(validating: bytes, as: UTF8.self)
    }
}
