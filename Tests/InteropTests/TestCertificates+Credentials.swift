import HTTP2Transport
import TestSupport

extension TestCertificates {
    func credentials(_ name: String) throws -> TLSCredentials {
        try TLSCredentials(
            files: TLSCredentials.Files(
                certificateChain: self.path("\(name).pem"),
                privateKey: self.path("\(name).key"),
                trustRoots: self.path("ca.pem")
            )
        )
    }
}
