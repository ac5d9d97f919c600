import Testing

@testable import ServiceKit

@Suite("A configuration value")
struct ConfigurationValueTests {
    @Test(
        "is a duration with units, largest first",
        arguments: [
            ("250ms", .milliseconds(250)), ("5s", .seconds(5)), ("1m30s", .seconds(90)), ("12h", .seconds(43_200)),
            ("7d", .seconds(604_800)), ("0s", .zero), ("1h2m3s4ms", .milliseconds(3_723_004)),
        ] as [(String, Duration)]
    )
    func duration(text: String, expected: Duration) {
        #expect(Duration(configurationText: text) == expected)
        #expect(Duration(configurationText: expected.configurationText) == expected)
    }

    @Test(
        "is no duration without its unit, or with units out of order",
        arguments: [
            "", "5", "s", "-5s", "5 s", "5s5s", "5s1m", "1.5s", "99999999999999999999s", "9223372036854775807d", "5S",
            "５s",
        ]
    )
    func noDuration(text: String) {
        #expect(Duration(configurationText: text) == nil)
    }

    @Test(
        "is a number of bytes with its unit",
        arguments: [
            ("512B", 512), ("64KiB", 65_536), ("4 MiB", 4_194_304), ("2GB", 2_000_000_000), ("1TiB", 1_099_511_627_776),
            ("0B", 0),
        ]
    )
    func bytes(text: String, expected: Int) {
        #expect(ByteCount(configurationText: text)?.bytes == expected)
        #expect(ByteCount(configurationText: ByteCount(expected).configurationText)?.bytes == expected)
    }

    @Test("is no number of bytes otherwise", arguments: ["", "64", "-1B", "64kib", "1.5MB", "9223372036854775807KiB"])
    func noBytes(text: String) {
        #expect(ByteCount(configurationText: text) == nil)
    }

    @Test(
        "is an address",
        arguments: [
            ("127.0.0.1:7401", "127.0.0.1", 7_401), ("[::1]:80", "::1", 80), ("registry.lab:0", "registry.lab", 0),
            ("host:65535", "host", 65_535),
        ]
    )
    func address(text: String, host: String, port: Int) {
        let address = NetworkAddress(configurationText: text)
        #expect(address == NetworkAddress(host: host, port: port))
        #expect(address?.description == text)
    }

    @Test(
        "is no address otherwise",
        arguments: [
            "", "host", ":80", "host:", "host:65536", "host:-1", "host:+1", "::1:80", "[::1:80", "a b:1", "a/b:1",
            "h\u{e4}:1",
        ]
    )
    func noAddress(text: String) {
        #expect(NetworkAddress(configurationText: text) == nil)
    }

    @Test("is a list with commas between")
    func list() {
        #expect([NetworkAddress](configurationText: "a:1, b:2")?.map(\.port) == [1, 2])
        #expect([NetworkAddress](configurationText: "a:1,b") == nil)
        #expect([Int](configurationText: "") == [])
    }

    @Test("is no number that is not finite", arguments: ["nan", "inf", "-inf", "1e999"])
    func finite(text: String) {
        #expect(Double(configurationText: text) == nil)
    }
}
