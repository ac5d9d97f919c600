import Errors
import Strategy
import Testing

@Suite("A JSON document")
struct JSONTests {
    @Test(
        "is read and written back the same",
        arguments: [
            "null", "true", "[1,2.5,-3]", #"{"a":[],"b":{}}"#, #""é\n\"\\\u0001""#, "[1e-05,1e+20,0.1]",
            "9223372036854775807", "[[[[1]]]]",
        ]
    )
    func roundTrip(text: String) throws {
        let value = try JSONValue(parsing: text)
        #expect(value.text == text)
        #expect(try JSONValue(parsing: value.prettyText) == value)
    }

    @Test(
        "is refused where it is not one",
        arguments: [
            "", " ", "nul", "[1,]", "[1 2]", #"{"a"}"#, #"{"a":1,}"#, "{1:2}", "01", "-", "1.", ".5", "1e", "+1", "NaN",
            "Infinity", "1e999", #"""#, #""\x""#, #""\u12""#, #""\ud800""#, #""\ud800\u0041""#, "\"\u{1}\"", "[1]]",
            "'a'",
            #"{"a":1,"a":2}"#, "[", "{", #"{"a":"#, String(repeating: "[", count: 100_000),
        ]
    )
    func refused(text: String) {
        #expect(throws: LabError.self) { try JSONValue(parsing: text) }
    }

    @Test("is refused where its text is not UTF-8")
    func encoding() {
        #expect(throws: LabError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
        #expect(throws: LabError.self) { try JSONValue(parsing: [0x22, 0xC3, 0x22]) }
    }

    @Test("reads escapes, surrogate pairs among them")
    func escapes() throws {
        #expect(try JSONValue(parsing: #""\ud83d\ude00\u00e9\/\b\f""#) == "😀é/\u{8}\u{C}")
    }

    @Test("says the line of what is wrong")
    func line() {
        let error = #expect(throws: LabError.self) { try JSONValue(parsing: "{\n\"a\": 1,\n\"b\": x\n}") }
        #expect(error?.message == "not JSON: line 3 should have a value")
    }

    @Test("survives any bytes", arguments: 0..<200)
    func fuzz(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        let alphabet = Array("{}[]\",:0123456789.eE+-truefalsn\\ud8\n é".utf8)
        let bytes = (0..<64).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return alphabet[Int(state >> 33) % alphabet.count]
        }
        if let value = try? JSONValue(parsing: bytes) { #expect((try? JSONValue(parsing: value.text)) == value) }
    }
}
