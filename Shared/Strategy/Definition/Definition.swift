public import Options

/// A strategy as somebody defines it: what it sells, when it buys back, who decides, and what it is for.
///
/// What a run assumes of the market and the account is in `RunSettings`. The keys, ranges and meanings of all fields
/// are in `Definition.parameters`.
public struct Definition: Sendable, Hashable {
    public var baseStrategyType: BaseStrategyType = .coveredCall
    public var riskProfile: RiskProfile = .custom
    public var underlying: Underlying = .btc
    public var settlement: Settlement = .inverse

    public var deltaRange = Band(0.15, 0.30)
    /// Days.
    public var dteRange = Band(7, 21)
    /// No entry below this ratio of implied to realised volatility; 0 is no filter.
    public var ivrvMin = 1.1
    public var exitStyle: ExitStyle = .takeProfitAndRoll
    public var positionSizeRule: PositionSizeRule = .percent(100)
    public var selection: Selection = .target
    public var maxPositions: Int64 = 1
    /// The share of the entry price that is kept when the option is bought back.
    public var takeProfit = 0.5
    /// Days.
    public var rollDTE = 1.0
    public var rollDelta = 0.55
    public var maxSpread = 0.5
    public var rvWindowDays = 7.0
    /// Wheel: no call below the average cost of the coin.
    public var callAboveCost = true

    public var policyMode: PolicyMode = .ruleOnly
    /// The share of decisions that a hybrid asks its policy for.
    public var hybridLLMProbability = 0.5
    /// Whether accepted suggestions of an automatic loop may become draft versions inside the search bounds.
    public var llmMayEditParameters = false
    /// The service that decides, for `other`.
    public var policyService: String?

    public var mandate = Mandate()

    /// `rvWindowDays` in milliseconds.
    public var rvWindow: Int64 { Int64((self.rvWindowDays * Double(Milliseconds.day)).rounded()) }

    /// A custom covered call, which starts from the balanced profile.
    public init() {}
}
