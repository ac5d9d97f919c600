import Errors
import Testing

@testable import ServiceKit

@Suite("A peer's identity")
struct PeerIdentityTests {
    @Test("is read from its one spelling and written back", arguments: ["operator/ada", "backtest/a1-b", "viewer/x"])
    func spelling(path: String) throws {
        let uri = "spiffe://thetalab/" + path
        #expect(try PeerIdentity(uri: uri).uri == uri)
        #expect(try PeerIdentity(uri: uri).description == path)
    }

    @Test(
        "is refused in every other spelling",
        arguments: [
            "", "spiffe://thetalab", "spiffe://thetalab/operator", "spiffe://thetalab/operator/",
            "spiffe://thetalab//ada",
            "spiffe://thetalab/operator/ada/x", "spiffe://other/operator/ada", "SPIFFE://thetalab/operator/ada",
            "spiffe://thetalab/Operator/ada", "spiffe://thetalab/operator/%61da", "spiffe://thetalab/operator/ada?x",
            "spiffe://thetalab/operator/ada#", "spiffe://thetalab:443/operator/ada",
            "spiffe://thetalab/operator/a\u{0}",
            "spiffe://thetalab/1operator/ada", "https://thetalab/operator/ada",
            "spiffe://thetalab/operator/" + String(repeating: "a", count: 64),
        ]
    )
    func refusal(uri: String) {
        let error = #expect(throws: LabError.self) { try PeerIdentity(uri: uri) }
        #expect(error?.code == .unauthenticated)
    }

    @Test(
        "is refused where a certificate names none, or several",
        arguments: [[], ["https://x"], ["spiffe://thetalab/viewer/a", "spiffe://thetalab/operator/a"]]
    )
    func count(uris: [String]) {
        #expect(throws: LabError.self) { try PeerIdentity(uris: uris) }
    }

    @Test("is found beside URIs of other kinds")
    func others() throws {
        #expect(try PeerIdentity(uris: ["https://x", "spiffe://thetalab/viewer/a"]).role == .viewer)
    }
}
