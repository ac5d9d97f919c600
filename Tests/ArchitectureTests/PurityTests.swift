import Testing

private let pureFolders = [
    "Shared/Elementary", "Shared/Errors", "Shared/Options", "Shared/Statistics", "Shared/Strategy",
]
/// No C library: its functions round by what the processor has. Synchronization is there for what a value that many
/// runs share keeps of what it worked out once.
private let pureModules: Set<String> = [
    "Elementary", "Errors", "Options", "Statistics", "Strategy", "Synchronization",
]
private let impure = [
    "Clock(", "Clock.now", "Date(", "DispatchQueue", "FileHandle", "FileManager", "ProcessInfo",
    "SystemRandomNumberGenerator",
    ".random(", "arc4random", "Task {", "Task.sleep", "print(", "fopen(", "getenv(", "time(nil",
]

@Suite("The pure targets")
struct PurityTests {
    @Test("know nothing but each other and mathematics", arguments: pureFolders.flatMap(SourceTree.files(under:)))
    func imports(_ file: SourceFile) {
        #expect(file.imports.subtracting(pureModules).isEmpty)
    }

    @Test(
        "do no I/O, read no clock, draw no hidden randomness",
        arguments: pureFolders.flatMap(SourceTree.files(under:))
    )
    func calls(_ file: SourceFile) {
        for line in file.code {
            for word in impure {
                #expect(!line.text.mentions(word), "\(file.path):\(line.number) uses \(word)")
            }
        }
    }

    @Test("hold no global state", arguments: pureFolders.flatMap(SourceTree.files(under:)))
    func globals(_ file: SourceFile) {
        for line in file.code where line.text.contains("static var ") {
            // A computed property opens a body on its own line; a stored one is assigned.
            let isComputed = line.text.contains("{") && !line.text.contains("=")
            #expect(isComputed, "\(file.path):\(line.number) stores a static variable")
        }
    }
}

extension String {
    /// Whether `word` stands here on its own: `Date(` does, in `CivilDate(` it does not.
    fileprivate func mentions(_ word: String) -> Bool {
        self.ranges(of: word).contains { range in
            guard range.lowerBound > self.startIndex, word.first?.isLetter == true else { return true }
            return !self[self.index(before: range.lowerBound)].isLetter
        }
    }
}
