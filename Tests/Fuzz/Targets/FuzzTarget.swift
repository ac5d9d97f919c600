/// One thing that is fed with the fuzzer's bytes.
struct FuzzTarget: Sendable {
    /// The name on the command line, and of the folders below `Corpus/` and `Cases/`.
    let name: String
    /// Reads one input; traps where something is wrong.
    let run: @Sendable ([UInt8]) -> Void

    init(_ name: String, _ run: @escaping @Sendable ([UInt8]) -> Void) {
        self.name = name
        self.run = run
    }
}
