import Errors
import Strategy
import Testing

@testable import Registry

@Suite("A page token")
struct PageTokenTests {
    static let id = RecordIDSource().next(atMs: 1)
    static let keys: [PageToken.Key] = [
        .absent, .integer(.min), .integer(7), .instant(1_700_000_000_000), .real(-0.1), .real(.leastNonzeroMagnitude),
        .text(""), .text("cc-btc"), .text("é"),
    ]

    @Test("comes back as it was", arguments: keys)
    func roundTrip(key: PageToken.Key) throws {
        let token = PageToken(key: key, id: Self.id)
        let text = token.text(of: ["runs", "a"])
        #expect(text.utf8.allSatisfy { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") })
        #expect(try PageToken(text, of: ["runs", "a"]) == token)
    }

    @Test("is none where there is none")
    func empty() throws {
        #expect(try PageToken("", of: ["runs"]) == nil)
    }

    @Test(
        "is refused by a list with other filters",
        arguments: [["runs"], ["run", "sa"], ["runs", "b"], ["runs", "a", ""]]
    )
    func otherList(list: [String]) {
        let text = PageToken(key: .integer(1), id: Self.id).text(of: ["runs", "a"])
        let error = #expect(throws: LabError.self) { try PageToken(text, of: list) }
        #expect(error?.code == .invalidArgument)
        #expect(error?.field == "page_token")
    }

    @Test("is refused, and never traps, however it is damaged", arguments: 0..<200)
    func damage(seed: Int) {
        var text = Array(PageToken(key: .text("cc-btc"), id: Self.id).text(of: ["runs"]).utf8)
        // Each position cut off, then each replaced.
        if seed < 100 {
            text = Array(text.prefix(seed % text.count)) + [UInt8(ascii: "!")]
        } else {
            text[seed % text.count] ^= 0x15
        }
        let damaged = String(decoding: text, as: UTF8.self)
        do {
            // A changed key or id is another place in the same list, which is harmless; all else is refused.
            _ = try PageToken(damaged, of: ["runs"])
        } catch {
            #expect(error.field == "page_token")
        }
    }

    @Test("an order is a key, descending with a minus")
    func order() throws {
        let standard = SortOrder(RunSortKey.createdAt, isDescending: true)
        #expect(try SortOrder("", standard: standard) == standard)
        #expect(try SortOrder("sharpe", standard: standard) == SortOrder(.metric(.sharpe)))
        #expect(try SortOrder("-num_trades", standard: standard) == SortOrder(.metric(.numTrades), isDescending: true))
        let error = #expect(throws: LabError.self) { try SortOrder("sharpe; drop table", standard: standard) }
        #expect(error?.field == "order_by")
        #expect(error?.message.contains("created_at, net_pnl") == true)
    }
}
