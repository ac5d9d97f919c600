import HTTP2Transport
import TestSupport

extension TestCertificates {
    func credentials(
        _ name: String,
        roots: TestCertificates? = nil,
        checkInterval: Duration = .seconds(10)
    ) throws -> TLSCredentials {
        try TLSCredentials(
            files: TLSCredentials.Files(
                certificateChain: self.path("\(name).pem"),
                privateKey: self.path("\(name).key"),
                trustRoots: (roots ?? self).path("ca.pem")
            ),
            checkInterval: checkInterval
        )
    }
}
