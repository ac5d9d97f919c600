import Foundation
import Logging
import Testing

@testable import ServiceKit

@Suite("A log line")
struct LineLogHandlerTests {
    @Test("is one JSON object with the data beside the sentence")
    func json() throws {
        let lines = Lines()
        lines.logger().info(
            "call ended",
            metadata: [
                "rpc.method": "a/B", "n": .stringConvertible(7), "list": ["x", "y"], "message": "taken",
                "map": ["k": "v"],
            ]
        )
        let line = try #require(lines.all.first)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(object["message"] as? String == "call ended")
        #expect(object["level"] as? String == "info")
        #expect(object["time"] as? String == "1970-01-01T00:00:00.000Z")
        #expect(object["rpc.method"] as? String == "a/B")
        #expect(object["n"] as? Int == 7)
        #expect(object["list"] as? [String] == ["x", "y"])
        #expect(object["data.message"] as? String == "taken")
    }

    @Test("cannot be forged by what a peer sent", arguments: [LogFormat.json, .text])
    func forgery(format: LogFormat) throws {
        let lines = Lines()
        lines.logger(format).notice("x", metadata: ["peer": "a\nNOTICE forged\u{1B}[2J\u{2028}\"\\"])
        let line = try #require(lines.all.first)
        #expect(lines.all.count == 1)
        #expect(!line.contains("\n"))
        #expect(!line.contains("\u{1B}"))
        if format == .json {
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        }
    }

    @Test("is bounded", arguments: [LogFormat.json, .text])
    func bounded(format: LogFormat) throws {
        let lines = Lines()
        lines.logger(format).notice("x", metadata: ["peer": .string(String(repeating: "a", count: 1_000_000))])
        #expect(try #require(lines.all.first).count < LineLogHandler.valueLength + 200)
    }

    @Test("is text for people: time, level, sentence, data")
    func text() {
        let lines = Lines()
        lines.logger(.text).warning("not ready", metadata: ["b": "two words", "a": "1"])
        #expect(lines.all == ["1970-01-01T00:00:00.000Z WARNING  not ready a=1 b=\"two words\""])
    }
}
