/// The defects of all files of a series.
struct DefectSummary: Sendable, Hashable {
    struct Sample: Sendable, Hashable {
        var file: String
        var line: Int
        var text: String
    }

    struct Kind: Sendable, Hashable {
        var defect: Defect
        var count: Int
        var samples: [Sample]
    }

    /// Rows of all chain files.
    var rows = 0
    var kinds: [Kind] = []
}
