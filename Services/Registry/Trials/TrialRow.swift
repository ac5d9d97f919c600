public import Strategy

/// One trial, as a row.
public struct TrialRow: Sendable, Hashable {
    public var number: UInt32
    public var status: BacktestResult.Status
    public var isRuined: Bool
    /// The bytes of the failure's message; nil where it did not fail.
    public var failure: [UInt8]?
    /// A JSON object of what it changed of the batch's definition.
    public var parameters: String
    /// In the order of the batch's figure names; nil where a figure is not defined.
    public var figures: [Double?]
    public var returns: [Double]

    /// Whether both say the same to the bit: an absent figure is absent in both.
    func isIdentical(to other: TrialRow) -> Bool {
        self.number == other.number && self.status == other.status && self.isRuined == other.isRuined
            && self.failure == other.failure && self.parameters == other.parameters
            && self.figures.map { $0?.bitPattern } == other.figures.map { $0?.bitPattern }
            && self.returns.map(\.bitPattern) == other.returns.map(\.bitPattern)
    }
}

/// Trials of one batch on their way into the record.
public struct TrialBlock: Sendable, Hashable {
    public var figureNames: [String]
    /// In ascending order of their numbers.
    public var rows: [TrialRow]
    /// The bytes of the benchmark's message; nil where none of them ran to the end.
    public var hold: [UInt8]?
}

/// Which trials of a batch a list shows.
public struct TrialFilter: Sendable, Hashable {
    public var status: BacktestResult.Status?
    /// Numbers from here on.
    public var first: UInt32 = 0
    /// Numbers before this; nil for all.
    public var end: UInt32?
    public var withReturns = false

    public init() {}
}
