import Foundation
import TestSupport
import Testing

/// Calls that bring a process down, and marks of unfinished work.
private let bannedWords = ["fatalError(", "try!", " as! ", "TODO", "FIXME", "XXX"]
private let needsReason = ["@unchecked Sendable", "nonisolated(unsafe)"]
private let rooms: Set<String> = [
    "Package.swift", "Package.resolved", "README.md", "Services", "Shared", "Tests", "protos", "deploy",
]

@Suite("The habits of the house")
struct HabitTests {
    @Test("nothing traps, nothing is left for later", arguments: SourceTree.product)
    func banned(_ file: SourceFile) {
        for line in file.code {
            for word in bannedWords where line.text.contains(word) {
                Issue.record("\(file.path):\(line.number) has \(word)")
            }
        }
    }

    @Test("an unchecked promise has its reason beside it", arguments: SourceTree.product)
    func reasons(_ file: SourceFile) {
        for line in file.code {
            for promise in needsReason where line.text.contains(promise) {
                let near = file.lines[max(0, line.number - 5)..<line.number]
                #expect(
                    near.contains { $0.contains("//") },
                    "\(file.path):\(line.number) promises \(promise) without a reason"
                )
            }
        }
    }

    @Test("the top level holds its rooms only")
    func topLevel() throws {
        let root = SharedMaterial.packageRoot.path
        let entries = try FileManager.default.contentsOfDirectory(atPath: root).filter { !$0.hasPrefix(".") }
        #expect(Set(entries).subtracting(rooms).isEmpty)
    }

    @Test(
        "every service has its rooms",
        arguments: [
            "Services/Registry", "Services/MarketData/Synthetic", "Services/MarketData/Scraper",
            "Services/BacktestEngine", "Services/Gateway",
        ]
    )
    func serviceRooms(_ folder: String) {
        let files = FileManager.default
        let base = SharedMaterial.packageRoot.appendingPathComponent(folder)
        #expect(files.fileExists(atPath: base.appendingPathComponent("README.md").path))
        #expect(files.fileExists(atPath: base.appendingPathComponent("Main").path))
    }
}
