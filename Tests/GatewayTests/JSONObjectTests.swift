import Strategy
import Testing

@testable import Gateway

@Suite("A document in the making")
struct JSONObjectTests {
    @Test("keeps the order of its keys and leaves out what is absent")
    func absent() {
        let object = JSONObject {
            $0.set("b", 1)
            $0.set("a", Double.nan)
            $0.set("c", Double?.none)
            $0.set("d", String?.none)
            $0.set("e", unlessEmpty: "")
            $0.set("f", at: 0)
            $0.set("g", at: 1_768_032_000_000)
            $0.set("h", false)
        }
        #expect(object.value.text == #"{"b":1,"g":"2026-01-10T08:00:00Z","h":false}"#)
    }

    @Test("writes doubles with the fewest digits that read back", arguments: [0.1, 1.0 / 3, 1e-9, 12345678.9, 1e300])
    func doubles(value: Double) {
        let text = JSONObject { $0.set("x", value) }.value.text
        #expect(Double(text.dropFirst(5).dropLast()) == value)
    }

    @Test("does not cut a number beyond 64 bits")
    func large() {
        #expect(JSONObject { $0.set("seed", UInt64.max) }.value.text == #"{"seed":"18446744073709551615"}"#)
    }
}
