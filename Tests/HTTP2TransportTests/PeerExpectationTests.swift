import Errors
import Testing

@testable import HTTP2Transport

@Suite("Whom a client expects")
struct PeerExpectationTests {
    private static func accepts(_ expected: Set<String>, _ peer: [String]) -> Bool {
        let expectation = PeerExpectation(serverName: nil, uris: expected, dnsNames: ["registry.test"])
        do {
            // The DNS name is right in every case: it must not count where a URI is asked for.
            try expectation.check(PeerIdentity(uris: peer, dnsNames: ["registry.test"]))
            return true
        } catch {
            return false
        }
    }

    @Test(
        "A URI that ends in a slash stands for one path segment more",
        arguments: [
            "spiffe://thetalab/registry/main", "spiffe://thetalab/registry/b-2", "spiffe://thetalab/registry/A_1.x",
        ]
    )
    func prefix(peer: String) {
        #expect(Self.accepts(["spiffe://thetalab/registry/"], [peer]))
        #expect(
            Self.accepts(["spiffe://thetalab/trader/", "spiffe://thetalab/registry/"], ["spiffe://other/x", peer])
        )
    }

    @Test(
        "Neither fewer segments, nor more, nor another role",
        arguments: [
            "spiffe://thetalab/registry", "spiffe://thetalab/registry/", "spiffe://thetalab/registry/main/x",
            "spiffe://thetalab/registry/main/", "spiffe://thetalab/registry//main", "spiffe://thetalab/registry2/main",
            "spiffe://thetalab/trader/main", "spiffe://thetalab/registry/main?x", "spiffe://thetalab/registry/a#b",
            "spiffe://thetalab/registry/a b", "spiffe://thetalab/registry/%2e", "spiffe://thetalab/registry/é",
            "spiffe://thetalab/registry/.", "spiffe://thetalab/registry/..",
            "https://thetalab/registry/main", "x/spiffe://thetalab/registry/main", "main", "",
        ]
    )
    func strangers(peer: String) {
        #expect(!Self.accepts(["spiffe://thetalab/registry/"], [peer]))
    }

    @Test("Any other URI is taken letter for letter")
    func exact() {
        let main = "spiffe://thetalab/registry/main"
        #expect(Self.accepts([main], [main]))
        #expect(!Self.accepts([main], [main + "/x"]))
        #expect(!Self.accepts([main], [main + "2"]))
        #expect(!Self.accepts([main], ["spiffe://thetalab/registry/"]))
        #expect(!Self.accepts(["spiffe://thetalab/registry"], [main]))
        #expect(!Self.accepts([main], []))
    }
}
