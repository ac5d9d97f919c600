import Foundation
import ServiceKit
import Testing

@Suite("A timed UUID")
struct TimedUUIDTests {
    @Test("is the example of RFC 9562, appendix A.6, with that example's time and chance")
    func example() {
        var words: [UInt64] = [0x18c4_dc0c_0c07_398f, 0xcc3]
        let uuid = UUID.timed(atMs: 0x017F_22E2_79B0) { words.removeLast() }
        #expect(uuid == UUID(uuidString: "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"))
    }

    @Test("keeps version and variant whatever the chance", arguments: [UInt64.min, .max])
    func fixedBits(word: UInt64) {
        let text = UUID.timed(atMs: -1) { word }.uuidString
        #expect(text.hasPrefix("00000000-0000-7"))
        #expect(text.split(separator: "-")[3].first.map { "89AB".contains($0) } == true)
    }
}
