import Errors
import Messages
import Testing

/// Every message of every contract, and of the contracts made for these tests, against Python's protobuf.
@Suite(
    "Messages and Python's protobuf",
    .enabled(if: PythonOracle.isAvailable, "python3 is not installed")
)
struct RoundTripTests {
    private static let types = MessageCatalog.messages.merging(TestCatalog.messages) { first, _ in first }

    private static let cases = Result<[String: [PythonOracle.Case]], any Error> {
        let contracts = try PythonOracle.cases(of: MessageCatalog.files, named: "contracts")
        let kinds = try PythonOracle.cases(of: TestCatalog.files, named: "kinds")
        return contracts.merging(kinds) { first, _ in first }
    }

    /// Goal: whatever Python reads we read, to the same bytes; what it refuses we refuse. Method: the oracle makes
    /// full, empty, random, merged, cut and damaged inputs of each message from its descriptor.
    @Test("agree on what bytes mean", arguments: types.keys.sorted())
    func agreement(name: String) throws {
        let type = try #require(Self.types[name])
        let cases = try #require(try Self.cases.get()[name])
        var accepted = 0
        for (index, item) in cases.enumerated() {
            let verdict: PythonOracle.Verdict
            do throws(LabError) {
                verdict = .written(try type.init(serialized: item.input).serialized())
                accepted += 1
            } catch {
                #expect(error.code == .invalidArgument, "case \(index): \(item.label)")
                verdict = .refused
            }
            if verdict == item.verdict || (item.verdict == .read && verdict != .refused) { continue }
            Issue.record(
                """
                case \(index), \(item.label), seed \(PythonOracle.seed)
                input \(Self.hex(item.input))
                ours \(Self.text(verdict))
                Python \(Self.text(item.verdict))
                """
            )
        }
        #expect(accepted > 100, "the oracle's cases are not what they should be")
    }

    @Test("are all covered by the oracle")
    func coverage() throws {
        #expect(Set(try Self.cases.get().keys) == Set(Self.types.keys))
    }

    private static func text(_ verdict: PythonOracle.Verdict) -> String {
        switch verdict {
        case .refused: "refuses it"
        case .written(let bytes): "writes \(Self.hex(bytes))"
        case .read: "reads it"
        }
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.prefix(400).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
