import Errors

/// An answer that can be kept beside its key, and given again.
protocol RecordedAnswer: Sendable {
    init(recorded bytes: [UInt8]) throws(LabError)
    func recorded() throws(LabError) -> [UInt8]
}

/// The answer of a change that answers nothing.
struct Done: RecordedAnswer {
    init() {}
    init(recorded bytes: [UInt8]) {}
    func recorded() -> [UInt8] { [] }
}
