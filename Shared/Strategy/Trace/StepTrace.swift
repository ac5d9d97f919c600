/// What a run decided at one step, and why.
public struct StepTrace: Sendable, Hashable {
    /// The decision time t.
    public var time: Int64
    /// Of the snapshot that the step used.
    public var snapshotTime: Int64
    /// US dollars.
    public var index: Double
    /// nil where absent.
    public var realisedVolatility: Double?
    public var impliedVolatility: Double?
    /// In the order in which they were taken: settlements, exits, the entry.
    public var decisions: [Decision] = []
    /// The quotes that the decisions and the marks depend on, each once, by row; empty where they are not asked for.
    public var quotes: [QuoteRead] = []
    /// The times of the first and the last snapshot whose index RV depends on; nil where no decision reads it.
    public var indexWindow: ClosedRange<Int64>?
    /// After the step.
    public var equity = Money.zero

    /// Whether anything was settled, bought back or sold.
    public var acts: Bool { self.decisions.contains { $0.action.changesBooks } }
}

/// One decision: what was done, by which rule, with which figures against which thresholds.
public struct Decision: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case settle
        case exit
        case entry
    }

    public enum Action: String, Sendable, Hashable, CaseIterable {
        case settled
        case assigned
        case calledAway = "called_away"
        case hold
        /// An exit is due and cannot be had at this step.
        case wait
        case takeProfit = "take_profit"
        case roll
        /// A policy bought it back, where the rules would not have taken the profit.
        case closed
        case sold
        /// Nothing is sold.
        case none

        public var changesBooks: Bool { self != .hold && self != .wait && self != .none }
    }

    public var kind: Kind
    public var action: Action
    /// The rule that decided: a parameter's key, or a word for what is none (`expiry`, `phase`, `fill`, `policy`).
    public var rule: String
    /// What was settled, held, bought back or sold.
    public var instrument: String?
    /// In the order of the rules.
    public var checks: [Check] = []
    /// Of an entry: how many options could be sold.
    public var candidateCount = 0
    /// The best of them, the best first.
    public var candidates: [ScoredCandidate] = []
    /// A contract's: the fill, or the payoff.
    public var price: Double?
    public var contracts: Double?

    /// How many candidates are told of.
    static let candidatesMax = 8

    /// What was done, without the figures that led to it: what two runs are compared by.
    public var outcome: Outcome {
        Outcome(
            kind: self.kind,
            action: self.action,
            instrument: self.instrument,
            price: self.price,
            contracts: self.contracts
        )
    }

    public struct Outcome: Sendable, Hashable {
        public var kind: Kind
        public var action: Action
        public var instrument: String?
        public var price: Double?
        public var contracts: Double?
    }
}

/// A figure against a threshold.
public struct Check: Sendable, Hashable {
    public enum Relation: String, Sendable, Hashable, CaseIterable {
        case atMost = "<="
        case atLeast = ">="
        case below = "<"
        case above = ">"
    }

    public var figure: String
    /// nil where absent.
    public var value: Double?
    public var relation: Relation
    public var threshold: Double
    /// The key of the parameter that the threshold is of.
    public var parameter: String
    public var isMet: Bool

    init(_ figure: String, _ value: Double?, _ relation: Relation, _ threshold: Double, of parameter: String) {
        self.figure = figure
        self.value = value.flatMap { $0.isNaN ? nil : $0 }
        self.relation = relation
        self.threshold = threshold
        self.parameter = parameter
        guard let value = self.value else {
            self.isMet = false
            return
        }
        switch relation {
        case .atMost: self.isMet = value <= threshold + Self.tolerance
        case .atLeast: self.isMet = threshold <= value + Self.tolerance
        case .below: self.isMet = value < threshold
        case .above: self.isMet = value > threshold
        }
    }

    /// That of every threshold.
    private static let tolerance = 1e-9
}

/// An option that could be sold, and how the selection rule saw it.
public struct ScoredCandidate: Sendable, Hashable {
    public var instrument: String
    /// Lower is better.
    public var score: Double
    public var delta: Double
    public var daysToExpiry: Double
    public var bid: Double
}
