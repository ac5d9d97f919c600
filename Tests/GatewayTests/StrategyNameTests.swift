import Errors
import Testing

@testable import Gateway

@Suite("A strategy's name on the command line")
struct StrategyNameTests {
    @Test(
        "is a name, a version of one, or the beginning of an id",
        arguments: [
            ("wheel-btc", "wheel-btc", 0), ("cc@3", "cc", 3), ("019ab3c4", "019ab3c4", 0),
            ("019ab3c4-1111-7abc-8def-0123456789ab@2", "019ab3c4-1111-7abc-8def-0123456789ab", 2),
        ]
    )
    func reads(text: String, name: String, version: Int32) throws {
        let read = try StrategyName(parsing: text)
        #expect(read == StrategyName(nameOrID: name, version: version))
    }

    @Test(
        "is refused where it can be none of them",
        arguments: [
            "", "CC", "1cc", "cc@", "cc@0", "cc@-1", "cc@x", "cc_1", "019ab3", String(repeating: "a", count: 64),
        ]
    )
    func refuses(text: String) {
        let error = #expect(throws: LabError.self) { try StrategyName(parsing: text) }
        #expect(error?.code == .invalidArgument)
    }
}

@Suite("A new id")
struct NewIDTests {
    @Test("is another one each time")
    func unique() {
        let ids = Set((0..<1000).map { _ in NewID.make() })
        #expect(ids.count == 1000)
    }
}
